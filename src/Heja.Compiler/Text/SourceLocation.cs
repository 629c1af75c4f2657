namespace Heja.Compiler.Text;

/// <summary>A place in a source file. An empty text stands for the file itself: one that is missing, or that is no text.</summary>
public sealed record SourceLocation(SourceText Source, TextSpan Span)
{
    /// <summary>The path of the file.</summary>
    public string Path => Source.Path;

    /// <summary>The line and column where the place begins.</summary>
    public LinePosition Position => Source.GetPosition(Span.Start);

    /// <summary>A whole file, whether or not it exists.</summary>
    public static SourceLocation OfFile(string path) => new(new SourceText(path, string.Empty), default);

    /// <summary>A shorter place inside the same file.</summary>
    public SourceLocation Slice(int offset, int length) =>
        this with
        {
            Span = new TextSpan(Span.Start + offset, length),
        };
}
