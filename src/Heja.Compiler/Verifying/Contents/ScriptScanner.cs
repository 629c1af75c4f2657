namespace Heja.Compiler.Verifying.Contents;

/// <summary>
/// Cuts a script into pieces, without comments. It is no parser: where JavaScript itself cannot be told apart without one (a slash that
/// divides or begins a regular expression), it guesses as editors do, and a wrong guess ends at the line's end.
/// </summary>
internal sealed class ScriptScanner(string script)
{
    private int _at;
    private int _depth;
    private bool _afterValue;

    /// <summary>All pieces, in order.</summary>
    public IEnumerable<ScriptToken> Scan()
    {
        while (_at < script.Length)
        {
            var c = script[_at];
            if (char.IsWhiteSpace(c))
                _at++;
            else if (c == '/' && Next is '/' or '*')
                SkipComment();
            else
                yield return Read(c);
        }
    }

    private char Next => _at + 1 < script.Length ? script[_at + 1] : '\0';

    private ScriptToken Read(char c)
    {
        var start = _at;
        if (c is '"' or '\'')
            return Token(ScriptTokenKind.Text, start, EndOfText(c));
        if (c == '`')
            return ReadTemplate(start);
        if (IsNamePart(c))
            return ReadName(start);
        if (c == '/' && !_afterValue && EndOfPattern() is > 0 and var end)
            return Token(ScriptTokenKind.Other, start, end);
        return ReadSign(c, start);
    }

    private ScriptToken Token(ScriptTokenKind kind, int start, int end)
    {
        _at = end;
        _afterValue = true;
        return new ScriptToken(kind, start, end - start, _depth);
    }

    private ScriptToken ReadSign(char c, int start)
    {
        if (c is '}' or ')' or ']')
            _depth = Math.Max(0, _depth - 1);
        var token = new ScriptToken(ScriptTokenKind.Sign, start, 1, _depth);
        if (c is '{' or '(' or '[')
            _depth++;
        _at++;
        _afterValue = c is ')' or ']' or '}';
        return token;
    }

    private ScriptToken ReadName(int start)
    {
        var end = start;
        while (end < script.Length && IsNamePart(script[end]))
            end++;
        var name = script.AsSpan(start, end - start);
        var token = Token(char.IsDigit(name[0]) ? ScriptTokenKind.Other : ScriptTokenKind.Name, start, end);
        // After these a slash begins a regular expression.
        _afterValue =
            name is not ("return" or "typeof" or "case" or "in" or "of" or "void" or "delete" or "do" or "else");
        return token;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private void SkipComment()
    {
        var end =
            Next == '/' ? script.AsSpan(_at).IndexOfAny('\n', '\r')
            : script.AsSpan(_at + 2).IndexOf("*/") is >= 0 and var found ? found + 4
            : -1;
        _at = end < 0 ? script.Length : _at + end;
    }

    private int EndOfText(char quote)
    {
        for (var end = _at + 1; end < script.Length; end++)
        {
            if (script[end] == '\\')
                end++;
            else if (script[end] == quote)
                return end + 1;
            else if (script[end] is '\n' or '\r')
                return end;
        }

        return script.Length;
    }

    // What is put into a template is passed over with it.
    private ScriptToken ReadTemplate(int start)
    {
        var isPlain = true;
        var open = 0;
        var end = start + 1;
        for (; end < script.Length; end++)
        {
            var c = script[end];
            if (c == '\\')
                end++;
            else if (c == '$' && open == 0 && end + 1 < script.Length && script[end + 1] == '{')
                isPlain = false;
            else if (!isPlain && c == '{')
                open++;
            else if (open > 0 && c == '}')
                open--;
            else if (c == '`' && open == 0)
                break;
        }

        var kind = isPlain ? ScriptTokenKind.Text : ScriptTokenKind.Other;
        return Token(kind, start, Math.Min(end + 1, script.Length));
    }

    // Zero when no regular expression ends in this line.
    private int EndOfPattern()
    {
        var inClass = false;
        for (var end = _at + 1; end < script.Length && script[end] is not ('\n' or '\r'); end++)
        {
            var c = script[end];
            if (c == '\\')
                end++;
            else if (c is '[' or ']')
                inClass = c == '[';
            else if (c == '/' && !inClass)
                return end + 1;
        }

        return 0;
    }
}
