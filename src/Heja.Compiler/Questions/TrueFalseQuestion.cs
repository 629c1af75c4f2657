using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Questions;

/// <summary>A task list of two; the first stands for true.</summary>
public sealed class TrueFalseQuestion : ChoiceQuestion
{
    /// <inheritdoc />
    public override string Name => "true-false";

    /// <inheritdoc />
    protected override IEnumerable<int> DisplayOrder(Question question) => question.WrittenOrder;

    /// <inheritdoc />
    protected override void CheckOptions(
        LessonScope scope,
        DirectiveBlock directive,
        ImmutableArray<WrittenOption> options
    )
    {
        base.CheckOptions(scope, directive, options);
        if (options.Length > 2)
            scope.Report(
                BindingCodes.UnexpectedContent,
                options[2].Item.Location,
                "a `true-false` has two options",
                "remove this one, or make the question a `choice`"
            );
        else if (options.Count(option => option.IsRight) > 1)
            scope.Report(
                BindingCodes.TooManyRight,
                options[1].Item.Location,
                "true and false cannot both be right",
                "take the x away from one of them"
            );
    }
}
