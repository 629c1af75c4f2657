using System.Collections.Immutable;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>LessonSyntax → Lesson.</summary>
/// <param name="Files">Every file of the workspace.</param>
/// <param name="BlockTypes">The block types there are, by name.</param>
/// <param name="Known">Lessons that were bound before among the same other files; null: none.</param>
public sealed record LessonBinder(
    CourseFiles Files,
    IReadOnlyDictionary<string, BlockType> BlockTypes,
    Remembered<BoundLesson>? Known = null
)
{
    private static readonly IReadOnlyDictionary<string, Question> NoQuestions = ImmutableDictionary<
        string,
        Question
    >.Empty;

    private static readonly IReadOnlyDictionary<string, Kept> NoKept = ImmutableDictionary<string, Kept>.Empty;

    private static readonly IReadOnlyDictionary<string, Identifier> NoNames = ImmutableDictionary<
        string,
        Identifier
    >.Empty;

    /// <summary>Binds a lesson; null when it, or its syntax, has errors.</summary>
    /// <param name="syntax">The file.</param>
    /// <param name="module">The module it belongs to.</param>
    /// <param name="source">The same lesson in the source language; null when this is the source or the source is broken.</param>
    /// <param name="original">The lesson that has the names: the source, or what a municipality replaces; null for itself.</param>
    /// <param name="diagnostics">Where what is wrong goes.</param>
    public Lesson? Bind(LessonSyntax syntax, string module, Lesson? source, Lesson? original, DiagnosticBag diagnostics)
    {
        var key = new MadeOf(syntax, module, source, original);
        var bound = Known is null ? BindNew() : Known.Of(key, BindNew);
        diagnostics.AddRange(bound.Found);
        return bound.Lesson;

        BoundLesson BindNew()
        {
            var found = new DiagnosticBag();
            return new BoundLesson(BindAlone(syntax, module, source, original, found), found);
        }
    }

    private Lesson? BindAlone(
        LessonSyntax syntax,
        string module,
        Lesson? source,
        Lesson? original,
        DiagnosticBag diagnostics
    )
    {
        if (!syntax.IsSound || syntax.FrontMatter is null || LessonFileName.Parse(syntax.Source.Path) is not { } file)
            return null;
        var matter = FrontMatter.Bind(new YamlForm(syntax.FrontMatter, diagnostics), file, diagnostics);
        var name = original is { Name.Was.IsEmpty: false } ? matter.Name with { Was = original.Name.Was } : matter.Name;
        var scope = NewScope(syntax, name.FirstName, file.Language, matter.Kind, source, original, diagnostics);
        var blocks = SectionBinder.Bind(scope, ContentBinder.Bind(scope, syntax.Document));
        var lesson = new Lesson
        {
            Name = name,
            Module = module,
            Language = file.Language,
            Kind = matter.Kind,
            Title = matter.Title,
            Minutes = matter.Kind == LessonKind.Team ? blocks.OfType<Part>().Sum(part => part.Minutes) : matter.Minutes,
            Objectives = matter.Objectives,
            Group = matter.Group,
            Materials = matter.Materials,
            Quiz =
                source is null || matter.Quiz is null
                    ? matter.Quiz
                    : Quizzes.Inherit(matter.Quiz, source, matter.Name.Location, diagnostics),
            Blocks = blocks,
            Local = scope.ToLocalParts(),
            Location = new SourceLocation(syntax.Source, default),
            Anchors = [.. scope.Slugs],
        };
        if (diagnostics.Count == 0 && source is null && lesson.Quiz is { } rules)
            Quizzes.Check(lesson, rules, matter.Draw, diagnostics);
        if (diagnostics.Count == 0 && source is not null)
            LessonTranslation.Check(lesson, source, diagnostics);
        return diagnostics.Count > 0 ? null : lesson;
    }

    /// <summary>Binds what a municipality says in a slot; null when it has errors.</summary>
    public SlotFill? BindSlot(LessonSyntax syntax, string lesson, string language, DiagnosticBag diagnostics)
    {
        if (!syntax.IsSound)
            return null;
        var before = diagnostics.Count;
        var scope = NewScope(syntax, lesson, language, kind: null, source: null, original: null, diagnostics);
        var blocks = ContentBinder.Bind(scope, syntax.Document);
        return diagnostics.Count > before
            ? null
            : new SlotFill(blocks, scope.ToLocalParts(), new SourceLocation(syntax.Source, default));
    }

    /// <summary>Every question of a lesson, those inside slots and conditions included.</summary>
    public static IReadOnlyDictionary<string, Question> QuestionsOf(Lesson lesson) =>
        Descendants(lesson.Blocks)
            .OfType<Question>()
            .DistinctBy(question => question.Identifier.Id)
            .ToImmutableDictionary(question => question.Identifier.Id);

    private static IReadOnlyDictionary<string, Kept> KeptOf(Lesson lesson) =>
        Descendants(lesson.Blocks)
            .OfType<Kept>()
            .DistinctBy(kept => kept.Identifier.Id)
            .ToImmutableDictionary(kept => kept.Identifier.Id);

    private static IReadOnlyDictionary<string, Identifier> NamesOf(Lesson lesson) =>
        CourseBinder.Identifiers(lesson).DistinctBy(name => name.Id).ToImmutableDictionary(name => name.Id);

    /// <summary>Blocks and all that is in them, in order.</summary>
    public static IEnumerable<Block> Descendants(ImmutableArray<Block> blocks) => Collect(blocks, []);

    private static List<Block> Collect(ImmutableArray<Block> blocks, List<Block> all)
    {
        foreach (var block in blocks)
        {
            all.Add(block);
            Collect(block.Children, all);
        }

        return all;
    }

    private LessonScope NewScope(
        LessonSyntax syntax,
        string lesson,
        string language,
        LessonKind? kind,
        Lesson? source,
        Lesson? original,
        DiagnosticBag diagnostics
    ) =>
        new()
        {
            Syntax = syntax,
            LessonName = lesson,
            Language = language,
            Kind = kind,
            SourceQuestions = source is null ? NoQuestions : QuestionsOf(source),
            SourceKept = source is null ? NoKept : KeptOf(source),
            SourceNames = original is null ? NoNames : NamesOf(original),
            Files = Files,
            BlockTypes = BlockTypes,
            Diagnostics = diagnostics,
        };
}

/// <summary>What became of the file of a lesson.</summary>
/// <param name="Lesson">The lesson; null when it has errors.</param>
/// <param name="Found">What is wrong with it.</param>
public sealed record BoundLesson(Lesson? Lesson, DiagnosticBag Found);
