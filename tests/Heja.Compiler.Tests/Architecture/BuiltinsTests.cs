using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics.Writers;
using Heja.Compiler.Linting;
using Heja.Compiler.Packaging;
using Heja.Compiler.Rendering;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Tests.Golden;
using Markdig.Syntax;
using Xunit;

namespace Heja.Compiler.Tests.Architecture;

/// <summary>Whatever is written is also listed, has a template, and is tried by a case.</summary>
public sealed class BuiltinsTests
{
    public static TheoryData<string> Blocks => [.. Builtins.Blocks.Select(block => block.Name)];

    [Fact]
    public void Block_type_written_is_listed() =>
        Assert.Equal(Concrete<BlockType>(), Builtins.Blocks.Select(block => block.GetType().Name).Order());

    [Fact]
    public void Format_written_is_listed() =>
        Assert.Equal(Concrete<IPackageFormat>(), Builtins.Formats.Select(format => format.GetType().Name).Order());

    [Fact]
    public void Lint_rule_written_is_listed() =>
        Assert.Equal(Concrete<LintRule>(), Builtins.Rules.Select(rule => rule.GetType().Name).Order());

    [Fact]
    public void Lint_rules_listed_stand_in_the_order_of_their_codes() =>
        Assert.Equal(Builtins.Rules.OrderBy(rule => rule.Code.Number), Builtins.Rules);

    [Fact]
    public void Writer_written_has_a_name_of_its_own()
    {
        var writers = DiagnosticWriters.Messages(colour: false).Concat(DiagnosticWriters.Reports);
        Assert.Equal(Concrete<IDiagnosticWriter>(), writers.Select(writer => writer.GetType().Name).Distinct().Order());
        Assert.Equal(
            ["text", "concise", "json", "github", "azure", "sarif", "gitlab", "junit", "json"],
            writers.Select(writer => writer.Name)
        );
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Block_listed_has_a_template_unless_it_is_gone_on_the_page(string name)
    {
        var block = Builtins.Blocks.First(block => block.Name == name);
        if (block is IBlockTemplate template)
            Assert.Contains(template.Template, EmbeddedFiles.Read("templates/default/").Keys);
        else
            Assert.Contains(name, new[] { "slot", "if" });
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Block_listed_is_rendered_by_a_case_without_mistakes(string name) =>
        Assert.Contains(name, CasesWithPages.Value);

    private static readonly Lazy<HashSet<string>> CasesWithPages = new(() =>
        [
            .. Case
                .Names.Select(Case.Load)
                .Where(one => PagePrint.Wanted(one).Any())
                .SelectMany(one =>
                    one.Files.Values.Select(bytes =>
                        MarkdownReader.TryRead(System.Text.Encoding.UTF8.GetString(bytes), out var document, out _)
                            ? document
                            : []
                    )
                )
                .SelectMany(document => document.Descendants<DirectiveBlock>())
                .Select(directive => directive.Name),
        ]
    );

    [Fact]
    public void Kind_of_block_in_the_model_is_printed_by_a_case()
    {
        var printed = Case
            .Names.Select(name => Path.Combine(Repository.CasesFolder, name, "expected", "model.txt"))
            .Where(File.Exists)
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Trim().Split(' '))
            .Where(words => words[0].StartsWith('@') && words.Length > 1)
            .Select(words => words[1])
            .ToHashSet(StringComparer.Ordinal);
        string[] kinds = ["p", "h2", "list", "table", "quote", "code", "separator", "figure", "part", "scene"];
        Assert.Equal([], kinds.Except(printed));
    }

    private static IEnumerable<string> Concrete<T>() =>
        typeof(T)
            .Assembly.GetTypes()
            .Where(type => typeof(T).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false })
            .Select(type => type.Name)
            .Order();
}
