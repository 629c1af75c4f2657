using System.Collections.Immutable;
using System.Text;

namespace Heja.Compiler.Fixing;

/// <summary>A stretch of a text and what is to stand in its place.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text without byte order mark.</param>
/// <param name="Length">How much goes; 0: something is only put in.</param>
/// <param name="Text">What comes.</param>
public readonly record struct TextEdit(int Start, int Length, string Text)
{
    /// <summary>The text with all of the edits; they do not overlap.</summary>
    public static string Apply(string text, ImmutableArray<TextEdit> edits)
    {
        var edited = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            edited.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.Start + edit.Length;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
