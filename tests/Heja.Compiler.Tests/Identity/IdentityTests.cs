using System.Collections.Immutable;
using System.Text;
using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Tests.Golden;
using Heja.Compiler.Text;
using Xunit;

namespace Heja.Compiler.Tests.Identity;

/// <summary>No answer moves to another question: what may change in a new release, and what it resets.</summary>
public sealed class IdentityTests
{
    private const string Body = """
        ::: choice {#forsta-fragan}

        Vad?

        - [ ] Ett
        - [x] Två {#tva}
        - [ ] Tre

        :::

        ::: sort {#andra-fragan}

        Var?

        ### Grupp A

        - apa
        - björn

        ### Grupp B {#grupp-b}

        - cikada {#cikada}

        :::

        """;

    private static readonly IReadOnlyDictionary<string, string> Before = Identities(Body);

    public static TheoryData<string, string, string> HarmlessChanges =>
        new()
        {
            {
                "options in another order",
                "- [ ] Ett\n- [x] Två {#tva}\n- [ ] Tre",
                "- [ ] Tre\n- [x] Två {#tva}\n- [ ] Ett"
            },
            { "words of an option with an id", "Två {#tva}", "Helt andra ord {#tva}" },
            { "words of an item with an id", "cikada {#cikada}", "gräshoppa {#cikada}" },
            { "words of a group with an id", "Grupp B {#grupp-b}", "Andra {#grupp-b}" },
            { "emphasis in an option", "- [ ] Ett", "- [ ] *Ett*" },
            { "white space in an option", "- [ ] Tre", "- [ ]   Tre  " },
            { "the question", "Vad?", "Vad då, egentligen?" },
            { "feedback", "- [ ] Ett\n", "- [ ] Ett\n  > Nej.\n" },
            { "attributes", "{#forsta-fragan}", "{#forsta-fragan points=3 partial shuffle attempts=2}" },
            { "items in another order", "- apa\n- björn", "- björn\n- apa" },
            {
                "a question before",
                "::: choice {#forsta",
                "::: choice {#ny-fraga}\n\nNy?\n\n- [x] a\n- [ ] b\n\n:::\n\n::: choice {#forsta"
            },
            { "text between", "::: sort", "Mer text.\n\n::: sort" },
        };

    public static TheoryData<string, string, string> ResettingChanges =>
        new()
        {
            { "words of an option without id", "- [ ] Ett", "- [ ] Nytt" },
            { "another right answer", "- [ ] Ett\n- [x] Två", "- [x] Ett\n- [ ] Två" },
            { "one option more", "- [ ] Tre", "- [ ] Tre\n- [ ] Fyra" },
            {
                "another type",
                "::: choice {#forsta-fragan}\n\nVad?\n\n- [ ] Ett\n",
                "::: true-false {#forsta-fragan}\n\nVad?\n\n"
            },
        };

    [Theory]
    [MemberData(nameof(HarmlessChanges))]
    public void Change_that_keeps_answers_keeps_every_identity(string what, string old, string changed)
    {
        Assert.Contains(old, Body, StringComparison.Ordinal);
        var after = Identities(Body.Replace(old, changed, StringComparison.Ordinal));
        Assert.All(Before, pair => Assert.True(after.GetValueOrDefault(pair.Key) == pair.Value, $"{what}: {pair.Key}"));
    }

    [Theory]
    [MemberData(nameof(ResettingChanges))]
    public void Change_that_resets_a_question_leaves_the_other_alone(string what, string old, string changed)
    {
        Assert.Contains(old, Body, StringComparison.Ordinal);
        var after = Identities(Body.Replace(old, changed, StringComparison.Ordinal));
        Assert.True(Before["forsta-fragan"] != after["forsta-fragan"], what);
        Assert.Equal(Before["andra-fragan"], after["andra-fragan"]);
    }

