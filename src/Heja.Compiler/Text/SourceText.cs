using System.Security.Cryptography;
using System.Text;

namespace Heja.Compiler.Text;

/// <summary>The text of one file. Lines are found only when somebody asks, that is, when a diagnostic is printed.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;
    private readonly Lazy<string> _hash;

    /// <param name="path">Path from the workspace's root, with <c>/</c>.</param>
    /// <param name="content">The text without a byte order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = new Lazy<int[]>(FindLineStarts);
        _hash = new Lazy<string>(MakeHash);
    }

    /// <summary>Path from the workspace's root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>SHA-256 of the text: its first 16 hexadecimal digits. Line endings are the editor's, not the author's: they do not count.</summary>
    public string Hash => _hash.Value;

    /// <summary>Where an offset stands; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition GetPosition(int offset)
    {
        var at = Math.Clamp(offset, 0, Content.Length);
        var found = Array.BinarySearch(_lineStarts.Value, at);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, at - _lineStarts.Value[line] + 1);
    }

    /// <summary>The text of a line (counted from 1) without its line ending.</summary>
    public string GetLine(int line)
    {
        var starts = _lineStarts.Value;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>Where each line begins.</summary>
    public IReadOnlyList<int> LineStarts => _lineStarts.Value;

    /// <summary>The offset where a line (counted from 0, as Markdig counts) begins.</summary>
    public int GetLineStart(int zeroBasedLine) =>
        _lineStarts.Value[Math.Clamp(zeroBasedLine, 0, _lineStarts.Value.Length - 1)];

    private string MakeHash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content.ReplaceLineEndings("\n"))))[..16];

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Content.Length; i++)
        {
            var c = Content[i];
            if (c == '\n' || (c == '\r' && (i + 1 == Content.Length || Content[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
