using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Heja.Compiler.Verifying.Contents;

/// <summary>
/// The rules of a page. It is read as a row of tags, never as a tree: a tree of a hostile page grows with the square of its length.
/// </summary>
internal sealed class PageRules(TextFile file)
{
    // What a browser fetches as soon as it meets the tag.
    private static readonly FrozenSet<(string Tag, string Attribute)> Requests = FrozenSet.Create(
        ("script", "src"),
        ("img", "src"),
        ("source", "src"),
        ("video", "src"),
        ("video", "poster"),
        ("audio", "src"),
        ("track", "src"),
        ("iframe", "src"),
        ("frame", "src"),
        ("embed", "src"),
        ("object", "data"),
        ("input", "src"),
        ("body", "background"),
        ("image", "href"),
        ("image", "xlink:href"),
        ("use", "href"),
        ("use", "xlink:href")
    );

    private static readonly FrozenSet<string> FetchedLinks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "stylesheet",
        "icon",
        "apple-touch-icon",
        "manifest",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch"
    );

    private static readonly FrozenSet<string> Scripts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "",
        "module",
        "text/javascript",
        "application/javascript",
        "text/ecmascript",
        "application/x-javascript"
    );

    private int _inline;
    private int _firstInline;

    public void Check()
    {
        using var source = new TextSource(file.Content);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        string? inside = null;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.StartTag && token is HtmlTagToken tag)
            {
                inside = CheckTag(tag);
                tokens.State = StateIn(token.Name);
            }
            else if (token.Type == HtmlTokenType.EndTag)
            {
                inside = null;
                tokens.State = HtmlParseMode.PCData;
            }
            else if (token.Type == HtmlTokenType.Character && inside is not null)
            {
                CheckText(inside, At(token), token.Data);
            }
        }

        if (_inline > 0)
            file.Add(
                ContentCodes.InlineScript,
                _firstInline,
                1,
                $"{_inline} script{(_inline == 1 ? " stands" : "s stand")} in the page itself, and a strict Content-Security-Policy of an LMS stops such scripts",
                "put scripts in files of their own, and let them add their handlers"
            );
    }

    private static HtmlParseMode StateIn(string tag) =>
        tag switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };

    // What the text inside of the tag is: "script", "style" or nothing of interest.
    private string? CheckTag(HtmlTagToken tag)
    {
        var at = At(tag);
        foreach (var attribute in tag.Attributes)
            CheckAttribute(tag, attribute.Name, attribute.Value, at);
        switch (tag.Name)
        {
            case "base" when tag.GetAttribute("href") is { Length: > 0 } href:
                file.CheckRequest(at, tag.Name.Length + 1, href);
                file.Folder = Reference.Resolve(file.Folder, href + "x") is { Target: Target.File, Path: var path }
                    ? path[..(path.LastIndexOf('/') + 1)]
                    : file.Folder;
                return null;
            case "script":
                var isScript = Scripts.Contains(tag.GetAttribute("type").Trim());
                if (isScript && tag.GetAttribute("src").Length == 0)
                    Inline(at);
                return isScript ? "script" : null;
            default:
                return tag.Name == "style" ? "style" : null;
        }
    }

    private void CheckAttribute(HtmlTagToken tag, string name, string value, int at)
    {
        var length = tag.Name.Length + 1;
        if (Requests.Contains((tag.Name, name)))
            file.CheckRequest(at, length, value);
        else if (name == "href" && tag.Name == "link" && tag.GetAttribute("rel").Split(' ').Any(FetchedLinks.Contains))
            file.CheckRequest(at, length, value);
        else if (name == "href" && tag.Name is "a" or "area")
            file.CheckLink(at, length, value);
        else if (name == "srcset")
            CheckSet(value, at, length);
        else if (name == "style")
            StyleRules.Check(file, at, value, isPlaceOfText: false);
        else if (name is "id" or "name" && value is "API" or "API_1484_11")
            Shadow(at, length, value);
        if (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 2)
            CheckHandler(name, at, length);
        else if (value.AsSpan().TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            Inline(at);
    }

    private void CheckSet(string value, int at, int length)
    {
        // A comma may stand in an address, but not before white space.
        foreach (var candidate in value.Split(", "))
            file.CheckRequest(at, length, candidate.Trim().Split(' ')[0]);
    }

    private void CheckHandler(string name, int at, int length)
    {
        if (name == "onunload")
            ScriptRules.Unload(file, at, length);
        else
            Inline(at);
    }

    // An element with an id is a property of the window: the page then finds it instead of the LMS.
    private void Shadow(int at, int length, string name) =>
        file.Add(
            ContentCodes.ShadowedApi,
            at,
            length,
            $"an element called `{name}` hides the LMS from the page: `window.{name}` is the element",
            "give it another name"
        );

    private void Inline(int at)
    {
        if (_inline++ == 0)
            _firstInline = at;
    }

    private void CheckText(string inside, int at, string text)
    {
        if (inside == "script")
            ScriptRules.Check(file, at, text);
        else
            StyleRules.Check(file, at, text);
    }

    // Counted from 1.
    private static int At(HtmlToken token) => Math.Max(0, token.Position.Position - 1);
}
