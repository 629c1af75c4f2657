using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Text;

namespace Heja.Compiler.Sources;

/// <summary>From bytes to text, with everything refused that would later break quietly.</summary>
public static class TextReading
{
    // Bytes. 40,000 words; a long lesson has 3,000. Reading hostile Markdown can take a second for as much as this.
    private const int LargestLesson = 250_000;

    // Bytes of YAML and templates, for courses of many thousand lessons.
    private const int LargestText = 1_000_000;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text of a file, or null after a diagnostic.</summary>
    public static SourceText? ReadText(this SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Bytes.Span;
        var largest = file.Path.EndsWith(".md", StringComparison.Ordinal) ? LargestLesson : LargestText;
        if (bytes.Length > largest)
        {
            diagnostics.Add(
                FileCodes.TooLarge,
                SourceLocation.OfFile(file.Path),
                $"the file has {bytes.Length / 1000} kB, and more than {largest / 1000} are not read",
                "divide it in several, or look whether it is the right file"
            );
            return null;
        }

        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        string content;
        try
        {
            content = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            var readable = new SourceText(file.Path, Encoding.UTF8.GetString(bytes));
            var offset = Encoding.UTF8.GetCharCount(bytes[..Math.Max(0, bad.Index)]);
            diagnostics.Add(
                FileCodes.NotUtf8,
                new SourceLocation(readable, new TextSpan(offset, 1)),
                "the file is not UTF-8",
                "save it as UTF-8 in your editor"
            );
            return null;
        }

        var source = new SourceText(file.Path, content);
        return CheckCharacters(source, diagnostics) ? source : null;
    }

    /// <summary>
    /// Whether no reader could see the character: controls, private use and what is no character at all. The embeddings and overrides
    /// of the bidirectional algorithm are controls too: with them a text reads otherwise than it is written.
    /// </summary>
    public static bool IsForbidden(char c) =>
        c is (>= '\uE000' and <= '\uF8FF') or (>= '\u202A' and <= '\u202E') or '\uFFFE' or '\uFFFF'
        || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    private static bool CheckCharacters(SourceText source, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < source.Content.Length; i++)
        {
            var c = source.Content[i];
            if (char.IsAsciiLetterLower(c) || c == ' ')
                continue;
            if (c is >= '\u0300' and <= '\u036F')
            {
                diagnostics.Add(
                    FileCodes.DecomposedText,
                    Place(i),
                    "the letter is stored in pieces (a letter and a loose accent)",
                    "save the file as Unicode NFC, or write the letter again"
                );
                return false;
            }

            // Private use stands for {{ }} values while Markdown is parsed; control characters are never text.
            if (IsForbidden(c))
            {
                diagnostics.Add(
                    FileCodes.ForbiddenCharacter,
                    Place(i),
                    $"the character U+{(int)c:X4} cannot be shown to a reader",
                    "remove it"
                );
                return false;
            }
        }

        return true;

        SourceLocation Place(int offset) => new(source, new TextSpan(offset, 1));
    }
}
