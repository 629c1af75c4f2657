using System.Collections.Immutable;

namespace Heja.Compiler.Model;

/// <summary>Everything that was bound: only valid courses and municipalities are in it.</summary>
/// <param name="Editions">What can be built, by municipality, course and language.</param>
/// <param name="Broken">What was asked for and cannot be built because of errors.</param>
/// <param name="Names">The ids that exist, valid or not, so that a filter can tell a misspelling from a mistake.</param>
public sealed record Workspace(
    ImmutableArray<Edition> Editions,
    ImmutableArray<EditionName> Broken,
    WorkspaceNames Names
)
{
    /// <summary>The courses in which nothing was wrong.</summary>
    public ImmutableArray<Course> Courses { get; init; } = [];

    /// <summary>The municipalities in whose own files nothing was wrong.</summary>
    public ImmutableArray<Municipality> Municipalities { get; init; } = [];

    /// <summary>What is said of lint rules, by name.</summary>
    public ImmutableSortedDictionary<string, LintSetting> Lint { get; init; } =
        ImmutableSortedDictionary.Create<string, LintSetting>(StringComparer.Ordinal);
}

/// <summary>Which edition: what its packages are named after.</summary>
public sealed record EditionName(
    string Municipality,
    string Course,
    string Language,
    string Version,
    ImmutableArray<string> Formats
)
{
    /// <summary>Where its package of a format lies below the output folder, with <c>/</c>.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="extension">What the names of its files end with, without the dot.</param>
    public string PathOf(string format, string extension) => $"{StemOf(format)}.{extension}";

    /// <summary>Where the administrator's sheet of that package lies: beside it.</summary>
    public string SheetPathOf(string format, string language) => $"{StemOf(format)}.{language}.html";

    private string StemOf(string format) => $"{Municipality}/{Course}_{Municipality}_{Language}_{Version}_{format}";
}

/// <summary>The ids of a workspace.</summary>
public sealed record WorkspaceNames(
    ImmutableArray<string> Courses,
    ImmutableArray<string> Municipalities,
    ImmutableArray<string> Languages
);
