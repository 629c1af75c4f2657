using System.Collections.Frozen;

namespace Heja.Compiler.Verifying.Contents;

/// <summary>
/// The rules of a script. They look for the ways that courses are known to be written; a script that hides what it does is not found.
/// </summary>
internal sealed class ScriptRules
{
    // Pieces after a name that are looked at: `= window.API || {`.
    private const int Ahead = 16;

    private static readonly FrozenSet<string> Listeners = ["addEventListener", "on", "bind", "one", "listen"];
    private static readonly FrozenSet<string> Fetchers =
    [
        "fetch",
        "import",
        "importScripts",
        "sendBeacon",
        "EventSource",
        "WebSocket",
    ];
    private static readonly FrozenSet<string> Windows = ["window", "self", "globalThis", "top", "parent"];

    private readonly TextFile _file;
    private readonly int _at;
    private readonly string _script;
    private readonly List<ScriptToken> _tokens;

    private ScriptRules(TextFile file, int at, string script)
    {
        (_file, _at, _script) = (file, at, script);
        _tokens = [.. new ScriptScanner(script).Scan()];
    }

    /// <param name="file">Where it stands.</param>
    /// <param name="at">Where it begins in the file.</param>
    /// <param name="script">The script.</param>
    public static void Check(TextFile file, int at, string script)
    {
        var rules = new ScriptRules(file, at, script);
        for (var i = 0; i < rules._tokens.Count; i++)
        {
            if (rules._tokens[i].Kind == ScriptTokenKind.Name)
                rules.CheckName(i);
        }
    }

    /// <summary>Says that something waits for an event that no longer comes.</summary>
    public static void Unload(TextFile file, int at, int length) =>
        file.Add(
            ContentCodes.UnloadHandler,
            at,
            length,
            "the page waits for `unload`, which browsers no longer send in the frame of an LMS: what is saved only there is lost",
            "save after every answer, and once more on `pagehide`"
        );

    private void CheckName(int i)
    {
        var token = _tokens[i];
        var name = _script.Substring(token.Start, token.Length);
        if (name == "onunload" && IsAssigned(i + 1))
            Unload(_file, _at + token.Start, token.Length);
        else if (name == "unload" && Is(i - 1, ".") && Is(i - 2, ")") && Is(i + 1, "("))
            Unload(_file, _at + token.Start, token.Length);
        else if (Listeners.Contains(name) && Is(i + 1, "(") && HasWord(i + 2, "unload"))
            Unload(_file, _at + token.Start, token.Length);
        else if (name is "API" or "API_1484_11")
            CheckApi(i, name);
        CheckFetch(i, name);
    }

    private void CheckApi(int i, string name)
    {
        var isOfWindow = Is(i - 1, ".") && i > 1 && Windows.Contains(Text(i - 2)) && !Is(i - 3, ".");
        var isGlobal = _tokens[i].Depth == 0 && !Is(i - 1, ".");
        var isDefined =
            (isGlobal && (Is(i - 1, "function") || Is(i - 1, "class")))
            || ((isOfWindow || isGlobal) && IsAssigned(i + 1) && IsMadeHere(i + 2));
        if (isDefined)
            _file.Add(
                ContentCodes.ShadowedApi,
                _at + _tokens[i].Start,
                name.Length,
                $"the script defines `{name}` itself, and a page that looks for the LMS may find this instead",
                "give it another name, or define it only where no LMS was found"
            );
    }

    // `{`, `new X`, a function or class; or that as the second choice: `window.API || {`.
    private bool IsMadeHere(int i)
    {
        if (Is(i, "{") || Is(i, "new") || Is(i, "function") || Is(i, "class"))
            return true;
        for (var ahead = i; ahead < i + Ahead && !Is(ahead, ";") && !Is(ahead, ","); ahead++)
        {
            if (Is(ahead, "|") && Is(ahead + 1, "|"))
                return IsMadeHere(ahead + 2);
        }

        return false;
    }

    private void CheckFetch(int i, string name)
    {
        var address =
            Fetchers.Contains(name) && Is(i + 1, "(") ? i + 2
            // XMLHttpRequest: the method, then the address.
            : name == "open" && Is(i + 1, "(") && Is(i + 3, ",") ? i + 4
            : name == "src" && Is(i - 1, ".") && IsAssigned(i + 1) ? i + 2
            : -1;
        if (address < 0 || address >= _tokens.Count)
            return;
        var text = _tokens[address].Inner(_script).ToString();
        if (text.Length < 4000 && Reference.Resolve(string.Empty, text) is { Target: Target.OtherHost, Path: var host })
            _file.Request(_at + _tokens[address].Start, _tokens[address].Length, host);
    }

    private bool IsAssigned(int i) => Is(i, "=") && !Is(i + 1, "=");

    private bool HasWord(int i, string word)
    {
        if (i >= _tokens.Count)
            return false;
        foreach (var part in _tokens[i].Inner(_script).ToString().Split(' '))
        {
            // jQuery lets a name follow: `unload.player`.
            if (part == word || part.StartsWith(word + ".", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private string Text(int i) => _script.Substring(_tokens[i].Start, _tokens[i].Length);

    private bool Is(int i, string text) => i >= 0 && i < _tokens.Count && _tokens[i].Is(_script, text);
}
