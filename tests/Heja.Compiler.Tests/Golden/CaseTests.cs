using Heja.Compiler.Diagnostics;
using Heja.Compiler.Packaging;
using Xunit;

namespace Heja.Compiler.Tests.Golden;

/// <summary>Every folder of <c>Cases/</c>: <c>expected/diagnostics.txt</c> always, the other files when they are there.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Names => [.. Case.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_compiled_gives_what_is_expected(string name)
    {
        var one = Case.Load(name);
        var compilation = one.Compile();
        GoldenFile.Check(Path.Combine(one.Expected, "diagnostics.txt"), Case.Print(Case.Diagnose(compilation)));
        CheckOptional(one, "syntax.txt", () => SyntaxPrint.Of(one));
        CheckOptional(one, "model.txt", () => ModelPrint.Of(one, compilation.Workspace));
        CheckOptional(one, "tree.txt", () => PackagePrint.Tree(Scorm(compilation)));
        CheckOptional(one, "manifest.xml", () => PackagePrint.Text(Scorm(compilation), "imsmanifest.xml"));
        CheckOptional(one, "tincan.xml", () => PackagePrint.Text(First(compilation, "xapi"), "tincan.xml"));
        CheckOptional(one, "print.html", () => PackagePrint.Document(First(compilation, "print")));
        foreach (var page in PagePrint.Wanted(one))
            GoldenFile.Check(page, PagePrint.Of(compilation, Path.GetFileNameWithoutExtension(page)));
    }

    [Fact]
    public void Made_case_without_folder_does_not_exist() => Assert.Empty(MadeCases.All.Keys.Except(Case.Names));

    private static void CheckOptional(Case one, string file, Func<string> print)
    {
        var path = Path.Combine(one.Expected, file);
        if (File.Exists(path))
            GoldenFile.Check(path, print());
    }

    private static PackageTree Scorm(Compilation compilation) => First(compilation, "scorm12");

    private static PackageTree First(Compilation compilation, string format)
    {
        var formats = Builtins.Formats.Where(one => one.Name == format).ToList();
        return compilation.Assemble(compilation.Workspace.Editions[0], formats, new DiagnosticBag())[0].Tree;
    }
}
