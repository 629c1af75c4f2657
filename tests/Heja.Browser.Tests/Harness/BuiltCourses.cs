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

    /// <summary>A small course with quizzes: one that draws and has two rounds, one with other kinds of questions.</summary>
    public static readonly BuiltCourses Quizzes = new(Repository.At("samples", "quiz"), "prov");

    private readonly ConcurrentDictionary<string, Package> _packages = new();
    private readonly Lazy<Task<string>> _output;
    private readonly string _course;

    private BuiltCourses(string workspace, string course)
    {
        _course = course;
        _output = new(() => Build(workspace));
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

    private static async Task<string> Build(string workspace)
    {
        var output = Directory.CreateTempSubdirectory("heja-dist-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(output, recursive: true);
        var program = Repository.At("src", "Heja.Cli", "bin", Repository.Configuration, "net10.0", "heja.dll");
        await Programs.Run("dotnet", Repository.Root, program, "build", workspace, "--output", output);
        return output;
    }
}
