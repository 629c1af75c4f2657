using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Packaging;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary>What of a workspace the filters leave.</summary>
internal sealed class BuildSelection(Filters filters, Workspace workspace)
{
    /// <summary>What is wrong with a filter, or null.</summary>
    public string? Misspelt() =>
        Check("--course", filters.Courses, workspace.Names.Courses)
        ?? Check("--municipality", filters.Municipalities, workspace.Names.Municipalities)
        ?? Check("--language", filters.Languages, workspace.Names.Languages)
        ?? Check("--format", filters.Formats, [.. Builtins.Formats.Select(format => format.Name)]);

    /// <summary>The editions to build.</summary>
    public IEnumerable<Edition> Editions => workspace.Editions.Where(edition => IsWanted(edition.Name));

    /// <summary>What was asked for and has errors.</summary>
    public IEnumerable<(EditionName Edition, IPackageFormat Format)> Broken =>
        workspace.Broken.Where(IsWanted).SelectMany(edition => FormatsOf(edition).Select(format => (edition, format)));

    /// <summary>The formats to build of an edition: its own, and documents that are asked for by name.</summary>
    public IReadOnlyList<IPackageFormat> FormatsOf(EditionName edition) =>
        [
            .. Builtins.Formats.Where(format =>
                edition.Formats.Contains(format.Name)
                    ? IsIn(filters.Formats, format.Name)
                    : format.IsDocument && filters.Formats.Contains(format.Name)
            ),
        ];

    /// <summary>Whether a diagnostic concerns what is to be built.</summary>
    public bool Concerns(Diagnostic diagnostic)
    {
        var parts = diagnostic.Location.Path.Split('/');
        if (
            parts is ["municipalities", var name, ..]
            && !IsIn(filters.Municipalities, System.IO.Path.GetFileNameWithoutExtension(name))
        )
            return false;
        if (workspace.Names.Courses.Contains(parts[0]) && !IsIn(filters.Courses, parts[0]))
            return false;
        return diagnostic.Municipalities.IsEmpty
            || diagnostic.Municipalities.Any(id => IsIn(filters.Municipalities, id));
    }

    private bool IsWanted(EditionName edition) =>
        IsIn(filters.Courses, edition.Course)
        && IsIn(filters.Municipalities, edition.Municipality)
        && IsIn(filters.Languages, edition.Language)
        && FormatsOf(edition).Count > 0;

    private static bool IsIn(string[] filter, string name) => filter.Length == 0 || filter.Contains(name);

    private static string? Check(string option, string[] written, IReadOnlyCollection<string> known)
    {
        // Nothing is known of a workspace that could not be read: its own errors say more.
        var wrong = known.Count == 0 ? null : Array.Find(written, name => !known.Contains(name));
        return wrong is null ? null : $"{option} {wrong}: there is no such name; {NearMiss.Suggest(wrong, known)}";
    }
}
