using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>A translation has the questions, kept blocks, scenes and slots of its source, in the same order.</summary>
internal static class LessonTranslation
{
    public static void Check(Lesson lesson, Lesson source, DiagnosticBag diagnostics)
    {
        if (lesson.Kind != source.Kind)
        {
            Report(
                diagnostics,
                lesson.Location,
                source.Location,
                "the lesson is of another kind than in the source language"
            );
            return;
        }

        Compare(diagnostics, lesson, source, "question", Ids<Question>(lesson), Ids<Question>(source));
        Compare(diagnostics, lesson, source, "kept block", Ids<Kept>(lesson), Ids<Kept>(source));
        CompareItems(diagnostics, lesson, source);
        Compare(diagnostics, lesson, source, "block", Shown(lesson, Sections), Shown(source, Sections));
        Compare(diagnostics, lesson, source, "block", Shown(lesson, Media), Shown(source, Media));
        Compare(diagnostics, lesson, source, "scene", Scenes(lesson), Scenes(source));
        Compare(diagnostics, lesson, source, "slot", Slots(lesson), Slots(source));
    }

    private static List<(string Id, SourceLocation Place)> Ids<T>(Lesson lesson)
        where T : NamedBlock =>
        [
            .. LessonBinder
                .Descendants(lesson.Blocks)
                .OfType<T>()
                .Select(block =>
                    block switch
                    {
                        Question question => (question.Identifier.Id, question.Location),
                        Kept kept => (kept.Identifier.Id, kept.Location),
                        _ => (block.Name, block.Location),
                    }
                ),
        ];

    /// <summary>Ticks and ratings are kept by item, and a translation's items stand in the source's order.</summary>
    private static void CompareItems(DiagnosticBag diagnostics, Lesson lesson, Lesson source)
    {
        var originals = LessonBinder.Descendants(source.Blocks).OfType<Kept>().ToLookup(kept => kept.Identifier.Id);
        foreach (var here in LessonBinder.Descendants(lesson.Blocks).OfType<Kept>())
        {
            if (originals[here.Identifier.Id].FirstOrDefault() is not { } there)
                continue;
            if (here.Name != there.Name)
                Report(
                    diagnostics,
                    here.Location,
                    there.Location,
                    $"`{here.Identifier.Id}` is a `{here.Name}` here and a `{there.Name}` in the source language"
                );
            else if (here.Items.Length != there.Items.Length)
                Report(
                    diagnostics,
                    here.Location,
                    there.Location,
                    $"`{here.Identifier.Id}` has {here.Items.Length} items here and {there.Items.Length} in the source language"
                );
        }
    }

    private static string? Sections(Block block) =>
        block is Sectioned sectioned ? $"{sectioned.Name} ({sectioned.Parts.Length} sections)" : null;

    private static string? Media(Block block) =>
        block is DescribedFigure or Recording or Download or Embed ? ((NamedBlock)block).Name : null;

    // What is only seen or heard has no ids: its kind and its number say which it is.
    private static List<(string Id, SourceLocation Place)> Shown(Lesson lesson, Func<Block, string?> kind) =>
        [
            .. InEveryLanguage(lesson.Blocks)
                .Select(block => (Kind: kind(block), block.Location))
                .GroupBy(shown => shown.Kind)
                .Where(same => same.Key is not null)
                .SelectMany(same =>
                    same.Select((shown, i) => (i == 0 ? $"{same.Key}" : $"{same.Key} {i + 1}", shown.Location))
                )
                .OrderBy(shown => shown.Location.Span.Start),
        ];

    private static IEnumerable<Block> InEveryLanguage(ImmutableArray<Block> blocks) =>
        blocks
            .Where(block => block is not Condition { Languages.IsEmpty: false })
            .SelectMany(block => InEveryLanguage(block.Children).Prepend(block));

    private static List<(string Id, SourceLocation Place)> Scenes(Lesson lesson) =>
        [.. lesson.Blocks.OfType<Scene>().Select(scene => (scene.Id, scene.Location))];

    private static List<(string Id, SourceLocation Place)> Slots(Lesson lesson) =>
        [.. lesson.Local.Slots.Select(slot => (slot.Id, slot.Location))];

    private static void Compare(
        DiagnosticBag diagnostics,
        Lesson lesson,
        Lesson source,
        string what,
        List<(string Id, SourceLocation Place)> here,
        List<(string Id, SourceLocation Place)> there
    )
    {
        var missing = there.Where(item => !here.Exists(other => other.Id == item.Id)).ToList();
        var surplus = here.Where(item => !there.Exists(other => other.Id == item.Id)).ToList();
        // One missing and one too many are one thing with two names.
        var renamed = Math.Min(missing.Count, surplus.Count);
        for (var i = 0; i < renamed; i++)
            Report(
                diagnostics,
                surplus[i].Place,
                missing[i].Place,
                $"the {what} is `{surplus[i].Id}` here and `{missing[i].Id}` in the source language"
            );
        foreach (var (id, place) in missing.Skip(renamed))
            Report(diagnostics, lesson.Location, place, $"the {what} `{id}` of the source language is missing here");
        foreach (var (id, place) in surplus.Skip(renamed))
            Report(diagnostics, place, source.Location, $"the {what} `{id}` is not in the source language");
        if (here.Count != there.Count)
            return;
        var moved = Enumerable.Range(0, here.Count).FirstOrDefault(i => here[i].Id != there[i].Id, -1);
        if (moved >= 0 && here.TrueForAll(item => there.Exists(other => other.Id == item.Id)))
            Report(
                diagnostics,
                here[moved].Place,
                there[moved].Place,
                $"the {what} `{here[moved].Id}` stands in another order than in the source language"
            );
    }

    private static void Report(DiagnosticBag diagnostics, SourceLocation here, SourceLocation there, string message) =>
        diagnostics.Add(
            new Diagnostic(
                BindingCodes.TranslationDiffers,
                here,
                message,
                "give both languages the same blocks, ids and order"
            )
            {
                Notes = [new DiagnosticNote("in the source language", there)],
            }
        );
}
