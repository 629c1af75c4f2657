using System.Text;
using Heja.Compiler;

namespace Heja.Cli.Preview;

/// <summary>
/// The document of a package taken apart: its lessons, and all the rest. When only lessons differ, a browser can take in the new ones
/// without opening the course again.
/// </summary>
/// <param name="Articles">Each lesson's article, by the lesson's id.</param>
/// <param name="Rest">The document without them, and the names of the other files, which hold their hashes.</param>
internal sealed record PageParts(IReadOnlyDictionary<string, string> Articles, string Rest)
{
    private const string Open = "<article ";
    private const string Close = "</article>";
    private const string Lesson = "data-lesson=\"";

    public static PageParts Of(Package package)
    {
        var names = package.Tree.Files.Select(file => file.Path).Order(StringComparer.Ordinal);
        var page = Encoding.UTF8.GetString((package.Tree.Find("index.html")?.Content.Bytes ?? default).Span);
        var articles = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new StringBuilder(string.Join('\n', names));
        var at = 0;
        for (var start = page.IndexOf(Open, StringComparison.Ordinal); start >= 0; )
        {
            var end = page.IndexOf(Close, start, StringComparison.Ordinal);
            if (end < 0)
                break;
            end += Close.Length;
            var article = page[start..end];
            if (IdOf(article) is { } id && articles.TryAdd(id, article))
            {
                rest.Append(page, at, start - at).Append(id);
                at = end;
            }

            start = page.IndexOf(Open, end, StringComparison.Ordinal);
        }

        return new PageParts(articles, rest.Append(page, at, page.Length - at).ToString());
    }

    /// <summary>The lessons that are different in a later document; null when more than lessons is.</summary>
    public IReadOnlyList<(string Id, string Before, string After)>? ChangedIn(PageParts later) =>
        Rest != later.Rest || Articles.Count != later.Articles.Count
            ? null
            :
            [
                .. Articles
                    .Where(article => later.Articles.GetValueOrDefault(article.Key) is { } now && now != article.Value)
                    .Select(article => (article.Key, article.Value, later.Articles[article.Key])),
            ];

    private static string? IdOf(string article)
    {
        var head = article[..article.IndexOf('>', StringComparison.Ordinal)];
        var at = head.IndexOf(Lesson, StringComparison.Ordinal);
        if (at < 0)
            return null;
        at += Lesson.Length;
        return head[at..head.IndexOf('"', at)];
    }
}
