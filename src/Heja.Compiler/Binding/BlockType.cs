using System.Collections.Immutable;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Binding;

/// <summary>Whether a block has an id.</summary>
public enum IdRule
{
    /// <summary>It may have one, to be linked to.</summary>
    Optional,

    /// <summary>It must have one: something is kept or filled by it.</summary>
    Required,
}

/// <summary>
/// A kind of block that authors write with <c>:::</c>. One file a type, listed in <see cref="Builtins"/>; this half reads it, the
/// other half (<see cref="Rendering.IBlockTemplate"/>) shows it.
/// </summary>
public abstract class BlockType
{
    /// <summary>The word after the colons.</summary>
    public abstract string Name { get; }

    /// <summary>The attributes it takes besides the id.</summary>
    public virtual ImmutableArray<string> Attributes => [];

    /// <summary>Whether it has an id.</summary>
    public virtual IdRule Id => IdRule.Optional;

    /// <summary>The learner answers it.</summary>
    public virtual bool IsQuestion => false;

    /// <summary>It takes a list with <c>[ ]</c>.</summary>
    public virtual bool HasTasks => IsQuestion;

    /// <summary>Its text may have gaps that the learner fills in.</summary>
    public virtual bool TakesGaps => false;

    /// <summary>It stands in team lessons only.</summary>
    public virtual bool IsForTeams => false;

    /// <summary>Its answer, or that it was done, is saved: it cannot stand where a municipality may put something else.</summary>
    public virtual bool IsKept => IsQuestion;

    /// <summary>A learner may go on without having seen what is in it: nothing that has to be done can stand there.</summary>
    public virtual bool Hides => false;

    /// <summary>Reads the block. Form, attributes' names and the id have been checked. Null after a diagnostic.</summary>
    public abstract Block? Bind(LessonScope scope, DirectiveBlock directive);
}
