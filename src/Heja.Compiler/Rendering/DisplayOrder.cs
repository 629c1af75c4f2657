using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>The order of options on the page: by a digest of their identities, so that it says nothing about which is right.</summary>
public static class DisplayOrder
{
    /// <summary>Indexes into the sorted options.</summary>
    public static IEnumerable<int> Of(Question question) =>
        Enumerable
            .Range(0, question.Options.Length)
            .OrderBy(
                index => StateKeys.Key($"{question.Identifier.FirstName}\n{question.Options[index].Identity}"),
                StringComparer.Ordinal
            );
}
