using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Questions;

/// <summary>What an answer is worth. Languages share saved answers, so a translation takes this from its source, or says the same.</summary>
internal sealed record Scoring(int Points, int Attempts, bool IsPartial, bool IsStrict)
{
    public static Scoring Bind(LessonScope scope, DirectiveBlock directive, Question? source)
    {
        var attributes = directive.Attributes;
        var written = new Scoring(
            AttributeReading.Number(scope, attributes, "points", source?.Points ?? 1, 1, 100),
            AttributeReading.Number(scope, attributes, "attempts", source?.Attempts ?? 0, 1, 60),
            AttributeReading.Flag(scope, attributes, "partial") || source is { IsPartial: true },
            AttributeReading.Flag(scope, attributes, "strict") || source is { IsStrict: true }
        );
        if (
            source is not null
            && written != new Scoring(source.Points, source.Attempts, source.IsPartial, source.IsStrict)
        )
            scope.Diagnostics.Add(
                new Diagnostic(
                    BindingCodes.TranslationDiffers,
                    scope.At(directive.OpeningLine),
                    "the question has other `points`, `attempts`, `partial` or `strict` than in the source language",
                    "remove them here: a translation takes them from its source"
                )
                {
                    Notes = [new DiagnosticNote("in the source language", source.Location)],
                }
            );
        return written;
    }
}
