using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Questions;

/// <summary>What is different for a question in a quiz: it has no attempts of its own, and may say what it is about.</summary>
internal static class QuizAttributes
{
    /// <summary>The lessons of <c>about</c>; a translation takes them from its source.</summary>
    public static ImmutableArray<LessonReference> Bind(LessonScope scope, DirectiveBlock directive, Question? source)
    {
        var isQuiz = scope.Kind == LessonKind.Quiz;
        if (isQuiz && directive.Attributes["attempts"] is { } attempts)
            scope.Report(
                BindingCodes.UnknownAttribute,
                scope.At(attempts.Span),
                "a question in a quiz has no `attempts` of its own",
                "write `rounds` in the front matter: the whole quiz is tried again"
            );
        if (directive.Attributes["about"] is not { } about)
            return source?.About ?? [];
        if (!isQuiz)
            scope.Report(
                BindingCodes.UnknownAttribute,
                scope.At(about.Span),
                "only a question in a quiz has `about`",
                "remove it, or link to the lesson in the feedback"
            );
        var lessons = AttributeReading
            .Words(directive.Attributes, "about")
            .Select(lesson => new LessonReference(lesson, scope.At(about.Span)))
            .ToImmutableArray();
        if (lessons.IsEmpty)
            scope.Report(
                BindingCodes.InvalidAttribute,
                scope.At(about.Span),
                "`about` names no lesson",
                "write the id of the lesson to read again: `about=lesson`, or several: `about=\"one two\"`"
            );
        if (source is not null && !lessons.Select(Name).SequenceEqual(source.About.Select(Name)))
            scope.Diagnostics.Add(
                new Diagnostic(
                    BindingCodes.TranslationDiffers,
                    scope.At(about.Span),
                    "the question is about other lessons than in the source language",
                    "remove `about` here: a translation takes it from its source"
                )
                {
                    Notes = [new DiagnosticNote("in the source language", source.Location)],
                }
            );
        return lessons;
    }

    private static string Name(LessonReference reference) => reference.Lesson;
}
