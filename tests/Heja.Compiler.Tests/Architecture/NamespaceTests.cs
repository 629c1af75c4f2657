using System.Text.RegularExpressions;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Architecture;

/// <summary>Namespaces depend in one direction only.</summary>
public sealed partial class NamespaceTests
{
    // Each may use those before it, and itself.
    private static readonly string[] Order =
    [
        "Text",
        "Diagnostics",
        "Sources",
        "Syntax",
        "Model",
        "Binding",
        "Starting",
        "Linting",
        "Fixing",
        "Releases",
        "Rendering",
        "Packaging",
        "Administration",
        "Blocks",
        "Questions",
        "Verifying",
    ];

    [Fact]
    public void Namespace_uses_only_what_stands_before_it()
    {
        var folder = Path.Combine(Repository.Root, "src", "Heja.Compiler");
        var files = Order
            .SelectMany(name =>
                Directory.EnumerateFiles(Path.Combine(folder, name), "*.cs", SearchOption.AllDirectories)
            )
            .ToList();
        Assert.True(files.Count > 80);
        var backwards = files.SelectMany(file => Backwards(Path.GetRelativePath(folder, file), File.ReadAllText(file)));
        Assert.Equal([], backwards);
    }

    [Fact]
    public void Use_of_what_stands_after_is_found() =>
        Assert.Equal(
            ["Text/A.cs uses Binding"],
            Backwards("Text/A.cs", "using Heja.Compiler.Binding.Yaml;\nusing Heja.Compiler.Text;\n")
        );

    private static IEnumerable<string> Backwards(string file, string code)
    {
        var own = Array.IndexOf(Order, file.Replace('\\', '/').Split('/')[0]);
        return Names()
            .Matches(Comments().Replace(code, string.Empty))
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .Where(name => Array.IndexOf(Order, name) > own)
            .Select(name => $"{file} uses {name}");
    }

    // Also names that begin at a namespace this one lies in: Text.TextSpan, Rendering.DisplayOrder.
    [GeneratedRegex(
        @"\bHeja\.Compiler\.(?<name>[A-Z][a-z]+)\b|(?<![\w.])(?<name>Text|Diagnostics|Sources|Syntax|Model|Binding|Starting|Linting|Releases|Fixing|Rendering|Packaging|Administration|Blocks|Questions|Verifying)\.[A-Z]\w*"
    )]
    private static partial Regex Names();

    [GeneratedRegex("""//.*|"(?:[^"\\\n]|\\.)*" """)]
    private static partial Regex Comments();
}
