using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Verifying;
using Heja.Compiler.Verifying.Archives;
using Xunit;

namespace Heja.Compiler.Tests.Verifying;

/// <summary>A package with one thing wrong.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Code">What is said of it, and nothing else.</param>
/// <param name="Make">Makes it from a good one.</param>
internal sealed record Fault(string Name, DiagnosticCode Code, Func<byte[]> Make)
{
    /// <summary>The LMS it is wrong for.</summary>
    public string Lms { get; init; } = "unknown";
}

/// <summary>At least one for every code of the verification.</summary>
internal static class Faults
{
    private const string Manifest = "imsmanifest.xml";
    private const string Page = "start/index.htm";
    private const string Script = "start/kurs.js";

    public static readonly IReadOnlyList<Fault> All = [.. Zips(), .. Manifests(), .. TinCans(), .. Contents()];

    private static IEnumerable<Fault> Zips()
    {
        yield return new("empty file", ZipCodes.NotAZip, () => []);
        yield return new("text", ZipCodes.NotAZip, () => Encoding.UTF8.GetBytes(GoodPackages.Manifest));
        yield return new("end cut off", ZipCodes.NotAZip, () => GoodPackages.Ours("scorm12")[..^23]);
        string[] unsafeNames =
        [
            "../utanfor.txt",
            "start/../../utanfor.txt",
            "/etc/passwd",
            "C:/windows/x.txt",
            "start\\index.js",
            "..\\utanfor.txt",
            "a//b.txt",
            "a\u001b[2Jb.txt",
            "a\u202Etxt.exe",
            "a\tb.txt",
            "./x.txt",
            "",
        ];
        foreach (var name in unsafeNames)
            yield return new("unsafe name " + name, ZipCodes.UnsafeName, () => Listed(name));
        yield return new("name twice", ZipCodes.DuplicateEntry, () => With(GoodPackages.Text(Page, "<p>Annan</p>")));
        yield return new("file and folder", ZipCodes.DuplicateEntry, () => Listed("start"));
        yield return new("case clash", ZipCodes.CaseClash, () => Listed("Start/Index.htm"));
        yield return new("bomb of zeros", ZipCodes.ZipBomb, () => Listed("noll.txt", new byte[60_000_000]));
        yield return new(
            "bomb that says so only",
            ZipCodes.ZipBomb,
            () => Listed("noll.txt", change: entry => entry.Size = 4_000_000_000)
        );
        yield return new("encrypted", ZipCodes.EncryptedEntry, () => Change(Script, entry => entry.Flags |= 1));
        yield return new(
            "strongly encrypted",
            ZipCodes.EncryptedEntry,
            () => Change(Script, entry => entry.Flags |= 65)
        );
        yield return new("zip64", ZipCodes.Zip64, () => Zip(zip => zip.IsZip64 = true));
        yield return new("zstd", ZipCodes.ForeignCompression, () => Change(Script, entry => entry.Method = 93));
        yield return new("entry outside", ZipCodes.TruncatedZip, () => Change(Script, entry => entry.Offset = 1 << 30));
        yield return new("cut in the middle", ZipCodes.TruncatedZip, CutInTheMiddle);
        yield return new("overlap", ZipCodes.OverlappingEntries, Overlap);
        yield return new(
            "other local name",
            ZipCodes.HeadersDisagree,
            () => Change(Script, e => e.LocalName = "start/ond.js")
        );
        yield return new("second name", ZipCodes.HeadersDisagree, SecondName);
        yield return new("stored and packed", ZipCodes.HeadersDisagree, StoredOfOtherSize);
        yield return new("checksum", ZipCodes.WrongChecksum, () => Change(Script, entry => entry.Crc = 1));
        yield return new("no deflate", ZipCodes.WrongChecksum, () => Change(Script, e => e.Packed = [0xFF, 1, 2, 3]));
        yield return new("more than said", ZipCodes.WrongChecksum, () => Change(Script, entry => entry.Size = 10));
        yield return new("fewer than said", ZipCodes.WrongChecksum, () => Change(Script, entry => entry.Size = 10_000));
        yield return new("bytes before", ZipCodes.HiddenBytes, () => Zip(zip => zip.Before = "MZ program"u8.ToArray()));
        yield return new("bytes after", ZipCodes.HiddenBytes, () => Zip(zip => zip.After = new byte[100]));
        yield return new("bytes between", ZipCodes.HiddenBytes, () => Change(Script, entry => entry.Gap = 10));
        yield return new("link", ZipCodes.LinkEntry, () => Change("delat/bild.png", e => e.Attributes = 0xA1FF_0000));
        yield return new("wrapping folder", ZipCodes.WrappingFolder, () => Zip(zip => zip.Entries.ForEach(Wrap)));
        yield return new("letters in a name", ZipCodes.UnportableName, () => Listed("start/bild å.png"));
        yield return new(
            "two index.htm",
            ZipCodes.RepeatedBaseName,
            () => Listed("delat/index.htm", "<p>Hej</p>"u8.ToArray())
        )
        {
            Lms = "openedx",
        };
        yield return new("macOS", ZipCodes.SystemFile, () => Listed("start/.DS_Store"));
        yield return new("nested zip", ZipCodes.RiskyFileType, () => Listed("start/fler.zip"));
        yield return new("large", ZipCodes.PackageTooLarge, Large) { Lms = "moodle" };
    }

