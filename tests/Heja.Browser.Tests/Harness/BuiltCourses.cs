using System.Collections.Concurrent;
using Xunit;

namespace Heja.Browser.Tests.Harness;

/// <summary>Real packages, built once a run by the built program. The one place that knows how.</summary>
internal sealed class BuiltCourses
{
    /// <summary>The course that the municipalities get.</summary>
    public static readonly BuiltCourses Curriculum = new(Repository.At("courses"), "heja-innovation");

    /// <summary>A small course with attempts that run out and a mark for passing.</summary>
    public static readonly BuiltCourses Sample = new(Repository.At("samples", "passing"), "prov");

    /// <summary>A course with every block and every question, in Swedish, English and Arabic.</summary>
    public static readonly BuiltCourses AllBlocks = new(Repository.At("samples", "all-blocks"), "alla-block");

    /// <summary>The same, with one lesson that nobody has translated into Arabic.</summary>
    public static readonly BuiltCourses Untranslated = new(LeaveOutArabic, "alla-block");

    /// <summary>A small course with quizzes: one that draws and has two rounds, one with other kinds of questions.</summary>
    public static readonly BuiltCourses Quizzes = new(Repository.At("samples", "quiz"), "prov");

    /// <summary>A course of 120 lessons in three modules.</summary>
    public static readonly BuiltCourses Long = new(WriteLong, "kurs");

    private readonly ConcurrentDictionary<string, Package> _packages = new();
    private readonly Lazy<Task<string>> _output;
    private readonly string _course;

    private BuiltCourses(string workspace, string course)
        : this(() => Task.FromResult(workspace), course) { }

    private BuiltCourses(Func<Task<string>> workspace, string course)
    {
        _course = course;
        _output = new(async () => await Build(await workspace()));
    }

    /// <param name="format">`scorm12` or `xapi`.</param>
    public async Task<Package> Get(string municipality, string language, string format)
    {
        var folder = Path.Combine(await _output.Value, municipality);
        var pattern = $"{_course}_{municipality}_{language}_*_{format}.zip";
        var found = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        return found switch
        {
            [var zip] => _packages.GetOrAdd(zip, Package.Unzip),
            _ => throw new InvalidOperationException($"{found.Length} files {pattern} in {folder}"),
        };
    }

    /// <summary>The file of the course for paper.</summary>
    public async Task<string> GetPrinted(string municipality, string language) =>
        Assert.Single(
            Directory.GetFiles(
                Path.Combine(await _output.Value, municipality),
                $"{_course}_{municipality}_{language}_*_print.html"
            )
        );

    private static async Task<string> WriteLong()
    {
        var workspace = TemporaryFolder();
        await Programs.Run("node", workspace, Repository.At("samples", "large", "make.mjs"), workspace, "120");
        return workspace;
    }

    private static async Task<string> LeaveOutArabic()
    {
        var workspace = TemporaryFolder();
        var sample = Repository.At("samples", "all-blocks");
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(workspace, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Path.GetFileName(file) != "klart.ar.md")
                File.Copy(file, copy);
        }
        await File.AppendAllTextAsync(Path.Combine(workspace, "alla-block", "course.yaml"), "fallback: [ar]\n");
        return workspace;
    }

    private static async Task<string> Build(string workspace)
    {
        var output = TemporaryFolder();
        var program = Repository.At("src", "Heja.Cli", "bin", Repository.Configuration, "net10.0", "heja.dll");
        await Programs.Run("dotnet", Repository.Root, program, "build", workspace, "--output", output);
        return output;
    }

    private static string TemporaryFolder()
    {
        var folder = Directory.CreateTempSubdirectory("heja-dist-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
