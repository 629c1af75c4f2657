using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Questions;

/// <summary>A number to write: one with a tolerance, or any within bounds.</summary>
public sealed class NumberQuestion : QuestionType
{
    /// <inheritdoc />
    public override string Name => "number";

    /// <inheritdoc />
    public override bool HasTasks => false;

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes =>
        ["points", "attempts", "answer", "tolerance", "min", "max", "about"];

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var prompt = BindPrompt(scope, directive);
        var source = scope.SourceQuestion(directive.Attributes["#"]?.Value ?? string.Empty)?.Range;
        var range = WrittenRange.Bind(scope, directive) ?? source;
        if (range is null && scope.Diagnostics.Count == before)
            scope.Report(
                BindingCodes.NoRightAnswer,
                scope.At(directive.OpeningLine),
                "the question `number` does not say which number is right",
                "write `answer=12`, with `tolerance=0.5` if you like, or `min=10 max=15`"
            );
        if (scope.Diagnostics.Count > before || Make(scope, directive, prompt, [], []) is not { } question)
            return null;
        CheckSource(scope, directive, range, source);
        return scope.Diagnostics.Count > before ? null : question with { Range = range };
    }

    /// <inheritdoc />
    public override TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var question = (Question)block;
        var values = DescribeCommon(question, renderer);
        // The keys for decimal numbers have no minus on many phones.
        values["keys"] = question.Range is { TakesNegative: true } ? "text" : "decimal";
        return values;
    }

    /// <inheritdoc />
    protected override int ResponseDigits(int options, bool isMultiple) => 6;

    private static void CheckSource(
        LessonScope scope,
        DirectiveBlock directive,
        NumberRange? range,
        NumberRange? source
    )
    {
        if (source is not null && range != source)
            scope.Diagnostics.Add(
                new Diagnostic(
                    BindingCodes.TranslationDiffers,
                    scope.At(directive.OpeningLine),
                    "another number is right than in the source language",
                    "remove `answer`, `tolerance`, `min` and `max` here: a translation takes them from its source"
                )
            );
    }
}
