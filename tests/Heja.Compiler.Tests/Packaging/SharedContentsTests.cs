using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Packaging;

/// <summary>What packages share must be the same as if each were put together alone.</summary>
public sealed class SharedContentsTests
{
    private const string Lesson = """
        ---
        title: Första
        minutes: 5
        ---

        ::: reflection {#vem}
        Vad skriver du för `{{municipality.name}}`?
        :::
        """;

    [Fact]
    public void Scripts_of_two_municipalities_do_not_depend_on_whose_was_made_first()
    {
        var files = Case.Base();
        files["heja.yaml"] = Encoding.UTF8.GetBytes("courses: [kurs]\nmunicipalities: [alvesta, vaxjo]\n");
        files["municipalities/vaxjo.yaml"] = Encoding.UTF8.GetBytes(
            "id: vaxjo\nname: { sv: Växjö kommun }\nbrand: { primary: \"#005c86\" }\n"
        );
        files["kurs/modul/forsta.sv.md"] = files["kurs/modul/forsta.en.md"] = Encoding.UTF8.GetBytes(Lesson);

        Assert.Equal(Scripts(files, backwards: false), Scripts(files, backwards: true));
    }

    private static List<string> Scripts(SortedDictionary<string, byte[]> files, bool backwards)
    {
        var compilation = Compilation.Create(Repository.ToCourseFiles(files), Case.Tool);
        Assert.Empty(compilation.Diagnostics.Where(found => found.IsError).Select(found => found.Message));
        var editions = compilation.Workspace.Editions.Where(edition => edition.Language == "sv").ToList();
        if (backwards)
            editions.Reverse();
        var scripts = editions.ConvertAll(edition =>
        {
            var package = compilation.Assemble(edition, [Builtins.Formats[0]], new DiagnosticBag())[0];
            var script = package.Tree.Files.Single(file => file.Path.StartsWith("course-", StringComparison.Ordinal));
            return $"{edition.Municipality.Id} {Encoding.UTF8.GetString(script.Content.Bytes.Span)}";
        });
        scripts.Sort(StringComparer.Ordinal);
        Assert.Equal(2, scripts.Count);
        return scripts;
    }
}
