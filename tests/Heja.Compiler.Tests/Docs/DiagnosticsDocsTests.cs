using System.Reflection;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Linting;
using Xunit;

namespace Heja.Compiler.Tests.Docs;

// Each page in docs/diagnostics explains one code. Its examples follow the convention of AuthoringDocsTests, but all of a section
// make one workspace: what stands under "Example" gives the code, and with the files under "Write instead" in their place
// nothing is wrong. A page that can only describe its example, in ```text, is not compiled.
public sealed class DiagnosticsDocsTests
{
    private static readonly string[] Headings = ["What it means", "Why it matters", "Example", "Write instead"];

    private static readonly IReadOnlyList<DiagnosticCode> Codes =
    [
        .. typeof(DiagnosticCode)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticCode))
            .Select(field => (DiagnosticCode?)field.GetValue(null))
            .OfType<DiagnosticCode>(),
    ];

    public static TheoryData<string> CodeIds() => [.. Codes.Select(code => code.Id)];

    [Theory]
    [MemberData(nameof(CodeIds))]
    public void Code_declared_has_a_page_with_the_fixed_headings(string id)
    {
        var code = Codes.Single(one => one.Id == id);
        var lines = File.ReadAllLines(PathOf(id));
        Assert.Equal($"# {code.Id} {code.Name}", lines[0]);
        var headings = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
        Assert.Equal(Headings, headings.Where(Headings.Contains));
    }

    [Fact]
    public void Page_of_a_code_has_a_declared_code()
    {
        var pages = DocsFolder.Pages("diagnostics").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(
            Codes.Select(code => code.Id).Order(StringComparer.Ordinal),
            pages.Where(page => page != "README").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(CodeIds))]
    public void Code_declared_is_in_the_index(string id)
    {
        var index = File.ReadAllText(PathOf("README"));
        var name = Codes.Single(code => code.Id == id).Name;
        Assert.Contains($"| [{id}]({id}.md) | {name} |", index, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CodeIds))]
    public void Example_compiled_gives_the_code_and_what_to_write_instead_gives_nothing(string id)
    {
        var examples = DocExample.Read(PathOf(id));
        var wrong = examples.Where(example => example.Section == "Example").ToList();
        var right = examples.Where(example => example.Section == "Write instead").ToList();
        if (wrong.Count > 0)
            Assert.Contains(Workspace(id, wrong).Diagnose(), found => found.Code.Id == id);
        if (wrong.Count > 0 && right.Count > 0)
            Assert.Equal(string.Empty, Workspace(id, [.. wrong, .. right]).Compile());
    }

    [Fact]
    public void Pages_with_a_compiled_example_are_most()
    {
        var compiled = Codes.Count(code => DocExample.Read(PathOf(code.Id)).Any(one => one.Section == "Example"));
        Assert.True(compiled > 50, $"only {compiled} of {Codes.Count} pages have an example that is compiled");
    }

    private static string PathOf(string id) => Path.Combine(DocsFolder.Root, "diagnostics", id + ".md");

    private static ExampleWorkspace Workspace(string id, IEnumerable<DocExample> examples)
    {
        var workspace = new ExampleWorkspace();
        if (id == LintCodes.NoFeedback.Id)
            workspace.With("heja.yaml", ExampleWorkspace.Listed);
        return examples.Aggregate(workspace, (all, example) => all.With(example));
    }
}
