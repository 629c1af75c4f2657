using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Packaging;
using Heja.Compiler.Packaging.Zip;
using Heja.Compiler.Sources;
using Heja.Compiler.Tests.SavedState;

namespace Heja.Compiler.Tests.Verifying;

/// <summary>Packages that nothing is wrong with: ours in each format, and one as others make them.</summary>
internal static class GoodPackages
{
    public const string Manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="brand" version="1.1"
            xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
          <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>1.2</schemaversion>
          </metadata>
          <organizations default="kommun">
            <organization identifier="kommun">
              <title>Brandskydd på arbetsplatsen</title>
              <item identifier="del1" identifierref="sida">
                <title>Brandskydd på arbetsplatsen</title>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sida" type="webcontent" adlcp:scormtype="sco" href="start/index.htm">
              <file href="start/index.htm"/>
              <file href="start/kurs.js"/>
              <dependency identifierref="delat"/>
            </resource>
            <resource identifier="delat" type="webcontent" adlcp:scormtype="asset">
              <file href="delat/stil.css"/>
              <file href="delat/bild.png"/>
            </resource>
          </resources>
        </manifest>
        """;

    public const string Page = """
        <!DOCTYPE html>
        <html lang="sv">
        <head>
        <meta charset="utf-8"><title>Brandskydd &amp; utrymning</title>
        <link rel="stylesheet" href="../delat/stil.css">
        <script src="kurs.js"></script>
        </head>
        <body>
        <h1 id="api">Brandskydd</h1>
        <img src="../delat/bild.png?v=2" alt="">
        <p><a href="https://www.msb.se/">MSB</a> <a href="#api">Upp</a> <a href="mailto:a@b.se">Fråga</a></p>
        <textarea><script>onunload = 1</script></textarea>
        </body>
        </html>
        """;

    // The classic way to look for the LMS, which must not be taken for a definition of it.
    public const string Script = """
        // window.onunload = finish;  was: fetch("https://old.example.com/x")
        var API = null;
        function findAPI(win) { while (win.API == null && win.parent != win) win = win.parent; return win.API; }
        var pattern = /["'`]{2}onunload = /, half = 4 / 2 / 1;
        function makeApi() { var API = { own: true }; return API; }
        function begin() { API = findAPI(window); if (API) API.LMSInitialize(""); }
        addEventListener("load", begin);
        addEventListener("beforeunload", function () {});
        addEventListener('pagehide', function () { if (API) { API.LMSCommit(""); API.LMSFinish(""); } });
        """;

    public const string Style = """
        /* url(https://fonts.example.com/a.woff) */
        body { background: url("bild.png") no-repeat; content: "url(https://a.example/b)"; }
        """;

    public static byte[] Ours(string format) => Zip(Tree(format));

    public static PackageTree Tree(string format)
    {
        var compilation = Compilation.Create(GeneratedCourse.Make(7), new Version(0, 1, 0));
        var formats = Builtins.Formats.Where(one => one.Name == format).ToList();
        return compilation.Assemble(compilation.Workspace.Editions[0], formats, new DiagnosticBag())[0].Tree;
    }

    /// <summary>A plain SCO with its files in folders, as a hand or another program makes it.</summary>
    public static RawZip Others() =>
        new([
            Text("imsmanifest.xml", Manifest),
            .. EmbeddedFiles.Read("schemas/scorm12/").Select(schema => Text(schema.Key, schema.Value.Content)),
            new RawEntry("start/", []) { Method = 0 },
            Text("start/index.htm", Page),
            Text("start/kurs.js", Script),
            Text("delat/stil.css", Style),
            new RawEntry("delat/bild.png", [1, 2, 3]) { Method = 0 },
        ]);

    public static RawEntry Text(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    public static byte[] Zip(PackageTree tree)
    {
        using var zip = new MemoryStream();
        ZipWriter.Write(tree, zip);
        return zip.ToArray();
    }
}