    private static IEnumerable<Fault> Manifests()
    {
        yield return new("no manifest", ManifestCodes.NoManifest, () => Zip(zip => zip.Entries.RemoveAt(0)));
        yield return new("capital letters", ManifestCodes.NoManifest, () => Rename(Manifest, "IMSManifest.xml"));
        yield return new("two manifests", ManifestCodes.SeveralManifests, TwoManifests);
        yield return new("cmi5", ManifestCodes.UncheckedStandard, () => Rename(Manifest, "cmi5.xml"));
        yield return new(
            "SCORM 2004",
            ManifestCodes.UncheckedStandard,
            () =>
                Edit(
                    "ADL SCORM</schema>\n    <schemaversion>1.2",
                    "ADL SCORM</schema>\n    <schemaversion>2004 4th Edition"
                )
        );
        yield return new("ampersand", ManifestCodes.InvalidXml, () => Edit("på arbetsplatsen", "& arbete"));
        yield return new(
            "deep",
            ManifestCodes.InvalidXml,
            () => Edit("<metadata>", "<metadata>" + Repeat("<a>", 9000) + Repeat("</a>", 9000))
        );
        yield return new(
            "doctype",
            ManifestCodes.DocumentType,
            () => Edit("<manifest ", "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<manifest ")
        );
        yield return new("order", ManifestCodes.SchemaViolation, () => Edit("<metadata>", "<resources/><metadata>"));
        yield return new(
            "id with a space",
            ManifestCodes.SchemaViolation,
            () => Edit("identifier=\"del1\"", "identifier=\"del 1\"")
        );
        yield return new(
            "id twice",
            ManifestCodes.SchemaViolation,
            () => Edit("identifier=\"del1\"", "identifier=\"sida\"")
        );
        yield return new(
            "default to nothing",
            ManifestCodes.SchemaViolation,
            () => Edit("default=\"kommun\"", "default=\"annan\"")
        );
        yield return new(
            "other root",
            ManifestCodes.SchemaViolation,
            () => Edit("xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"", "xmlns=\"http://example.se/\"")
        );
        yield return new(
            "version 1.1",
            ManifestCodes.SchemaVersion,
            () => Edit("<schemaversion>1.2<", "<schemaversion>1.1<")
        );
        yield return new(
            "no version",
            ManifestCodes.SchemaVersion,
            () => Edit("    <schemaversion>1.2</schemaversion>\n", "")
        );
        yield return new(
            "prefix",
            ManifestCodes.ForeignPrefix,
            () => Change(Manifest, entry => Replace(entry, "adlcp:", "adl:", "xmlns:adlcp", "xmlns:adl"))
        );
        yield return new("no organization", ManifestCodes.NoOrganization, NoOrganization);
        yield return new("no item", ManifestCodes.NoOrganization, () => Cut("<item ", "</item>"));
        yield return new(
            "dangling item",
            ManifestCodes.DanglingReference,
            () => Edit("identifierref=\"sida\"", "identifierref=\"sidan\"")
        );
        yield return new(
            "dangling dependency",
            ManifestCodes.DanglingReference,
            () => Edit("identifierref=\"delat\"", "identifierref=\"delad\"")
        );
        yield return new(
            "item with items",
            ManifestCodes.DanglingReference,
            () =>
                Edit(
                    "</title>\n      </item>",
                    "</title><item identifier=\"under\" identifierref=\"sida\"><title>Under</title></item>\n      </item>"
                )
        );
        yield return new("missing launch", ManifestCodes.MissingEntry, () => Remove(Page));
        yield return new("missing picture", ManifestCodes.MissingEntry, MissingDependency);
        yield return new(
            "case of a file",
            ManifestCodes.MissingEntry,
            () =>
                Edit(
                    "<file href=\"start/index.htm\"/>",
                    "<file href=\"start/index.htm\"/><file href=\"start/Index.htm\"/>"
                )
        );
        yield return new("unlisted", ManifestCodes.UnlistedEntry, () => With(GoodPackages.Text("extra.txt", "x")));
        yield return new(
            "backslash",
            ManifestCodes.InvalidHref,
            () =>
                Edit(
                    "<file href=\"start/index.htm\"/>",
                    "<file href=\"start/index.htm\"/><file href=\"start\\index.htm\"/>"
                )
        );
        yield return new(
            "absolute href",
            ManifestCodes.InvalidHref,
            () =>
                Edit(
                    "<file href=\"start/index.htm\"/>",
                    "<file href=\"start/index.htm\"/><file href=\"/start/index.htm\"/>"
                )
        );
        yield return new(
            "href upwards",
            ManifestCodes.InvalidHref,
            () =>
                Edit(
                    "<file href=\"start/index.htm\"/>",
                    "<file href=\"start/index.htm\"/><file href=\"../index.htm\"/>"
                )
        );
        yield return new(
            "query",
            ManifestCodes.LaunchParameters,
            () => Edit("sco\" href=\"start/index.htm\"", "sco\" href=\"start/index.htm?lage=scorm\"")
        );
        yield return new(
            "parameters",
            ManifestCodes.LaunchParameters,
            () => Edit("identifierref=\"sida\"", "identifierref=\"sida\" parameters=\"?a=1\"")
        );
        yield return new(
            "unlisted launch",
            ManifestCodes.UnlistedLaunch,
            () => Edit("<file href=\"start/index.htm\"/>", "")
        );
        yield return new("scormType", ManifestCodes.NoLaunch, () => Edit("adlcp:scormtype=\"sco\"", ""));
        yield return new("asset only", ManifestCodes.NoLaunch, () => Edit("scormtype=\"sco\"", "scormtype=\"asset\""));
        yield return new(
            "two SCOs",
            ManifestCodes.SeveralScos,
            () => Edit("</item>", "</item><item identifier=\"del2\" identifierref=\"sida\"><title>Igen</title></item>")
        );
        yield return new(
            "long title",
            ManifestCodes.RiskyTitle,
            () => Edit("<title>Brandskydd", "<title>" + new string('B', 300))
        );
        yield return new(
            "line break",
            ManifestCodes.RiskyTitle,
            () => Edit("<title>Brandskydd på", "<title>Brandskydd\npå")
        );
        yield return new("no title", ManifestCodes.RiskyTitle, () => Cut("<title>", "</title>"));
        yield return new("number", ManifestCodes.NumericReference, () => Edit("på arbets", "p&#229; arbets"));
        yield return new("no schemas", ManifestCodes.MissingSchemaFile, () => Remove("adlcp_rootv1p2.xsd"));
        yield return new("mastery", ManifestCodes.MasteryScore, () => Mastery("80"));
        yield return new("mastery 180", ManifestCodes.InvalidMasteryScore, () => Mastery("180"));
        yield return new("mastery in words", ManifestCodes.InvalidMasteryScore, () => Mastery("åttio"));
        yield return new("byte order mark", ManifestCodes.ManifestEncoding, () => Edit("<?xml", "\uFEFF<?xml"));
        yield return new("Latin-1", ManifestCodes.ManifestEncoding, Latin1);
        yield return new("UTF-16", ManifestCodes.ManifestEncoding, Utf16);
        yield return new("asset first", ManifestCodes.LateSco, AssetFirst) { Lms = "openedx" };
    }

