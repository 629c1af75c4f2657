using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Packaging;
using Xunit;

namespace Heja.Compiler.Tests.SavedState;

/// <summary>The compiler computes the longest saved state; the codec in the browser writes it. Here they meet.</summary>
public sealed class StateBoundTests
{
    private const int Courses = 200;

    [Fact]
    public void Bound_of_generated_courses_is_what_the_shipped_codec_writes()
    {
        var packages = Enumerable.Range(1, Courses).Select(Build).ToList();

        var longest = LongestByCodec(packages.Select(package => package.CourseData));

        Assert.Equal(packages.Select(package => package.Bound), longest);
        // Lists of one scene and of ninety, of no question and of many: the sizes must have been put to the test.
        Assert.Contains(packages, package => package.Bound < 60);
        Assert.Contains(packages, package => package.Bound > 1000);
        Assert.Contains(packages, package => package.CourseData.Contains("\"draw\":3", StringComparison.Ordinal));
    }

    [Fact]
    public void State_over_the_limit_of_the_LMS_is_an_error_that_names_what_takes_the_room()
    {
        var compilation = Compilation.Create(LongCourse(), new Version(0, 1, 0));
        var diagnostics = new DiagnosticBag();

        var packages = compilation.Assemble(compilation.Workspace.Editions[0], Builtins.Formats, diagnostics);

        var found = Assert.Single(diagnostics.ToSorted());
        Assert.Empty(packages);
        Assert.Equal(PackagingCodes.StateTooLong, found.Code);
        Assert.Contains("keeps 4000", found.Message, StringComparison.Ordinal);
        Assert.Contains("`tung` 4", Assert.Single(found.Notes).Message, StringComparison.Ordinal);
    }

    private static (int Bound, string CourseData) Build(int seed)
    {
        var compilation = Compilation.Create(GeneratedCourse.Make(seed), new Version(0, 1, 0));
        Assert.DoesNotContain(compilation.Diagnostics, found => found.IsError);
        var diagnostics = new DiagnosticBag();
        // Scenarios of ninety scenes may pass the limit of SCORM 1.2; xAPI has room for all of them.
        var package = Assert.Single(
            compilation.Assemble(compilation.Workspace.Editions[0], [Builtins.Formats[1]], diagnostics)
        );
        return (package.LongestState, CourseData(package.Tree));
    }

    private static string CourseData(PackageTree tree)
    {
        var script = tree.Files.Single(file => file.Path.StartsWith("course-", StringComparison.Ordinal)).Content.Bytes;
        var literal = Encoding.UTF8.GetString(script.Span)["self.heja=".Length..].TrimEnd(';', '\n');
        var rotated = JsonSerializer.Deserialize<string>(literal) ?? string.Empty;
        return string.Concat(rotated.Select(c => c is >= '!' and <= '~' ? (char)('!' + ((c - '!' + 47) % 94)) : c));
    }

    private static List<int> LongestByCodec(IEnumerable<string> courses)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository(), "src/Heja.Runtime/obj/tests/longest.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start");
        var output = node.StandardOutput.ReadToEndAsync();
        foreach (var course in courses)
            node.StandardInput.WriteLine(course);
        node.StandardInput.Close();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return
        [
            .. output
                .Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => int.Parse(line, CultureInfo.InvariantCulture)),
        ];
    }

    private static Sources.CourseFiles LongCourse()
    {
        var text = new StringBuilder("---\ntitle: Tung\nminutes: 5\n---\n\n");
        for (var i = 0; i < 100; i++)
            text.Append(CultureInfo.InvariantCulture, $"::: sort {{#fraga-{i}}}\n\nFråga?\n\n### Ett\n\n")
                .AppendJoin('\n', Enumerable.Range(0, 35).Select(n => $"- Sak {n}"))
                .Append("\n\n### Två\n\n- Sist\n\n:::\n\n");
        var files = new Dictionary<string, string>
        {
            ["heja.yaml"] = "courses: [prov]\nmunicipalities: [ort]\n",
            ["municipalities/ort.yaml"] = "id: ort\nname: Orten\nbrand: { primary: \"#005c86\" }\n",
            ["prov/course.yaml"] =
                "id: prov\niri: https://example.se/xapi/prov\nversion: 1.0.0\nlanguages: [sv]\ntitle: Prov\ndescription: Prov\n"
                + "modules:\n  - id: modul\n    title: Modul\n    lessons: [tung]\n",
            ["prov/modul/tung.sv.md"] = text.ToString(),
        };
        return new Sources.CourseFiles(
            files.Select(file => new Sources.SourceFile(file.Key, () => Encoding.UTF8.GetBytes(file.Value)))
        );
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HejaInnovation.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("outside the repository");
        return folder;
    }
}
