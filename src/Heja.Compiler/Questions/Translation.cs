using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;

namespace Heja.Compiler.Questions;

/// <summary>A translated question has the same options in the same order, and the same are right: answers are saved by the source's identities.</summary>
internal static class Translation
{
    public static void Check(
        LessonScope scope,
        DirectiveBlock directive,
        QuestionType type,
        Question source,
        ImmutableArray<WrittenOption> options,
        ImmutableArray<WrittenGroup> groups
    )
    {
        var place = scope.At(directive.OpeningLine);
        if (source.Name != type.Name)
            Report(
                scope,
                place,
                source.Location,
                $"the question is a `{type.Name}` here and a `{source.Name}` in the source language"
            );
        else if (options.Length != source.Options.Length)
            Report(
                scope,
                place,
                source.Location,
                $"the question has {options.Length} {type.OptionWord} here and {source.Options.Length} in the source language"
            );
        else if (groups.Length != source.Groups.Length)
            Report(
                scope,
                place,
                source.Location,
                $"the question has {groups.Length} {type.GroupWord} here and {source.Groups.Length} in the source language"
            );
        else
            CheckOptions(scope, source, options);
    }

    private static void CheckOptions(LessonScope scope, Question source, ImmutableArray<WrittenOption> options)
    {
        for (var i = 0; i < options.Length; i++)
        {
            var (here, there) = (options[i], source.Options[source.WrittenOrder[i]]);
            var hereId = here.Item.Id is { } id ? "#" + id : null;
            var difference =
                hereId is not null && hereId != there.Identity
                    ? $"the option is `{hereId}` here and `{there.Identity}` in the source language"
                : here.IsRight != there.IsRight
                    ? $"the option is {Word(here.IsRight)} here and {Word(there.IsRight)} in the source language"
                : source.Groups.Length > 0 && source.Groups[there.Group].WrittenAt != here.Group
                    ? "the item belongs elsewhere in the source language"
                : null;
            if (difference is null)
                continue;
            // One mistake often shows at two options: the first says enough.
            Report(scope, here.Item.Location, there.Location, difference);
            return;
        }
    }

    private static string Word(bool right) => right ? "right" : "wrong";

    private static void Report(LessonScope scope, SourceLocation here, SourceLocation there, string message) =>
        scope.Diagnostics.Add(
            new Diagnostic(
                BindingCodes.TranslationDiffers,
                here,
                message,
                "give both languages the same options, in the same order, with the same right answers"
            )
            {
                Notes = [new DiagnosticNote("in the source language", there)],
            }
        );
}
