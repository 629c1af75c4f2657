using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Heja.Compiler.Syntax.Yaml;

/// <summary>Reads YAML into nodes with places. Anchors, aliases, tags and further documents are refused: nobody expects them here.</summary>
public sealed class YamlReader
{
    private const int Deepest = 32;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly DiagnosticBag _diagnostics;

    private YamlReader(SourceText source, int offset, DiagnosticBag diagnostics)
    {
        _source = source;
        _offset = offset;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a stretch of a file, which must be one mapping; null after a diagnostic.</summary>
    public static YamlMap? ReadMap(SourceText source, TextSpan span, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(source, span.Start, diagnostics);
        var before = diagnostics.Count;
        var node = reader.Read(source.Content.Substring(span.Start, span.Length));
        if (diagnostics.Count > before)
            return null;
        if (node is YamlMap map)
            return map;
        if (node is null or YamlScalar { IsNull: true })
            return new YamlMap(new SourceLocation(source, span with { Length = 0 }), []);
        diagnostics.Add(
            FileCodes.InvalidYaml,
            node.Location,
            "here stands a single value where keys are expected",
            "write `key: value`, one a line"
        );
        return null;
    }

    /// <summary>Reads a whole file, which must be one mapping; null after a diagnostic.</summary>
    public static YamlMap? ReadMap(SourceText source, DiagnosticBag diagnostics) =>
        ReadMap(source, new TextSpan(0, source.Content.Length), diagnostics);

    private YamlNode? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return null;
            parser.Consume<DocumentStart>();
            var node = ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
                Refuse(second, "a second document");
            return node;
        }
        catch (YamlException bad)
        {
            // What was never closed is shown where it was opened, everything else where it went wrong.
            var isUnclosed = bad.Message.Contains("end of stream", StringComparison.Ordinal);
            Report(
                bad.Message.Contains("tab", StringComparison.Ordinal) && FindTab(text) is { } tab ? tab
                    : isUnclosed ? Place(bad.Start, bad.Start)
                    : Place(bad.End, bad.End),
                bad.Message
            );
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            // YamlDotNet throws these, without a place, on some broken flow collections.
            var last = parser.Current?.End ?? Mark.Empty;
            Report(Place(last, last), bad is not ArgumentException ? "something is not closed" : bad.Message);
        }

        return null;
    }

    private void Report(SourceLocation place, string problem) =>
        _diagnostics.Add(
            FileCodes.InvalidYaml,
            place,
            $"this is not YAML: {Tidy(problem)}",
            "check indentation, colons and quotes on this line and the line before"
        );

    // YamlDotNet says that there is a tab, but not where.
    private SourceLocation? FindTab(string text)
    {
        var at = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var indent = line[..(line.Length - line.TrimStart().Length)].IndexOf('\t');
            if (indent >= 0)
                return new SourceLocation(_source, new TextSpan(_offset + at + indent, 1));
            at = text.IndexOf('\n', at) + 1;
        }

        return null;
    }

    private static string Tidy(string message)
    {
        // Messages look like "(Line: 3, Col: 1, Idx: 20) - (…): While parsing …"; the place is ours to print.
        var cut = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var text = (cut >= 0 ? message[(cut + 3)..] : message).TrimEnd('.');
        return text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private YamlNode ReadNode(Parser parser, int depth)
    {
        if (depth > Deepest)
            throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "too deep");
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            CheckProperties(scalar);
            CheckEscapes(scalar);
            return new YamlScalar(Place(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ReadList(parser, sequence, depth + 1);
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ReadMapping(parser, mapping, depth + 1);
        if (parser.TryConsume<AnchorAlias>(out var alias))
            Refuse(alias, "an alias");
        else
            parser.MoveNext();
        return new YamlScalar(new SourceLocation(_source, new TextSpan(_offset, 0)), string.Empty, IsPlain: true);
    }

    private YamlList ReadList(Parser parser, SequenceStart start, int depth)
    {
        CheckProperties(start);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(parser, depth));
        return new YamlList(Place(start.Start, start.End), items.ToImmutable());
    }

    private YamlMap ReadMapping(Parser parser, MappingStart start, int depth)
    {
        CheckProperties(start);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, depth);
            var value = ReadNode(parser, depth);
            if (key is not YamlScalar name)
                _diagnostics.Add(FileCodes.UnsupportedYaml, key.Location, "a key must be a word", "write `key: value`");
            else if (!names.Add(name.Text))
                _diagnostics.Add(
                    FileCodes.DuplicateKey,
                    name.Location,
                    $"the key `{name.Text}` stands twice",
                    "keep one of them"
                );
            else
                entries.Add(new YamlEntry(name, value));
        }

        // Mappings have End = Start in YamlDotNet: the first key says better where one is.
        var place = entries.Count > 0 ? entries[0].Key.Location : Place(start.Start, start.End);
        return new YamlMap(place, entries.ToImmutable());
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Refuse(node, "an anchor");
        if (!node.Tag.IsEmpty)
            Refuse(node, "a tag");
    }

    // The file itself has been read; between double quotes `\u0007` writes what it could not hold.
    private void CheckEscapes(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted && scalar.Value.Any(TextReading.IsForbidden))
            _diagnostics.Add(
                FileCodes.ForbiddenCharacter,
                Place(scalar.Start, scalar.End),
                "the text has a character that cannot be shown to a reader",
                "remove it (`\\u…` or `\\x…` between the quotes)"
            );
    }

    private void Refuse(ParsingEvent at, string what) =>
        _diagnostics.Add(
            FileCodes.UnsupportedYaml,
            Place(at.Start, at.End),
            $"{what} is not used here",
            "write the value out; put quotes around a text that begins with `&`, `*` or `!`"
        );

    private SourceLocation Place(Mark start, Mark end)
    {
        var from = _offset + (int)start.Index;
        return new SourceLocation(_source, TextSpan.Between(from, Math.Max(from, _offset + (int)end.Index)));
    }
}
