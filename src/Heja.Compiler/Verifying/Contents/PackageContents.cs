using System.Text;

namespace Heja.Compiler.Verifying.Contents;

/// <summary>Looks into pages, styles and scripts, each as it comes out of the package.</summary>
/// <param name="package">Where they are.</param>
internal sealed class PackageContents(VerifiedPackage package)
{
    // Bytes. Scripts of course players have 2 MB.
    private const int Largest = 4_000_000;

    private bool _callsLms;
    private bool _isWhole = true;

    /// <summary>Whether a file of this name is looked into.</summary>
    public static bool IsText(string name) => KindOf(name) != Kind.Other;

    /// <summary>Whether one of this size is: what is larger is passed over.</summary>
    public bool IsWanted(string name, long size)
    {
        if (!IsText(name))
            return false;
        _isWhole &= size <= Largest;
        return size <= Largest;
    }

    /// <summary>Looks into one file.</summary>
    public void Check(string name, ReadOnlySpan<byte> bytes)
    {
        var content = Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        var file = new TextFile(name, content, package);
        switch (KindOf(name))
        {
            case Kind.Page:
                new PageRules(file).Check();
                break;
            case Kind.Style:
                StyleRules.Check(file, 0, content);
                break;
            case Kind.Script:
                ScriptRules.Check(file, 0, content);
                break;
        }

        _callsLms |= content.Contains("LMSInitialize", StringComparison.Ordinal);
    }

    /// <summary>Says that nothing calls the LMS, when everything has been seen.</summary>
    public void CheckCalls()
    {
        if (!_callsLms && _isWhole)
            package.Findings.Add(
                ContentCodes.SilentSco,
                package.Findings.Package,
                "no page or script mentions `LMSInitialize`, so that the LMS never hears that somebody began",
                "ask who made it: a SCO must call the LMS (SCORM 1.2 RTE 3.2)"
            );
    }

    private static Kind KindOf(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => Kind.Page,
            ".css" => Kind.Style,
            ".js" or ".mjs" => Kind.Script,
            _ => Kind.Other,
        };

    private enum Kind
    {
        Other,
        Page,
        Style,
        Script,
    }
}
