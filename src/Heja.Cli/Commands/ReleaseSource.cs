using System.Collections.Immutable;
using System.IO.Compression;
using Heja.Cli.Disk;
using Heja.Compiler;
using Heja.Compiler.Releases;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary>Where <c>heja diff</c> finds a release: a package, a release file, or a folder of courses as it stands now.</summary>
/// <param name="course">Which course, where there are several; null: the only one.</param>
/// <param name="terminal">Where what is wrong is said.</param>
internal sealed class ReleaseSource(string? course, Terminal terminal)
{
    /// <summary>The release; null after saying why there is none.</summary>
    public CourseRelease? Read(string path)
    {
        var full = Path.GetFullPath(path, terminal.Folder);
        if (Directory.Exists(full))
            return ReadFolder(path, full);
        if (!File.Exists(full))
            return Wrong($"`{path}` does not exist");
        var text = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? ReadPackage(full)
            : File.ReadAllText(full);
        var releases = text is null ? null : ReleaseFile.Read(new SourceText(path, text));
        return releases is null
            ? Wrong($"`{path}` is neither a package nor a release file that heja wrote")
            : Choose(releases.Value, path);
    }

    private CourseRelease? ReadFolder(string path, string full)
    {
        var compilation = Compilation.Create(FolderReader.Read(full), HejaProgram.Version);
        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.IsError).ToList();
        if (errors.Count == 0)
            return Choose([.. compilation.Workspace.Courses.Select(ReleaseOf.Course)], path);
        DiagnosticPrinter.Print(errors, new DiagnosticOptions(null, null, []), path, terminal);
        return null;
    }

    private static string? ReadPackage(string full)
    {
        try
        {
            using var zip = ZipFile.OpenRead(full);
            if (zip.GetEntry("heja.json") is not { } entry)
                return null;
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private CourseRelease? Choose(ImmutableArray<CourseRelease> releases, string path)
    {
        var wanted = releases.Where(release => course is null || release.Course == course).ToList();
        return wanted switch
        {
            [var one] => one,
            [] => Wrong($"there is no course `{course}` in `{path}`"),
            _ => Wrong($"there are several courses in `{path}`; name one with `--course`"),
        };
    }

    private CourseRelease? Wrong(string message)
    {
        UsageErrors.Print(message, terminal.Error);
        return null;
    }
}
