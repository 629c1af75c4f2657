using System.Collections.Immutable;
using Heja.Compiler.Model.Colours;
using Heja.Compiler.Model.Pictures;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model;

/// <summary>A municipality: what makes its packages its own.</summary>
public sealed record Municipality
{
    /// <summary>The id; also the name of its file and folder.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The languages it wants.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The formats it wants.</summary>
    public required ImmutableArray<string> Formats { get; init; }

    /// <summary>It names its formats itself; otherwise it has those of the workspace.</summary>
    public required bool NamesFormats { get; init; }

    /// <summary>What is known of its LMS.</summary>
    public required LmsProfile Lms { get; init; }

    /// <summary>Where its LMS is named; the beginning of its file without that.</summary>
    public required SourceLocation LmsLocation { get; init; }

    /// <summary>Colours, logo and letters.</summary>
    public required Brand Brand { get; init; }

    /// <summary>Whom to ask; null when it says nothing.</summary>
    public required Contact? Contact { get; init; }

    /// <summary>What it says to those who open the course, in plain text; null when it says nothing.</summary>
    public required LocalizedText? Greeting { get; init; }

    /// <summary>Address of its accessibility statement, or null.</summary>
    public required string? AccessibilityStatement { get; init; }

    /// <summary>Where to report what is not accessible, or null.</summary>
    public required string? AccessibilityReport { get; init; }

    /// <summary>What it changes, by course.</summary>
    public required ImmutableSortedDictionary<string, Overlay> Overlays { get; init; }

    /// <summary>Its own templates, by path in the theme.</summary>
    public required ImmutableSortedDictionary<string, SourceText> Templates { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>Colours and logo. A logo for dark surfaces is optional; without a text alternative the municipality's name stands in.</summary>
public sealed record Brand(Palette Palette, Logo? Logo, Logo? LogoDark, LocalizedText? LogoAlternative)
{
    /// <summary>Its own letters (WOFF2); null: those of the system.</summary>
    public SourceFile? Font { get; init; }

    /// <summary>The same, bold; null: browsers make them bold themselves.</summary>
    public SourceFile? BoldFont { get; init; }
}

/// <summary>A picture that stands for the municipality.</summary>
public sealed record Logo(SourceFile File, PictureSize Size);

/// <summary>Whom to ask; each part may be missing.</summary>
public sealed record Contact(LocalizedText? Name, string? Email, string? Url);

/// <summary>What a municipality changes in one course.</summary>
public sealed record Overlay
{
    /// <summary>Modules and lessons it leaves out.</summary>
    public ImmutableHashSet<string> LeftOut { get; init; } = [];

    /// <summary>Its own lessons, each after a lesson or at the end of the course's last module (null).</summary>
    public ImmutableArray<AddedLesson> Added { get; init; } = [];

    /// <summary>Content of slots, by slot and language.</summary>
    public ImmutableDictionary<(string Slot, string Language), SlotFill> Slots { get; init; } =
        ImmutableDictionary<(string, string), SlotFill>.Empty;

    /// <summary>Lessons that replace one of the course, or are added, by id and language.</summary>
    public ImmutableDictionary<(string Lesson, string Language), Lesson> Lessons { get; init; } =
        ImmutableDictionary<(string, string), Lesson>.Empty;

    /// <summary>Pictures that replace one of the course, by the course's path.</summary>
    public ImmutableDictionary<string, Logo> Pictures { get; init; } = ImmutableDictionary<string, Logo>.Empty;

    /// <summary>Other files that replace one of the course, by the course's path.</summary>
    public ImmutableDictionary<string, SourceFile> Media { get; init; } = ImmutableDictionary<string, SourceFile>.Empty;
}

/// <summary>A lesson of a municipality's own.</summary>
public sealed record AddedLesson(string Lesson, string After);

/// <summary>What a municipality says in a slot.</summary>
public sealed record SlotFill(ImmutableArray<Block> Blocks, LocalParts Local, SourceLocation Location);
