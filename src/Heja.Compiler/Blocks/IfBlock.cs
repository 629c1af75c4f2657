using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>Content for some municipalities or languages, decided at build.</summary>
public sealed class IfBlock : BlockType
{
    /// <inheritdoc />
    public override string Name => "if";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["municipality", "language"];

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var municipalities = AttributeReading.Words(directive.Attributes, "municipality");
        var languages = AttributeReading.Words(directive.Attributes, "language");
        if (municipalities.IsEmpty && languages.IsEmpty)
            scope.Report(
                BindingCodes.InvalidAttribute,
                scope.At(directive.OpeningLine),
                "the block `if` does not say for whom",
                """write `{municipality=helsingborg}`, `{municipality="helsingborg uppsala"}` or `{language=en}`"""
            );
        Remember(scope, directive, "municipality", municipalities);
        Remember(scope, directive, "language", languages);
        scope.HasConditions = true;
        var place = scope.At(directive.OpeningLine);
        return new Condition(
            place,
            scope.Anchor(directive),
            municipalities,
            languages,
            ContentBinder.Bind(scope, directive)
        );
    }

    private static void Remember(LessonScope scope, DirectiveBlock directive, string key, ImmutableArray<string> names)
    {
        var place = scope.At(directive.Attributes[key]?.Span ?? directive.OpeningLine);
        scope.Named.AddRange(names.Select(name => new NamedAudience(key == "language", name, place)));
    }
}
