using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Heja.Cli.Tests.Harness;
using Heja.Compiler.Diagnostics;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>
/// <c>samples/broken</c> has a small course for each diagnostic: checked from its folder, it gives that code and no other, word for word
/// as in <c>expected.txt</c> beside it. What git cannot hold on every computer, or is large, is made by the sample's <c>make.sh</c>.
/// </summary>
public sealed partial class BrokenSamplesTests
{
    // From here on messages are about packages, which no course is (tests/Heja.Compiler.Tests/Verifying).
    private const int FirstOfPackages = 7000;

    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    private static readonly string Folder = Path.Combine(Root, "samples", "broken");

    private static readonly IReadOnlyList<DiagnosticCode> Codes =
    [
        .. typeof(DiagnosticCode)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticCode))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticCode>()
            .Where(code => code.Number < FirstOfPackages),
    ];

    public static TheoryData<string> Names => [.. Codes.Select(NameOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void Sample_is_there_for_every_code_and_for_nothing_else() =>
        Assert.Equal(
            Codes.Select(NameOf).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Broken_sample_gives_exactly_its_code(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "samples are finished with bash, and links are made on Unix only");
        using var workspace = new Copy(Path.Combine(Folder, name));
        var outcome = workspace.Check();
        var expected = Path.Combine(Folder, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("HEJA_UPDATE_GOLDEN") == "1")
            File.WriteAllText(expected, outcome.Error);
        Assert.Equal(File.ReadAllText(expected), outcome.Error);
        var code = Codes.Single(one => NameOf(one) == name);
        Assert.Equal([code.Id], Code().Matches(outcome.Error).Select(match => match.Groups[1].Value).Distinct());
        Assert.Equal(code.Severity == Severity.Error ? 1 : 0, outcome.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Code_is_explained(string name)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(output, error, Root, IsInteractive: false, HasColour: false);
        Assert.Equal(0, HejaProgram.Run(["explain", name[..8]], terminal));
        Assert.StartsWith($"# {name[..8]} {name[9..]}\n", output.ToString(), StringComparison.Ordinal);
    }

    private static string NameOf(DiagnosticCode code) => $"{code.Id}-{code.Name}";

    private static string FindRoot(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "HejaInnovation.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("HejaInnovation.sln is not above the built tests");
    }

    [GeneratedRegex(@" (?:error|warning|info) (HEJA\d{4}): ")]
    private static partial Regex Code();

    /// <summary>A sample in a folder of its own, finished.</summary>
    private sealed class Copy : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("heja-broken-").FullName;

        public Copy(string sample)
        {
            foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(_folder, Path.GetRelativePath(sample, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to) ?? _folder);
                File.Copy(file, to);
            }

            if (File.Exists(Path.Combine(_folder, "make.sh")))
                Make();
        }

        public Outcome Check()
        {
            var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
            var terminal = new Terminal(output, error, _folder, IsInteractive: false, HasColour: false);
            return new Outcome(HejaProgram.Run(["check"], terminal), output.ToString(), error.ToString());
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private void Make()
        {
            var start = new ProcessStartInfo("bash", ["make.sh"]) { WorkingDirectory = _folder };
            start.Environment["HEJA_ROOT"] = Root;
            using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }
}
