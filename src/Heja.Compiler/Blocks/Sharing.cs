using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary><c>share=ask</c>: the learner is offered to send what they wrote or rated.</summary>
internal static class Sharing
{
    /// <summary>Reads the attribute; in a translation the source decides, which may say it alone.</summary>
    public static bool Bind(LessonScope scope, DirectiveBlock directive, Identifier identifier)
    {
        var written = directive.Attributes["share"];
        if (written is { Value: not "ask" })
            scope.Report(
                BindingCodes.InvalidAttribute,
                scope.At(written.Span),
                "`share` takes only `ask`",
                "write `share=ask`: only the learner can decide to send it"
            );
        if (scope.SourceKept.GetValueOrDefault(identifier.Id) is not { } source)
            return written is not null;
        if (written is not null && !source.IsShareable)
            scope.Diagnostics.Add(
                new Diagnostic(
                    BindingCodes.TranslationDiffers,
                    scope.At(written.Span),
                    $"`{identifier.Id}` can be sent here and not in the source language",
                    "write `share=ask` in both languages or in none"
                )
                {
                    Notes = [new DiagnosticNote("in the source language", source.Location)],
                }
            );
        return source.IsShareable;
    }
}
