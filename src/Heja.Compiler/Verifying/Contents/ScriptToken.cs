namespace Heja.Compiler.Verifying.Contents;

/// <summary>What a piece of a script is.</summary>
internal enum ScriptTokenKind
{
    /// <summary>A name or keyword.</summary>
    Name,

    /// <summary>A sign: one character.</summary>
    Sign,

    /// <summary>A string in quotes, or a template without anything put in.</summary>
    Text,

    /// <summary>A number, a regular expression, or a template with something put in.</summary>
    Other,
}

/// <summary>A piece of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, quotes included.</param>
/// <param name="Depth">How many brackets are open around it; 0 where names are those of the window.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, int Start, int Length, int Depth)
{
    public bool Is(string script, string text) =>
        Kind != ScriptTokenKind.Text && script.AsSpan(Start, Length).SequenceEqual(text);

    /// <summary>What is between the quotes.</summary>
    public ReadOnlySpan<char> Inner(string script) =>
        Kind == ScriptTokenKind.Text && Length >= 2 ? script.AsSpan(Start + 1, Length - 2) : [];
}
