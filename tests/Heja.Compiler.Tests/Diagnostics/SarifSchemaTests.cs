using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;
using Heja.Compiler.Tests.Golden;
using NJsonSchema;
using Xunit;

namespace Heja.Compiler.Tests.Diagnostics;

/// <summary>What is written is SARIF by its schema, which @microsoft/jest-sarif ships.</summary>
public sealed class SarifSchemaTests
{
    private static readonly string SchemaFile = Path.Combine(
        Repository.Root,
        "src/Heja.Runtime/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    );

    [Fact]
    public async Task Sarif_of_every_case_is_valid()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
        var found = Case.Names.SelectMany(name => Case.Diagnose(Case.Load(name).Compile())).ToList();
        Assert.True(found.Count > 150);
        Assert.Contains(found, one => one.Notes.Length > 0);
        Assert.Contains(found, one => one.Affects > 0);
        Assert.Equal([], schema.Validate(Write(found)).Select(error => error.ToString()));
        Assert.Equal([], schema.Validate(Write([])).Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("\"level\": \"error\"", "\"level\": \"fel\"")]
    [InlineData("\"startLine\": 1,", "\"startLine\": 0,")]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0\"")]
    [InlineData("\"ruleId\"", "\"rule\"")]
    public async Task Sarif_that_is_spoilt_is_not_valid(string right, string wrong)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
        var sarif = Write(Case.Diagnose(Case.Load("files/too-large").Compile()));
        Assert.Contains(right, sarif, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(sarif.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static string Write(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var text = new StringWriter();
        new SarifWriter().Write(diagnostics, "kurser/", text);
        return text.ToString();
    }
}