    private static IEnumerable<Fault> TinCans()
    {
        yield return new(
            "no activity",
            ManifestCodes.InvalidTincan,
            () => TinCan("<activity ", "<aktivitet ", "</activity>", "</aktivitet>")
        );
        yield return new("no description", ManifestCodes.InvalidTincan, () => TinCan("description", "desc"));
        yield return new("xml:lang", ManifestCodes.InvalidTincan, () => TinCan("<name lang", "<name xml:lang"));
        yield return new(
            "other namespace",
            ManifestCodes.InvalidTincan,
            () => TinCan("projecttincan.com", "example.se")
        );
        yield return new(
            "no launch",
            ManifestCodes.LaunchActivity,
            () => TinCan("<launch ", "<resource ", "</launch>", "</resource>")
        );
        yield return new(
            "launch second",
            ManifestCodes.LaunchActivity,
            () => TinCan("<activity ", Other + "<activity ")
        );
        yield return new("no IRI", ManifestCodes.ActivityIri, () => TinCan("https://example.se/xapi/prov-7", "prov-7"));
        yield return new("xAPI without its page", ManifestCodes.MissingEntry, () => TinCan("index.html", "start.html"));
        yield return new(
            "xAPI elsewhere",
            ContentCodes.ForeignRequest,
            () => TinCan("index.html", "https://example.com/")
        );
        yield return new(
            "xAPI with a query",
            ManifestCodes.LaunchParameters,
            () => TinCan("index.html", "index.html?x=1")
        );
    }

