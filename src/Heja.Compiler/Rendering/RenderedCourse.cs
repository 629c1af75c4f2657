using System.Collections.Immutable;
using Heja.Compiler.Model;

namespace Heja.Compiler.Rendering;

/// <summary>A lesson's article and the files it shows.</summary>
public sealed record RenderedLesson(Html Article, ImmutableArray<Asset> Media);

/// <summary>An edition, rendered; each format wraps it in its own way.</summary>
public sealed class RenderedCourse(
    Edition edition,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> texts,
    Func<PageAssets, Html> page,
    Func<Html> paper
)
{
    /// <summary>What was rendered.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>The texts of theme and runtime in each language that is spoken in it.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Texts { get; } = texts;

    /// <summary>Pictures, films and other files of lessons, and logos, by name.</summary>
    public required ImmutableArray<Asset> Media { get; init; }

    /// <summary>The theme's style sheet; the same for everyone who uses the theme.</summary>
    public required Asset Style { get; init; }

    /// <summary>The municipality's colours.</summary>
    public required Asset Colours { get; init; }

    /// <summary>Feedback and other HTML that the page shows later, by the block it belongs to.</summary>
    public required ImmutableDictionary<string, QuestionHtml> Questions { get; init; }

    /// <summary>The document.</summary>
    /// <exception cref="TemplateException">A template is wrong.</exception>
    public Html Page(PageAssets assets) => page(assets);

    /// <summary>The whole course as one document for paper, with its pictures inside; rendered when it is asked for.</summary>
    /// <exception cref="TemplateException">A template is wrong.</exception>
    public Html Paper() => paper();
}

/// <summary>The files that a format's page asks for.</summary>
/// <param name="Styles">In order.</param>
/// <param name="Runtime">The script in the head.</param>
/// <param name="Data">The script that gives it the course's data, where the lessons begin.</param>
public sealed record PageAssets(ImmutableArray<string> Styles, string Runtime, string Data)
{
    /// <summary>Of a document that asks for nothing.</summary>
    public static PageAssets None { get; } = new([], string.Empty, string.Empty);
}

/// <summary>A question's HTML that is not on the page until it is answered. Indexes as in the question's options.</summary>
public sealed record QuestionHtml(ImmutableArray<Html> Feedback, Html Right, Html Wrong);
