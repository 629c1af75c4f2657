namespace Heja.Compiler.Verifying;

/// <summary>Messages of .NET, made a part of one of ours.</summary>
internal static class Sentence
{
    /// <summary>The first sentence in lower case, without full stop and without the line, which is said elsewhere.</summary>
    public static string Of(string message)
    {
        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        var text = Printable.Short(end > 0 ? message[..end] : message).TrimEnd('.', ' ');
        return text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
