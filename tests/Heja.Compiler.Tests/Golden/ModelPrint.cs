using System.Text;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Tests.Golden;

/// <summary>The lessons of a case as they were bound: blocks, ids, identities and anchors.</summary>
internal static class ModelPrint
{
    public static string Of(Case one, Workspace workspace)
    {
        var text = new StringBuilder();
        var lessons = workspace
            .Editions.SelectMany(edition => edition.Lessons)
            .Where(lesson => one.Own.Contains(lesson.Location.Path))
            .DistinctBy(lesson => lesson.Location.Path)
            .OrderBy(lesson => lesson.Location.Path, StringComparer.Ordinal);
        foreach (var lesson in lessons)
            Write(lesson, text);
        return text.ToString();
    }

    /// <summary>Every lesson of every edition.</summary>
    public static string OfAll(Workspace workspace)
    {
        var text = new StringBuilder();
        foreach (var lesson in workspace.Editions.SelectMany(edition => edition.Lessons))
            Write(lesson, text);
        return text.ToString();
    }

    private static void Write(Lesson lesson, StringBuilder text)
    {
        text.Append(
            $"{lesson.Location.Path}: {Of(lesson.Name)} {lesson.Kind}, {lesson.Minutes} min, “{lesson.Title}”\n"
        );
        Line(text, "objectives", lesson.Objectives);
        Line(text, "materials", lesson.Materials);
        Line(text, "group", lesson.Group is null ? [] : [lesson.Group]);
        Line(text, "quiz", lesson.Quiz is { } quiz ? [$"draw {quiz.Draw}", $"rounds {quiz.Rounds}"] : []);
        Line(text, "anchors", lesson.Anchors.Order(StringComparer.Ordinal));
        Line(text, "values", lesson.Local.Values.Select(value => value.Name));
        Write(lesson.Blocks, text, "  ");
    }

    private static void Line(StringBuilder text, string name, IEnumerable<string> values)
    {
        if (values.Any())
            text.Append($"  {name}: {string.Join(" | ", values)}\n");
    }

    private static void Write(IEnumerable<Block> blocks, StringBuilder text, string indent)
    {
        foreach (var block in blocks)
        {
            text.Append($"{indent}@{block.Anchor} {Describe(block)}\n");
            if (block is Question question)
                Write(question, text, indent + "    ");
            Write(block.Children, text, indent + "  ");
        }
    }

    private static void Write(Question question, StringBuilder text, string indent)
    {
        text.Append($"{indent}fingerprint {Fingerprints.Of(question)}, {question.ResponseDigits} digits\n");
        if (question.Range is { } range)
            text.Append($"{indent}range {Bound(range.Min)} to {Bound(range.Max)}, answer {Bound(range.Answer)}\n");
        text.Append($"{indent}written {string.Join(' ', question.WrittenOrder)}\n");
        if (!question.Headings.IsEmpty)
            text.Append($"{indent}headings {string.Join(" | ", question.Headings.Select(InlinePrint.Of))}\n");
        foreach (var group in question.Groups)
            text.Append($"{indent}group {group.Identity} “{InlinePrint.Of(group.Text)}”\n");
        foreach (var option in question.Options)
        {
            var right =
                !option.Accepted.IsEmpty ? $"accepts {string.Join(" | ", option.Accepted)} for"
                : option.Place is { } place ? $"place {place}"
                : !question.Groups.IsEmpty ? $"in {option.Group}"
                : option.IsRight ? "right"
                : "wrong";
            text.Append(
                $"{indent}{right} {option.Identity} “{InlinePrint.Of(option.Text)}”{Feedback("", option.Feedback)}\n"
            );
        }

        text.Append(Feedback($"{indent}when right", question.WhenRight, "\n"));
        text.Append(Feedback($"{indent}when wrong", question.WhenWrong, "\n"));
    }

    private static string Bound(decimal? number) => number is { } given ? NumberRange.Text(given) : "–";

