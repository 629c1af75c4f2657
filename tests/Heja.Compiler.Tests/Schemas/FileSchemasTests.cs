using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Tests.Golden;
using Heja.Compiler.Text;
using NJsonSchema;
using Xunit;

namespace Heja.Compiler.Tests.Schemas;

/// <summary>The JSON Schemas say of real files what the compiler says of them.</summary>
public sealed class FileSchemasTests
{
    public static TheoryData<string, string> RealFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var folder in new[] { "courses", "samples" })
        {
            foreach (
                var path in Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                    .Where(path => !path.StartsWith("samples/broken/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
            {
                if (SchemaOf(path) is { } schema)
                    files.Add(path, schema);
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(RealFiles))]
    public async Task File_of_the_repository_is_valid(string path, string schema) =>
        Assert.Equal([], await Problems(schema, File.ReadAllText(Path.Combine(Repository.Root, path))));

    [Fact]
    public void Every_kind_of_file_is_among_the_real_ones() =>
        Assert.Equal(
            FileSchemas.Names.Order(StringComparer.Ordinal),
            RealFiles().Select(row => row.Data.Item2).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("workspace", "courses: [a]\nmunicipalities: [b]\nformat: scorm12", "NoAdditionalPropertiesAllowed")]
    [InlineData("workspace", "courses: [a]", "PropertyRequired")]
    [InlineData(
        "workspace",
        "courses: [a]\nmunicipalities: [b]\nlint:\n  lix:\n    limt: 40",
        "NoAdditionalPropertiesAllowed"
    )]
    [InlineData("lesson", "title: A\nminutes: 241", "NumberTooBig")]
    [InlineData("lesson", "title: A\nkind: lessn", "NotInEnumeration")]
    [InlineData("lesson", "title: [A]", "NoTypeValidates")]
    [InlineData("municipality", "id: a\nname: A\nbrand: { primari: \"#005c86\" }", "NoAdditionalPropertiesAllowed")]
    [InlineData(
        "municipality",
        "id: a\nname: A\nbrand: { primary: \"#005c86\" }\ncourses: { x: { leav-out: [a] } }",
        "AdditionalPropertiesNotValid"
    )]
    public async Task What_the_compiler_refuses_is_refused(string schema, string yaml, string kind) =>
        Assert.Contains(kind, string.Join('\n', await Problems(schema, yaml)), StringComparison.Ordinal);

    private static string? SchemaOf(string path) =>
        path.Split('/') switch
        {
            [.., "heja.yaml"] => "workspace",
            [.., "course.yaml"] => "course",
            [.., "glossary.yaml"] => "glossary",
            [.., "municipalities", var name] when name.EndsWith(".yaml", StringComparison.Ordinal) => "municipality",
            [.., "slots", _] => null,
            [.., var name] when name.EndsWith(".md", StringComparison.Ordinal) && name != "README.md" => "lesson",
            _ => null,
        };

    private static async Task<List<string>> Problems(string schema, string text)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMap(new SourceText("a.yaml", FrontMatter(text)), diagnostics);
        Assert.Equal(0, diagnostics.Count);
        var validator = await JsonSchema.FromJsonAsync(FileSchemas.Write(schema));
        return [.. validator.Validate(YamlAsJson.Write(map!)).Select(error => error.ToString())];
    }

    private static string FrontMatter(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        return lines[0] == "---" ? string.Join('\n', lines.Skip(1).TakeWhile(line => line != "---")) : text;
    }
}