    private const string Other =
        "<activity id=\"https://example.se/a\" type=\"http://adlnet.gov/expapi/activities/module\"><name lang=\"sv\">A</name><description lang=\"sv\">A</description></activity>";

    private static IEnumerable<Fault> Contents()
    {
        string[] requests =
        [
            "<script src=\"https://cdn.example.com/x.js\"></script>",
            "<img src='//cdn.example.com/x.png' alt=''>",
            "<IMG SRC=http://cdn.example.com/x.png>",
            "<video poster=\"https://a.example/p.jpg\"></video>",
            "<iframe src=\" https://player.example.com/1\"></iframe>",
            "<img srcset=\"../delat/bild.png 1x, https://cdn.example.com/x.png 2x\" alt=\"\">",
            "<link rel=\"preload stylesheet\" href=\"https://fonts.example.com/css?a\">",
            "<link rel=\"preconnect\" href=\"https://fonts.example.com\">",
            "<style>@import \"https://fonts.example.com/css\";</style>",
            "<p style=\"background: url(https://a.example/b.png)\">x</p>",
            "<base href=\"https://a.example/\">",
        ];
        foreach (var html in requests)
            yield return new("request " + html, ContentCodes.ForeignRequest, () => InPage(html));
        string[] fetches =
        [
            "fetch(\"https://a.example/x\");",
            "var r = new XMLHttpRequest(); r.open('GET', `https://a.example/x`);",
            "new Image().src = 'https://a.example/t.gif';",
            "navigator.sendBeacon('//a.example/b', '');",
        ];
        foreach (var script in fetches)
            yield return new("request " + script, ContentCodes.ForeignRequest, () => InScript(script));
        yield return new(
            "request of a style",
            ContentCodes.ForeignRequest,
            () => Change("delat/stil.css", e => Append(e, "p { background: url( 'https://a.example/b.png' ) }"))
        );
        string[] unloads =
        [
            "window.onunload = function () {};",
            "addEventListener(\"unload\", begin);",
            "$(window).on('unload.kurs', begin);",
            "$(window).bind( 'beforeunload unload' , begin)",
            "$(window).unload(begin);",
        ];
        foreach (var script in unloads)
            yield return new("unload " + script, ContentCodes.UnloadHandler, () => InScript(script));
        yield return new(
            "unload in the body",
            ContentCodes.UnloadHandler,
            () => ReplaceIn(Page, "<body>", "<body onUnload=\"x()\">")
        );
        string[] shadows =
        [
            "window.API = { LMSInitialize: function () { return 'true'; } };",
            "var API_1484_11 = new Lms();",
            "function API() {}",
            "class API {}",
            "self.API = self.API || { own: true };",
            "if (!window.API) { top.API = function () {}; }",
        ];
        foreach (var script in shadows)
            yield return new("API " + script, ContentCodes.ShadowedApi, () => InScript(script));
        yield return new("API as an element", ContentCodes.ShadowedApi, () => InPage("<div id=\"API\"></div>"));
        yield return new("inline script", ContentCodes.InlineScript, () => InPage("<script>begin();</script>"));
        yield return new(
            "handler",
            ContentCodes.InlineScript,
            () => ReplaceIn(Page, "<body>", "<body onload=\"begin()\">")
        );
        yield return new(
            "javascript:",
            ContentCodes.InlineScript,
            () => InPage("<a href=\" JavaScript:begin()\">Börja</a>")
        );
        yield return new(
            "no such picture",
            ContentCodes.BrokenReference,
            () => InPage("<img src=\"../delat/annan.png\" alt=\"\">")
        );
        yield return new(
            "case of a picture",
            ContentCodes.BrokenReference,
            () => InPage("<img src=\"../delat/Bild.png\" alt=\"\">")
        );
        yield return new(
            "out of the package",
            ContentCodes.BrokenReference,
            () => InPage("<a href=\"../../../config.php\">x</a>")
        );
        yield return new(
            "from the host's root",
            ContentCodes.BrokenReference,
            () => InPage("<img src=\"/logo.png\" alt=\"\">")
        );
        yield return new(
            "no such picture in a style",
            ContentCodes.BrokenReference,
            () => Change("delat/stil.css", e => Append(e, "p { background: url(annan.png) }"))
        );
        yield return new("silent", ContentCodes.SilentSco, () => ReplaceIn(Script, "LMSInitialize", "begin"));
    }