    private static string Feedback(string head, IReadOnlyCollection<Block> blocks, string end = "") =>
        blocks.Count == 0 ? string.Empty : $"{head} > {string.Join(" / ", blocks.Select(Describe))}{end}";

    private static string Describe(Block block) =>
        block switch
        {
            Paragraph paragraph => $"p {InlinePrint.Of(paragraph.Text)}",
            Heading heading => $"h{heading.Level} #{heading.Slug} {InlinePrint.Of(heading.Text)}",
            ItemList list =>
                $"list {(list.Start is { } start ? $"from {start}" : "bullets")}{(list.IsTight ? "" : " loose")}, {list.Items.Length} items",
            Table table =>
                $"table {string.Join(',', table.Columns)}: {string.Join(" || ", table.Rows.Prepend(table.Header).Select(row => string.Join(" | ", row.Select(InlinePrint.Of))))}",
            CodeLines code => $"code {code.Text.Replace("\n", "⏎", StringComparison.Ordinal)}",
            Figure figure => $"figure {InlinePrint.Of(figure.Picture)} caption “{figure.Caption}”",
            Framed framed =>
                $"{framed.Name} id={framed.Id} title “{(framed.Title is null ? "" : InlinePrint.Of(framed.Title.Text))}”",
            Sectioned sectioned =>
                $"{sectioned.Name} id={sectioned.Id}: {string.Join(" | ", sectioned.Parts.Select(part => $"#{part.Title.Slug} {InlinePrint.Of(part.Title.Text)}, {part.Blocks.Length} blocks"))}",
            DescribedFigure figure =>
                $"figure id={figure.Id} credit “{figure.Credit}”, {figure.Description.Length} blocks of description",
            Recording recording =>
                $"{recording.Name} id={recording.Id} “{recording.Title}” {recording.Key}: {recording.File.File.Path} poster={recording.Poster?.File.Path} captions={recording.Captions?.File.Path}",
            Download download =>
                $"download id={download.Id} {download.File.File.Path} “{InlinePrint.Of(download.Text)}”",
            Embed embed => $"embed id={embed.Id} {embed.Address} “{embed.Title}”",
            Slot slot => $"slot {slot.Id}",
            Condition only =>
                $"if municipality={string.Join(' ', only.Municipalities)} language={string.Join(' ', only.Languages)}",
            Rating rating =>
                $"rate {Of(rating.Identifier)}{(rating.IsShareable ? " share" : "")} {rating.Scale}: {string.Join(" | ", rating.Statements.Select(item => $"{item.Key} {InlinePrint.Of(item.Text)}"))}",
            Kept kept =>
                $"{kept.Name} {Of(kept.Identifier)}{(kept.IsShareable ? " share" : "")}{(kept.Items.IsEmpty ? "" : ": ")}{string.Join(" | ", kept.Items.Select(item => $"{item.Key} {InlinePrint.Of(item.Text)}"))}",
            Question question =>
                $"{question.Name} {Of(question.Identifier)}{(question.IsMultiple ? " multiple" : "")}{(question.IsPartial ? " partial" : "")}{(question.IsShuffled ? " shuffle" : "")}{(question.IsStrict ? " strict" : "")} points={question.Points} attempts={question.Attempts}{(question.About.IsEmpty ? "" : $" about={string.Join(' ', question.About.Select(about => about.Lesson))}")}",
            Part part => $"part .{part.Role} #{part.Title.Slug} {part.Minutes} min {part.Within}",
            Scene scene =>
                $"scene {scene.Id}{(scene.IsEnd ? " end" : "")} → {string.Join(", ", scene.Choices.Select(choice => $"{choice.Scene} “{InlinePrint.Of(choice.Text)}”"))}",
            _ => block.GetType().Name.ToLowerInvariant(),
        };

    private static string Of(Identifier name) =>
        name.Was.IsEmpty
            ? $"{name.Id} ({StateKeys.Key(name.FirstName)})"
            : $"{name.Id} was {string.Join(' ', name.Was)} ({StateKeys.Key(name.FirstName)})";
}
