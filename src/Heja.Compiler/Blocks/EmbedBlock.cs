using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>A page of another site: a card with a link first, since a page that is loaded knows who loads it.</summary>
public sealed class EmbedBlock : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public override string Name => "embed";

    /// <inheritdoc />
    public string Template => "blocks/embed.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["url", "title"];

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var title = AttributeReading.Required(scope, directive, "title", "What is there");
        var url = AttributeReading.Required(scope, directive, "url", "https://play.example.se/film");
        var blocks = ContentBinder.Bind(scope, directive);
        var id = AttributeReading.LocalId(scope, directive);
        if (title is null || url is null)
            return null;
        var place = scope.At(url.Span);
        if (
            Uri.TryCreate(url.Value, UriKind.Absolute, out var address)
            && address is { Scheme: "https", UserInfo: "", IsDefaultPort: true }
        )
            return new Embed(
                scope.At(directive.OpeningLine),
                scope.Anchor(directive),
                id,
                address,
                place,
                title.Value,
                blocks
            );
        scope.Report(
            BindingCodes.InvalidAttribute,
            place,
            $"`{url.Value}` is no address that can be embedded",
            "write one that begins with `https://` and a host, without name, password or port"
        );
        return null;
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var embed = (Embed)block;
        string Say(string key) => renderer.Text(key).Replace("{host}", embed.Address.IdnHost, StringComparison.Ordinal);
        return new TemplateValues
        {
            ["id"] = embed.Id is null ? null : renderer.DomId(embed.Id),
            ["at"] = embed.Anchor,
            ["url"] = embed.Address.AbsoluteUri,
            ["title"] = embed.Title,
            ["body"] = renderer.Blocks(embed.Blocks),
            ["notice"] = Say("embed_notice"),
            ["open"] = Say("embed_open"),
        };
    }
}
