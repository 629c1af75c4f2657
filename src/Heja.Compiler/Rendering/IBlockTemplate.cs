using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>The half of a block type that shows it: which template, and what the template gets.</summary>
public interface IBlockTemplate
{
    /// <summary>The word after the colons.</summary>
    string Name { get; }

    /// <summary>Path in the theme: <c>blocks/callout.html</c>.</summary>
    string Template { get; }

    /// <summary>What the template gets as <c>block</c> (<c>question</c> for questions).</summary>
    TemplateValues Describe(NamedBlock block, LessonRenderer renderer);
}
