using System.Collections.Immutable;

namespace Heja.Compiler.Starting;

/// <summary>A file as it is to be.</summary>
/// <param name="Path">From the workspace's root, with <c>/</c>.</param>
/// <param name="Text">All of it.</param>
/// <param name="IsNew">It must not be there yet; otherwise it is one that gets a line more.</param>
public sealed record StartedFile(string Path, string Text, bool IsNew);

/// <summary>What <c>heja new</c> writes, or why it cannot.</summary>
/// <param name="Files">The files.</param>
/// <param name="Problem">What is wrong with what was asked, and the cure; null: nothing.</param>
public sealed record Start(ImmutableArray<StartedFile> Files, string? Problem)
{
    /// <summary>A start of these files.</summary>
    public static Start Of(params IEnumerable<StartedFile> files) => new([.. files], null);

    /// <summary>No start.</summary>
    public static Start Wrong(string problem) => new([], problem);
}
