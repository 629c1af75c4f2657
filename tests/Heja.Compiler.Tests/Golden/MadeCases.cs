using System.Globalization;
using System.Text;
using Heja.Compiler.Rendering;
using Heja.Compiler.Tests.Model.Pictures;
using Xunit;

namespace Heja.Compiler.Tests.Golden;

/// <summary>Cases whose files are bytes that git or an editor would change, or too many to read. Each returns the files it wrote.</summary>
internal static class MadeCases
{
    private const string Lesson = "kurs/modul/forsta.sv.md";

    public static readonly IReadOnlyDictionary<string, Func<SortedDictionary<string, byte[]>, string[]>> All =
        new SortedDictionary<string, Func<SortedDictionary<string, byte[]>, string[]>>(StringComparer.Ordinal)
        {
            ["files/latin1"] = files => Append(files, [(byte)'R', 0xF6, (byte)'d']),
            ["files/decomposed"] = files => Append(files, "Fo\u0308rnyelse."u8.ToArray()),
            ["files/control-character"] = files => Append(files, "Två ord\u0007 till."u8.ToArray()),
            ["files/bidi"] = files => Append(files, Encoding.UTF8.GetBytes("Ja, \u202Etsni ej\u202C.")),
            ["files/too-large"] = files => Append(files, Encoding.UTF8.GetBytes(new string('a', 250_000))),
            ["files/link"] = files =>
            {
                files["kurs/modul/media"] = Repository.Link;
                return [];
            },
            ["files/link-elsewhere"] = files =>
            {
                files["anteckningar/kurs.md"] = Repository.Link;
                return [];
            },
            ["files/private-use"] = files => Append(files, "Ett \uE000 tecken."u8.ToArray()),
            ["files/escaped-control-character"] = files =>
                Replace(files, Lesson, "title: Första", "title: \"Första \\u0007\""),
            ["files/slot-not-utf8"] = SlotNotUtf8,
            ["files/crlf"] = files => Convert(files, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ["files/cr"] = files => Convert(files, text => text.Replace('\n', '\r')),
            ["files/bom"] = files => Convert(files, text => "\uFEFF" + text),
            ["files/crlf-bom-places"] = files =>
            {
                files[Lesson] = Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(files[Lesson])
                        + "\nÅäö 🙂 {{ municipality.nam }}\n\n::: nott\n\nText.\n\n:::\n"
                );
                return Convert(files, text => "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
            },
            ["files/yaml-places-crlf"] = files =>
            {
                Replace(files, Lesson, "minutes: 5", "minutes: fem å ä ö");
                Replace(files, "kurs/course.yaml", "version: 1.0.0", "version: åäö");
                return Convert(files, text => "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
            },
            // On Windows and macOS one of the two could not be checked out.
            ["lint/case-differs"] = files =>
            {
                files["kurs/modul/media/Tavla.svg"] = files["kurs/modul/media/tavla.svg"];
                return ["kurs/modul/media/Tavla.svg"];
            },
            ["lint/large-picture"] = files => Picture(files, SamplePictures.Png(1281, 700)),
            ["lint/large-picture-fits"] = files => Picture(files, SamplePictures.Png(1280, 5000)),
            ["lint/large-picture-own"] = files =>
            {
                Picture(files, SamplePictures.Png(1280, 700));
                files["municipalities/alvesta/kurs/media/bild.png"] = SamplePictures.Png(4000, 3000);
                return [];
            },
            ["lint/package-size"] = files => Picture(files, [.. SamplePictures.Png(800, 600), .. new byte[52_000_000]]),
            // The theme's own texts as they are today, with something gone.
            ["overlay/incomplete-texts"] = files =>
                Texts(
                    files,
                    text =>
                        string.Join(
                            '\n',
                            text.Split('\n').Where(line => !line.StartsWith("submit:", StringComparison.Ordinal))
                        ) + "\n"
                ),
            ["overlay/texts-without-braces"] = files =>
                Texts(
                    files,
                    text => "next: \"Next\"\n" + text.Replace("next: \"Next: {title}\"\n", "", StringComparison.Ordinal)
                ),
            ["media/download"] = files =>
            {
                files["kurs/modul/media/stor.csv"] = [.. Enumerable.Repeat((byte)';', 1_250_000)];
                return ["kurs/modul/media/stor.csv"];
            },
            ["packaging/state-too-long"] = StateTooLong,
            ["questions/too-many-options"] = TooManyOptions,
        };

    private static string[] Append(
        SortedDictionary<string, byte[]> files,
        IEnumerable<byte> bytes,
        string path = Lesson
    )
    {
        files[path] = [.. files[path], (byte)'\n', .. bytes, (byte)'\n'];
        return [path];
    }

    private static string[] Texts(SortedDictionary<string, byte[]> files, Func<string, string> change)
    {
        const string Path = "municipalities/alvesta/templates/texts/en.yaml";
        var text = Theme.Default.Files["texts/en.yaml"].Content;
        Assert.NotEqual(text, change(text));
        files[Path] = Encoding.UTF8.GetBytes(change(text));
        return [Path];
    }

    private static string[] Replace(SortedDictionary<string, byte[]> files, string path, string old, string replacement)
    {
        var text = Encoding.UTF8.GetString(files[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        files[path] = Encoding.UTF8.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal));
        return [path];
    }

    private static string[] Convert(SortedDictionary<string, byte[]> files, Func<string, string> change)
    {
        foreach (var path in files.Keys.ToList())
            files[path] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(files[path])));
        return [Lesson];
    }

    private static string[] Picture(SortedDictionary<string, byte[]> files, byte[] bytes)
    {
        files["kurs/modul/media/bild.png"] = bytes;
        return Append(files, "![En tavla med tre lappar](media/bild.png)"u8.ToArray());
    }

    private static string[] SlotNotUtf8(SortedDictionary<string, byte[]> files)
    {
        foreach (var language in new[] { "sv", "en" })
            Append(files, "::: slot {#plats}\n\nText.\n\n:::"u8.ToArray(), $"kurs/modul/forsta.{language}.md");
        files["municipalities/alvesta/kurs/slots/plats.sv.md"] = [0xC3, 0x28];
        return [];
    }

    private static string[] StateTooLong(SortedDictionary<string, byte[]> files)
    {
        foreach (var language in new[] { "sv", "en" })
        {
            var text = new StringBuilder("---\ntitle: Lång\nminutes: 5\n---\n");
            for (var i = 0; i < 660; i++)
                text.Append(CultureInfo.InvariantCulture, $"\n::: reflection {{#tanke-{i}}}\n\nVad?\n\n:::\n");
            files[$"kurs/modul/forsta.{language}.md"] = Encoding.UTF8.GetBytes(text.ToString());
        }

        return [];
    }

    private static string[] TooManyOptions(SortedDictionary<string, byte[]> files)
    {
        var options = string.Concat(Enumerable.Range(1, 37).Select(i => $"- [{(i == 1 ? 'x' : ' ')}] Val {i}\n"));
        return Append(files, Encoding.UTF8.GetBytes($"::: choice {{#manga}}\n\nVilken?\n\n{options}\n:::"));
    }
}