    private static byte[] Zip(Action<RawZip> change)
    {
        var zip = GoodPackages.Others();
        change(zip);
        return zip.Write();
    }

    private static byte[] With(RawEntry entry) => Zip(zip => zip.Entries.Add(entry));

    // Named in the manifest too, so that it is not reported for being unlisted.
    private static byte[] Listed(string name, byte[]? content = null, Action<RawEntry>? change = null) =>
        Zip(zip =>
        {
            var entry = new RawEntry(name, content ?? "x"u8.ToArray());
            change?.Invoke(entry);
            zip.Entries.Add(entry);
            if (EntryNames.IsSafe(name))
                Replace(
                    zip[Manifest],
                    "<file href=\"start/kurs.js\"/>",
                    $"<file href=\"start/kurs.js\"/><file href=\"{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}\"/>"
                );
        });

    private static byte[] Change(string name, Action<RawEntry> change) => Zip(zip => change(zip[name]));

    private static byte[] ReplaceIn(string name, string old, string replacement) =>
        Change(name, entry => Replace(entry, old, replacement));

    private static byte[] Edit(string old, string replacement) => ReplaceIn(Manifest, old, replacement);

    private static byte[] InPage(string html) => ReplaceIn(Page, "</h1>", "</h1>\n" + html);

    private static byte[] InScript(string script) => Change(Script, entry => Append(entry, script));

    private static void Append(RawEntry entry, string text) =>
        entry.Content = [.. entry.Content, .. Encoding.UTF8.GetBytes("\n" + text)];

    private static void Replace(RawEntry entry, params string[] pairs)
    {
        var text = Encoding.UTF8.GetString(entry.Content);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Assert.Contains(pairs[i], text, StringComparison.Ordinal);
            text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
        }

        entry.Content = Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Cut(string from, string to) =>
        Change(
            Manifest,
            entry =>
            {
                var text = Encoding.UTF8.GetString(entry.Content);
                var start = text.IndexOf(from, StringComparison.Ordinal);
                var end = text.IndexOf(to, start, StringComparison.Ordinal) + to.Length;
                entry.Content = Encoding.UTF8.GetBytes(text.Remove(start, end - start));
            }
        );