    [Fact]
    public void Question_renamed_with_was_keeps_key_and_first_name()
    {
        var once = Identities(
            Body.Replace("{#forsta-fragan}", "{#nytt-namn was=forsta-fragan}", StringComparison.Ordinal)
        );
        var twice = Identities(
            Body.Replace("{#forsta-fragan}", "{#tredje-namn was=\"forsta-fragan nytt-namn\"}", StringComparison.Ordinal)
        );
        Assert.Equal(Before["forsta-fragan"], once["nytt-namn"]);
        Assert.Equal(Before["forsta-fragan"], twice["tredje-namn"]);
    }

    [Fact]
    public void Lessons_and_modules_in_another_order_keep_every_identity()
    {
        var files = Files(Body);
        Change(files, "kurs/course.yaml", "[forsta, andra]", "[andra, forsta]");
        Assert.Equal(Before, Identities(files));
        Change(
            files,
            "kurs/course.yaml",
            "modules:\n",
            "modules:\n  - id: ny-modul\n    title: { sv: Ny, en: New }\n    lessons: [tredje]\n"
        );
        files["kurs/ny-modul/tredje.sv.md"] = files["kurs/modul/andra.sv.md"];
        files["kurs/ny-modul/tredje.en.md"] = files["kurs/modul/andra.en.md"];
        Assert.Equal(Before, Identities(files));
    }

    [Fact]
    public void Translation_has_the_identities_of_its_source()
    {
        var compilation = Compilation.Create(Repository.ToCourseFiles(Files(Body)), Case.Tool);
        Assert.DoesNotContain(compilation.Diagnostics, found => found.IsError);
        var languages = compilation.Workspace.Editions.Select(edition => Identities(edition)).ToList();
        Assert.Equal(2, languages.Count);
        Assert.Equal(languages[0], languages[1]);
    }

    [Theory]
    [InlineData("tanke-8132", "", "tanke-8283", "")]
    [InlineData("nu", "tanke-8132", "tanke-8283", "")]
    [InlineData("nu", "tanke-8132", "sedan", "tanke-8283")]
    public void Ids_sharing_a_key_now_or_formerly_are_an_error(string id, string was, string other, string otherWas)
    {
        Identifier[] names = [Name(id, was), Name("mitt-emellan", ""), Name(other, otherWas)];
        var bag = new DiagnosticBag();
        Ids.CheckUnique(names, bag);
        Assert.Equal(BindingCodes.KeyCollision, Assert.Single(bag.ToSorted()).Code);
    }

    private static Identifier Name(string id, string was) =>
        new(id, was.Length == 0 ? [] : [was], SourceLocation.OfFile($"{id}.md"));

    private static SortedDictionary<string, byte[]> Files(string body)
    {
        var files = Case.Base();
        foreach (var language in new[] { "sv", "en" })
            files[$"kurs/modul/forsta.{language}.md"] = Encoding.UTF8.GetBytes(
                $"---\ntitle: Titel\nminutes: 5\n---\n\n{(language == "sv" ? body : Translate(body))}"
            );
        return files;
    }

    private static string Translate(string body) =>
        body.Replace("Ett", "One", StringComparison.Ordinal).Replace("apa", "ape", StringComparison.Ordinal);

    private static void Change(SortedDictionary<string, byte[]> files, string path, string old, string changed) =>
        files[path] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files[path]).Replace(old, changed, StringComparison.Ordinal)
        );

    private static ImmutableSortedDictionary<string, string> Identities(string body) => Identities(Files(body));

    private static ImmutableSortedDictionary<string, string> Identities(SortedDictionary<string, byte[]> files)
    {
        var compilation = Compilation.Create(Repository.ToCourseFiles(files), Case.Tool);
        return Identities(compilation.Workspace.Editions.First(edition => edition.Language == "sv"));
    }

    private static ImmutableSortedDictionary<string, string> Identities(Edition edition) =>
        edition
            .Lessons.SelectMany(edition.AllBlocks)
            .OfType<Question>()
            .Where(question => question.Identifier.Id != "ny-fraga")
            .ToImmutableSortedDictionary(
                question => question.Identifier.Id,
                question =>
                    $"{StateKeys.Key(question.Identifier.FirstName)} {question.Identifier.FirstName} {Fingerprints.Of(question)} {string.Join('|', question.Options.Select(option => option.Identity))}",
                StringComparer.Ordinal
            );
}
