using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;

namespace Heja.Compiler.Tests.Golden;

/// <summary>The article of a lesson as a package has it: <c>lesson.language</c> or <c>lesson.language.municipality</c>.</summary>
internal static class PagePrint
{
    public static IEnumerable<string> Wanted(Case one)
    {
        var folder = Path.Combine(one.Expected, "pages");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal) : [];
    }

    public static string Of(Compilation compilation, string name)
    {
        var parts = name.Split('.');
        var edition = compilation.Workspace.Editions.First(one =>
            one.Language == parts[1] && (parts.Length == 2 || one.Municipality.Id == parts[2])
        );
        return Article(compilation, edition, parts[0]);
    }

    private static string Article(Compilation compilation, Edition edition, string lesson)
    {
        var package = compilation.Assemble(edition, [Builtins.Formats[0]], new DiagnosticBag())[0];
        var page = PackagePrint.Text(package.Tree, "index.html");
        var start = page.IndexOf($"<article id=\"{lesson}\"", StringComparison.Ordinal);
        var end = page.IndexOf("</article>", start, StringComparison.Ordinal);
        return page[start..end] + "</article>\n";
    }
}
