using System.Diagnostics;
using System.Globalization;
using System.Text;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Properties;

/// <summary>Whatever stands in a file: an answer, never an exception, and soon.</summary>
public sealed class SoupTests
{
    private const string Lesson = "kurs/modul/forsta.sv.md";

    private static readonly SortedDictionary<string, byte[]> Base = Case.Base();

    [Fact]
    public void Markdown_soup_never_throws_and_is_judged_the_same_twice() =>
        Every(1500, seed => With(Lesson, Encoding.UTF8.GetBytes(Soup.Markdown(seed))));

    [Fact]
    public void Slot_soup_never_throws_and_is_judged_the_same_twice() =>
        Every(
            300,
            seed => With("municipalities/alvesta/kurs/slots/plats.sv.md", Encoding.UTF8.GetBytes(Soup.Markdown(seed)))
        );

    [Theory]
    [InlineData("heja.yaml")]
    [InlineData("kurs/course.yaml")]
    [InlineData("municipalities/alvesta.yaml")]
    public void Yaml_soup_never_throws_and_is_judged_the_same_twice(string path) =>
        Every(300, seed => With(path, Encoding.UTF8.GetBytes(Soup.Yaml(seed))));

    [Theory]
    [InlineData("kurs/course.yaml")]
    [InlineData("municipalities/alvesta.yaml")]
    public void Yaml_with_soup_after_it_never_throws(string path) =>
        Every(300, seed => With(path, [.. Base[path], .. Encoding.UTF8.GetBytes(Soup.Yaml(seed))]));

    [Theory]
    [InlineData(Lesson)]
    [InlineData("kurs/course.yaml")]
    [InlineData("heja.yaml")]
    [InlineData("municipalities/alvesta.yaml")]
    [InlineData("municipalities/alvesta/kurs/slots/plats.sv.md")]
    [InlineData("municipalities/alvesta/templates/page.html")]
    [InlineData("municipalities/alvesta/logo.svg")]
    public void Bytes_never_throw(string path) => Every(200, seed => With(path, Soup.Bytes(seed)));

    // Every reader there is meets files that were cut off on their way, and files that a disk has spoilt.
    [Fact]
    public void Files_of_every_case_cut_and_spoilt_somewhere_never_throw()
    {
        var random = new Random(1);
        foreach (var one in Case.Names.Select(Case.Load))
        {
            foreach (var path in one.Own.Where(path => one.Files[path].Length is > 0 and < LargestSpoilt))
            {
                var bytes = one.Files[path];
                var (cut, spoilt) = (random.Next(bytes.Length), (byte[])bytes.Clone());
                spoilt[random.Next(bytes.Length)] = (byte)random.Next(256);
                foreach (var other in new[] { bytes[..cut], spoilt })
                    Diagnose($"{one.Name}: {path}, cut at {cut}", one.Files, path, other);
            }
        }
    }

    private const int LargestSpoilt = 100_000;

