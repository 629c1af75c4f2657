using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A translation whose source has changed since it was made. One that does not say what it was made from is not judged.</summary>
public sealed class StaleTranslation : LintRule
{
    private const int MostNamed = 5;

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.StaleTranslation;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        if (text.Source is not { } source || text.Syntax.FrontMatter?[SourceState.Key] is not YamlScalar mark)
            return;
        var changes = SourceChange.Between(mark.Text, SourceState.Of(source));
        if (changes.IsEmpty)
            return;
        report.Add(
            new Diagnostic(
                report.Code,
                mark.Location,
                $"the source has changed since this was translated: {Describe(changes)}",
                $"translate what has changed, then run `heja fix --translated {text.Lesson?.Name.Id}.{text.Language}`"
            )
            {
                Notes =
                [
                    .. changes.Take(MostNamed).Select(change => new DiagnosticNote(Word(change.Kind), change.Location)),
                ],
            }
        );
    }

    private static string Describe(ImmutableArray<SourceChange> changes)
    {
        var named = changes
            .Take(MostNamed)
            .GroupBy(change => change.Kind)
            .OrderBy(group => group.Key)
            .Select(group => $"{string.Join(", ", group.Select(change => change.Name))} {Word(group.Key)}");
        var more = changes.Length > MostNamed ? $"; and {changes.Length - MostNamed} more" : string.Empty;
        return string.Join("; ", named) + more;
    }

    private static string Word(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Changed => "changed",
            ChangeKind.Added => "added",
            _ => "removed",
        };
}
