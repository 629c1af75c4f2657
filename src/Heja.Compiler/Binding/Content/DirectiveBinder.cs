using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Content;

/// <summary>What every block has in common: its name, its place, its attributes and its id.</summary>
internal static class DirectiveBinder
{
    public static Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        if (!scope.BlockTypes.TryGetValue(directive.Name, out var type))
        {
            scope.Report(
                BindingCodes.UnknownBlock,
                scope.At(directive.NameSpan),
                $"there is no block `{scope.Syntax.Values.Restore(directive.Name)}`",
                NearMiss.Suggest(directive.Name, [.. scope.BlockTypes.Keys])
            );
            return null;
        }

        var before = scope.Diagnostics.Count;
        CheckPlace(scope, directive, type);
        CheckAttributes(scope, directive, type);
        if (scope.Diagnostics.Count > before)
            return null;
        scope.Open.Push(directive.Name);
        var block = type.Bind(scope, directive);
        scope.Open.Pop();
        return block;
    }

    private static void CheckPlace(LessonScope scope, DirectiveBlock directive, BlockType type)
    {
        var question = scope.Open.FirstOrDefault(name => scope.BlockTypes[name].IsQuestion);
        if (question is not null)
            Misplaced(scope, directive, $"inside the question `{question}`", "close the question with `:::` before it");
        else if (type.IsKept && (scope.Kind is null || scope.Open.Contains("slot")))
            Misplaced(
                scope,
                directive,
                "in a slot, whose content differs between municipalities",
                "move it out of the slot"
            );
        else if (type.IsKept && scope.Open.FirstOrDefault(name => scope.BlockTypes[name].IsKept) is { } kept)
            Misplaced(scope, directive, $"inside `{kept}`", $"close `{kept}` with `:::` before it");
        else if (type.IsKept && scope.Open.FirstOrDefault(name => scope.BlockTypes[name].Hides) is { } hiding)
            Misplaced(
                scope,
                directive,
                $"inside `{hiding}`, where not every learner sees it",
                $"close `{hiding}` with `:::` before it"
            );
        else if (type.Name == "slot" && (scope.Kind is null || scope.Open.Contains("slot")))
            Misplaced(scope, directive, "inside another slot", "close the first slot with `:::` before it");
        else if (type.IsForTeams && scope.Kind is not LessonKind.Team)
            Misplaced(
                scope,
                directive,
                "outside a team lesson",
                "write `kind: team` in the front matter, or use `note`"
            );
    }

    private static void Misplaced(LessonScope scope, DirectiveBlock directive, string where, string help) =>
        scope.Report(
            BindingCodes.MisplacedBlock,
            scope.At(directive.OpeningLine),
            $"the block `{directive.Name}` cannot stand {where}",
            help
        );

    private static void CheckAttributes(LessonScope scope, DirectiveBlock directive, BlockType type)
    {
        string[] known = type.IsKept ? [.. type.Attributes, "was"] : [.. type.Attributes];
        foreach (var attribute in directive.Attributes.Items)
        {
            if (attribute.Key == "#")
                Ids.Check(
                    attribute.Value,
                    scope.At(attribute.Span).Slice(1, attribute.Span.Length - 1),
                    scope.Diagnostics
                );
            else if (!known.Contains(attribute.Key))
                scope.Report(
                    BindingCodes.UnknownAttribute,
                    scope.At(attribute.Span),
                    $"`{type.Name}` has no attribute `{(attribute.Key == "." ? "." + attribute.Value : attribute.Key)}`",
                    known.Length == 0
                        ? "remove it; only an id (`{#id}`) can stand here"
                        : NearMiss.Suggest(attribute.Key, known)
                );
            else if (scope.Syntax.Values.Restore(attribute.Value) != attribute.Value)
                scope.Report(
                    BindingCodes.InvalidAttribute,
                    scope.At(attribute.Span),
                    "a value in `{{ }}` cannot stand in an attribute",
                    "write it in the text of the block"
                );
        }

        foreach (var twice in directive.Attributes.Items.GroupBy(item => item.Key).Where(group => group.Count() > 1))
            scope.Report(
                BindingCodes.InvalidAttribute,
                scope.At(twice.Last().Span),
                twice.Key == "#" ? "the block has two ids" : $"the attribute `{twice.Key}` stands twice",
                "keep one of them"
            );
        if (type.Id == IdRule.Required && directive.Attributes["#"] is null)
            ReportMissingId(scope, directive);
    }

    private static void ReportMissingId(LessonScope scope, DirectiveBlock directive)
    {
        var start = directive.OpeningLine.End;
        var words = scope.Source.Content.AsSpan(start, Math.Min(200, scope.Source.Content.Length - start)).ToString();
        scope.Report(
            BindingCodes.MissingId,
            scope.At(directive.OpeningLine),
            $"the block `{directive.Name}` has no id, and what is kept of it is kept by its id",
            $"write `::: {directive.Name} {{#{Ids.Suggest(words, directive.Name)}}}`, or let `heja fix` write it"
        );
    }
}