    private static byte[] NoOrganization()
    {
        var zip = RawZip.Of(Cut("<organization ", "</organization>"));
        Replace(zip[Manifest], " default=\"kommun\"", "");
        return zip.Write();
    }

    private static byte[] Mastery(string score) =>
        Edit("</title>\n      </item>", $"</title><adlcp:masteryscore>{score}</adlcp:masteryscore>\n      </item>");

    private static byte[] Remove(string name) => Zip(zip => zip.Entries.RemoveAll(entry => entry.Name == name));

    private static byte[] Rename(string from, string to) => Change(from, entry => entry.Name = to);

    private static void Wrap(RawEntry entry) => entry.Name = "kurs/" + entry.Name;

    private static byte[] MissingDependency() =>
        Edit("<file href=\"delat/bild.png\"/>", "<file href=\"delat/bild.png\"/><file href=\"delat/karta.png\"/>");

    private static byte[] TwoManifests() =>
        With(new RawEntry("tincan.xml", RawZip.Of(GoodPackages.Ours("xapi"))["tincan.xml"].Content)) is var zip
            ? Both(zip)
            : [];

    // The launch of the second must be there too, and the first must name it.
    private static byte[] Both(byte[] zip)
    {
        var both = RawZip.Of(zip);
        Replace(both["tincan.xml"], "index.html", "start/index.htm");
        Replace(
            both[Manifest],
            "<file href=\"start/kurs.js\"/>",
            "<file href=\"start/kurs.js\"/><file href=\"tincan.xml\"/>"
        );
        return both.Write();
    }

    private static byte[] Latin1() =>
        Change(
            Manifest,
            entry =>
                entry.Content = Encoding.Latin1.GetBytes(
                    Encoding.UTF8.GetString(entry.Content).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal)
                )
        );

    private static byte[] Utf16() =>
        Change(
            Manifest,
            entry =>
                entry.Content = [
                    0xFF,
                    0xFE,
                    .. Encoding.Unicode.GetBytes(
                        Encoding.UTF8.GetString(entry.Content).Replace("UTF-8", "UTF-16", StringComparison.Ordinal)
                    ),
                ]
        );

    private static byte[] AssetFirst() =>
        Edit(
            "<resources>",
            "<resources><resource identifier=\"forst\" type=\"webcontent\" adlcp:scormtype=\"asset\" href=\"delat/bild.png\"><file href=\"delat/bild.png\"/></resource>"
        );

    private static byte[] TinCan(params string[] pairs)
    {
        var zip = RawZip.Of(GoodPackages.Ours("xapi"));
        Replace(zip["tincan.xml"], pairs);
        return zip.Write();
    }

    private static byte[] CutInTheMiddle()
    {
        var good = GoodPackages.Others().Write();
        return [.. good[..200], .. good[300..]];
    }

    // A whole entry inside of the bytes of another.
    private static byte[] Overlap() =>
        Zip(zip =>
        {
            var (outer, inner) = (zip["delat/stil.css"], zip["delat/bild.png"]);
            var before = zip
                .Entries.TakeWhile(entry => entry != outer)
                .Sum(entry => 30 + Encoding.UTF8.GetByteCount(entry.Name) + entry.Data().Length);
            var whole = new RawZip([inner]).Write()[..(30 + inner.Name.Length + inner.Content.Length)];
            outer.Method = 0;
            outer.Content = [.. "/*"u8, .. whole, .. "*/"u8];
            (inner.IsGhost, inner.Offset) = (true, before + 30 + outer.Name.Length + 2);
        });

    private static byte[] SecondName() =>
        Change(Script, entry => entry.Extra = [0x75, 0x70, 10, 0, 1, 0, 0, 0, 0, .. "ond.j"u8]);

    private static byte[] StoredOfOtherSize() =>
        Change(
            "delat/bild.png",
            entry =>
            {
                entry.Size = 5;
                entry.Crc = 0;
            }
        );

    private static byte[] Large() =>
        Change(
            "delat/bild.png",
            entry =>
            {
                var bytes = new byte[51_000_000];
                new Random(1).NextBytes(bytes);
                entry.Content = bytes;
                entry.Method = 0;
            }
        );

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
