using System.Collections.Immutable;

namespace Heja.Compiler.Model.Pictures;

/// <summary>
/// Finds what an SVG may not carry into a package: anything that runs, and anything that is fetched from elsewhere. A
/// browser ignores most of it in <c>img</c>, but not when the file is opened by itself or put into a page.
/// </summary>
public static class SvgSafety
{
    /// <summary>
    /// Phrases such as <c>the element `script`</c>, each once, in the order of the file; empty when all is well. Never
    /// throws: a file that cannot be read has one more phrase that says why.
    /// </summary>
    public static ImmutableArray<string> Problems(ReadOnlyMemory<byte> bytes)
    {
        var inspection = new SvgInspection();
        var unreadable = SvgDocument.Read(bytes, inspection.ReadAll);
        return [.. inspection.Problems.Distinct(), .. unreadable is null ? Array.Empty<string>() : [unreadable]];
    }
}
