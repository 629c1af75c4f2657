using System.Globalization;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Block = Heja.Compiler.Model.Prose.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Heja.Compiler.Questions;

/// <summary>Pairs: a table whose rows say what belongs together; a third column holds feedback.</summary>
public sealed class MatchQuestion : QuestionType
{
    /// <inheritdoc />
    public override string Name => "match";

    /// <inheritdoc />
    public override bool HasTasks => false;

    internal override string OptionWord => "rows";

    internal override string GroupWord => "targets";

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        if (directive.OfType<MarkdigTable>().LastOrDefault() is not { } table)
        {
            scope.Report(
                BindingCodes.NoOptions,
                scope.At(directive.OpeningLine),
                "the question `match` has no table",
                "write a table with two columns, what belongs together in the same row"
            );
            return null;
        }

        var before = scope.Diagnostics.Count;
        var prompt = BindPrompt(scope, directive.Where(block => block != table));
        CheckEnd(scope, directive, table);
        if (Pairs.Bind(scope, table) is not { } pairs || scope.Diagnostics.Count > before)
            return null;
        CheckPairs(scope, directive, pairs);
        if (
            scope.Diagnostics.Count > before
            || Make(scope, directive, prompt, pairs.Items, pairs.Targets) is not { } question
        )
            return null;
        return question with { Headings = pairs.Headings };
    }

    /// <inheritdoc />
    public override TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var question = (Question)block;
        var values = DescribeCommon(question, renderer);
        values["items"] = DescribeOptions(question, DisplayOrder.Of(question), renderer);
        values["items_heading"] = renderer.Inlines(question.Headings[0]);
        values["targets_heading"] = renderer.Inlines(question.Headings[1]);
        values["targets"] = TemplateValues.List(
            DisplayOrder.OfGroups(question).Index(),
            target => new TemplateValues
            {
                ["index"] = target.Item,
                ["letter"] = Letter(target.Index),
                ["html"] = renderer.Inlines(question.Groups[target.Item].Text),
                ["words"] = renderer.Words(question.Groups[target.Item].Text),
            }
        );
        return values;
    }

    /// <inheritdoc />
    protected override int ResponseDigits(int options, bool isMultiple) => options;

    // A–Z, then AA–AJ: there are 36 at most.
    private static string Letter(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{(index < 26 ? "" : "A")}{(char)('A' + (index % 26))}");

    private static void CheckPairs(LessonScope scope, DirectiveBlock directive, Pairs pairs)
    {
        var place = scope.At(directive.OpeningLine);
        if (pairs.Items.Length < 2)
            scope.Report(
                BindingCodes.NoOptions,
                place,
                $"the table of the question has {(pairs.Items.IsEmpty ? "no rows" : "only one row")}",
                "write two rows or more under the headings"
            );
        else if (pairs.Targets.Length < 2)
            scope.Report(
                BindingCodes.NoOptions,
                place,
                "every row of the question has the same to its right",
                "write something else to the right in one of them"
            );
        var twin = pairs
            .Targets.GroupBy(target => Identity(target.Id, target.Text))
            .FirstOrDefault(same => same.Count() > 1);
        if (twin is not null)
            scope.Report(
                BindingCodes.DuplicateOption,
                place,
                $"the id `{twin.Key.TrimStart('#')}` stands at two different cells to the right",
                "change one of the ids"
            );
    }
}
