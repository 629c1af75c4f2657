using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>Prose → HTML. Everything an author wrote is encoded here.</summary>
internal sealed class ProseWriter(LessonRenderer renderer, StringBuilder html)
{
    public void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Element("p", paragraph, paragraph.Text);
                break;
            case Heading heading:
                Heading(heading);
                break;
            case ItemList list:
                List(list);
                break;
            case Table table:
                Table(table);
                break;
            case Quote quote:
                html.Append(CultureInfo.InvariantCulture, $"<blockquote data-at=\"{quote.Anchor}\">");
                renderer.Write(quote.Blocks, html);
                html.Append("</blockquote>\n");
                break;
            case CodeLines code:
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<pre data-at=\"{code.Anchor}\" tabindex=\"0\"><code>{Html.Encode(code.Text)}</code></pre>\n"
                );
                break;
            case Separator line:
                html.Append(CultureInfo.InvariantCulture, $"<hr data-at=\"{line.Anchor}\">\n");
                break;
            case Figure figure:
                Figure(figure);
                break;
            default:
                throw new InvalidOperationException($"nothing writes a {block.GetType().Name}");
        }
    }

    public void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
            Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                html.Append(Html.Encode(run.Text));
                break;
            case Emphasis emphasis:
                Wrap("em", emphasis.Children);
                break;
            case Strong strong:
                Wrap("strong", strong.Children);
                break;
            case CodeRun code:
                html.Append("<code>").Append(Html.Encode(code.Text)).Append("</code>");
                break;
            case LineBreak:
                html.Append("<br>\n");
                break;
            case Value value:
                Value(value.Name);
                break;
            case WebLink link:
                WebLink(link);
                break;
            case LessonLink link:
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"#{renderer.Target(link)}\">");
                Write(link.Children);
                html.Append("</a>");
                break;
            case TermLink link:
                TermLink(link);
                break;
            case Gap gap:
                html.Append(renderer.Field(gap).Text);
                break;
            case PictureRun picture:
                Write(picture.Picture);
                break;
            case FootnoteReference reference:
                Reference(reference.Footnote);
                break;
        }
    }

    private void Value(string name)
    {
        var (text, mark) = (Html.Encode(renderer.Value(name)), renderer.ValueMark(name));
        if (mark == Html.Empty)
            html.Append(text);
        else
            html.Append(CultureInfo.InvariantCulture, $"<span{mark}>{text}</span>");
    }

    private void Wrap(string tag, ImmutableArray<Inline> children)
    {
        html.Append('<').Append(tag).Append('>');
        Write(children);
        html.Append("</").Append(tag).Append('>');
    }

    private void Element(string tag, Block block, ImmutableArray<Inline> text)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{tag} data-at=\"{block.Anchor}\">");
        Write(text);
        html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
    }

    private void Heading(Heading heading)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<h{heading.Level} id=\"{renderer.DomId(heading.Slug)}\" data-at=\"{heading.Anchor}\">"
        );
        Write(heading.Text);
        html.Append(CultureInfo.InvariantCulture, $"</h{heading.Level}>\n");
    }

    private void List(ItemList list)
    {
        var tag = list.Start is null ? "ul" : "ol";
        var start = list.Start is null or 1
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
        html.Append(CultureInfo.InvariantCulture, $"<{tag}{start} data-at=\"{list.Anchor}\">\n");
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            foreach (var block in item)
            {
                if (list.IsTight && block is Paragraph paragraph)
                    Write(paragraph.Text);
                else
                    renderer.Write([block], html);
            }

            html.Append("</li>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
    }

    private void Table(Table table)
    {
        var label = Html.Encode(string.Join(", ", table.Header.Select(PlainText.Of).Where(text => text.Length > 0)));
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"table\" data-at=\"{table.Anchor}\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table>\n<thead><tr>"
        );
        for (var i = 0; i < table.Header.Length; i++)
            Cell(table.Header[i].IsEmpty ? "td" : "th", " scope=\"col\"", table, i, table.Header[i]);
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                Cell(i == 0 ? "th" : "td", " scope=\"row\"", table, i, row[i]);
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private void Cell(string tag, string scope, Table table, int column, ImmutableArray<Inline> text)
    {
        var alignment = column < table.Columns.Length ? table.Columns[column] : Alignment.Start;
        var align =
            alignment == Alignment.Start
                ? string.Empty
                : $" class=\"align-{(alignment == Alignment.End ? "end" : "center")}\"";
        html.Append(CultureInfo.InvariantCulture, $"<{tag}{(tag == "th" ? scope : string.Empty)}{align}>");
        Write(text);
        html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
    }

    private void Figure(Figure figure)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figure class=\"picture\" data-at=\"{figure.Anchor}\">");
        Write(figure.Picture);
        if (figure.Caption is not null)
            html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Html.Encode(figure.Caption)}</figcaption>");
        html.Append("</figure>\n");
    }

    public void Write(Picture picture)
    {
        var (address, size) = renderer.Assets.Of(picture);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<img src=\"{address}\" width=\"{size.Width}\" height=\"{size.Height}\" alt=\"{Html.Encode(picture.Alternative)}\" loading=\"lazy\">"
        );
    }

    private void WebLink(WebLink link)
    {
        var address = renderer.Address(link.Target);
        var isPage = address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        var window = isPage ? " target=\"_blank\" rel=\"noopener noreferrer\"" : string.Empty;
        var words = new StringBuilder();
        new ProseWriter(renderer, words).Write(link.Children);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"{Html.Encode(address)}\"{window}{OnPaper(address, isPage, words.ToString())}>{words}"
        );
        if (isPage)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"visually-hidden\"> {Html.Encode(renderer.Text("new_window"))}</span>"
            );
        html.Append("</a>");
    }

    // On paper an address follows the link's words: not twice when they are the address, and without what only a browser needs.
    private static string OnPaper(string address, bool isPage, string words)
    {
        var written = Html.Encode(isPage ? address : Receiver(address));
        if (words == written)
            return " class=\"address\"";
        return isPage ? string.Empty : $" data-written=\"{written}\"";
    }

    // "mailto:kim@example.se?subject=Hej" → kim@example.se
    private static string Receiver(string address)
    {
        var receiver = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Uri.UnescapeDataString(receiver.Split('?')[0]);
    }

    private void TermLink(TermLink link)
    {
        if (renderer.Term(link.Term) is not { } term)
        {
            Write(link.Children);
            return;
        }

        var (letter, id) = renderer.Terms.Refer(term);
        html.Append(CultureInfo.InvariantCulture, $"<a class=\"term\" href=\"#{id}\">");
        Write(link.Children);
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"term-letter\">{letter}</span></a>");
    }

    private void Reference(Footnote footnote)
    {
        var (number, isFirst) = renderer.Number(footnote);
        var id = renderer.DomId(string.Create(CultureInfo.InvariantCulture, $"_note-{number}"));
        var back = isFirst ? $" id=\"{id}-back\"" : string.Empty;
        var label = Html.Encode(renderer.Text("footnote"));
        html.Append(
            CultureInfo.InvariantCulture,
            $"<sup><a href=\"#{id}\"{back} aria-label=\"{label} {number}\">{number}</a></sup>"
        );
    }
}
