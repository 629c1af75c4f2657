using System.Collections.Immutable;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Questions;

/// <summary>An option as it was written, before its identity is known.</summary>
/// <param name="Item">Its words, id and feedback.</param>
/// <param name="IsRight">Choosing it is right.</param>
/// <param name="Group">Sort, match: the place of its group or target among those as written.</param>
public sealed record WrittenOption(OptionText Item, bool IsRight, int Group);

/// <summary>A group as it was written.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Text">Its words.</param>
public sealed record WrittenGroup(string? Id, ImmutableArray<Inline> Text);