    private static void Diagnose(string what, SortedDictionary<string, byte[]> files, string path, byte[] bytes)
    {
        var changed = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal) { [path] = bytes };
        try
        {
            Case.Diagnose(Compilation.Create(Repository.ToCourseFiles(changed), Case.Tool));
        }
        catch (Exception bug)
        {
            throw new InvalidOperationException(what, bug);
        }
    }

    [Theory]
    [InlineData("kurs/modul/forsta.sv.md", ":::\n")]
    [InlineData("kurs/modul/forsta.sv.md", "::: note\n\n")]
    [InlineData("kurs/modul/forsta.sv.md", "[a]: b\n")]
    [InlineData("kurs/modul/forsta.sv.md", "`")]
    [InlineData("kurs/course.yaml", "a: &a [*a, *a]\n")]
    [InlineData("kurs/course.yaml", "{a: ")]
    [InlineData("heja.yaml", "\"")]
    [InlineData("municipalities/alvesta.yaml", "a: b\n")]
    [InlineData("municipalities/alvesta/logo.svg", "<g>")]
    public void Ten_megabytes_of_anything_are_refused(string path, string thing)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(thing, 10_000_000 / thing.Length)));
        var files = With(path, bytes);
        Assert.Contains(Case.Diagnose(Compilation.Create(files, Case.Tool)), found => found.IsError);
    }

    // As much as is read. Each of these once took a minute, or the whole memory.
    [Theory]
    [InlineData("kurs/modul/forsta.sv.md", "## Rubrik\n\n")]
    [InlineData("kurs/modul/forsta.sv.md", "## R {a=b}\n\n")]
    [InlineData("kurs/modul/forsta.sv.md", "::: note\n\n")]
    [InlineData("kurs/modul/forsta.sv.md", ":::\n")]
    [InlineData("kurs/modul/forsta.sv.md", "```")]
    [InlineData("kurs/modul/forsta.sv.md", "[a]: b\n")]
    public void Largest_lesson_of_one_thing_is_judged(string path, string thing)
    {
        var text =
            "---\ntitle: Soppa\nminutes: 5\n---\n\n" + string.Concat(Enumerable.Repeat(thing, 249_000 / thing.Length));
        Case.Diagnose(Compilation.Create(With(path, Encoding.UTF8.GetBytes(text)), Case.Tool));
    }

    [Fact]
    public void Largest_front_matter_of_unknown_keys_is_judged()
    {
        var keys = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: v\n"));
        var found = Compilation
            .Create(With(Lesson, Encoding.UTF8.GetBytes($"---\n{keys}---\n")), Case.Tool)
            .Diagnostics;
        Assert.True(found.Length >= 20_000);
    }

    [Theory]
    [InlineData("::: note\n\n")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a _b ")]
    [InlineData("[a](b ")]
    [InlineData("{{ ")]
    [InlineData("::: x    ")]
    [InlineData("| a ")]
    [InlineData("![")]
    [InlineData("[^1]\n\n[^1]: [^1] ")]
    [InlineData("<a ")]
    [InlineData("{#a ")]
    [InlineData("\t")]
    public void Text_of_one_thing_over_and_over_ends_quickly(string thing)
    {
        var text = "---\ntitle: Soppa\nminutes: 5\n---\n\n" + string.Concat(Enumerable.Repeat(thing, 3000)) + "\n";
        var time = Stopwatch.StartNew();
        Case.Diagnose(Compilation.Create(With(Lesson, Encoding.UTF8.GetBytes(text)), Case.Tool));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"{thing}: {time.Elapsed}");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: &a ")]
    public void Yaml_of_one_thing_over_and_over_ends_quickly(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 20000));
        var time = Stopwatch.StartNew();
        Assert.NotEmpty(
            Compilation.Create(With("kurs/course.yaml", Encoding.UTF8.GetBytes(text)), Case.Tool).Diagnostics
        );
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"{thing}: {time.Elapsed}");
    }

    [Fact]
    public void Order_of_files_and_culture_change_nothing()
    {
        foreach (var name in Case.Names)
        {
            var files = Case.Load(name).Files;
            var expected = Print(Repository.ToCourseFiles(files));
            var culture = CultureInfo.CurrentCulture;
            try
            {
                // The tests run with InvariantGlobalization, as the program does: only a culture made by hand differs.
                CultureInfo.CurrentCulture = Turkish();
                Assert.Equal(expected, Print(Repository.ToCourseFiles(files.Reverse())));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }
    }

    private static CultureInfo Turkish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }

    private static void Every(int count, Func<int, Sources.CourseFiles> make)
    {
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                var first = Print(make(seed));
                if (seed % 10 == 0)
                    Assert.Equal(first, Print(make(seed)));
            }
            catch (Exception bug) when (bug is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"seed {seed}", bug);
            }
        }
    }

    private static string Print(Sources.CourseFiles files)
    {
        var compilation = Compilation.Create(files, Case.Tool);
        return Case.Print(Case.Diagnose(compilation)) + ModelPrint.OfAll(compilation.Workspace);
    }

    private static Sources.CourseFiles With(string path, byte[] bytes) =>
        Repository.ToCourseFiles(new SortedDictionary<string, byte[]>(Base, StringComparer.Ordinal) { [path] = bytes });
}
