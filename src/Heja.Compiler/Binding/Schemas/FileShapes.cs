using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Schemas;

/// <summary>
/// What each kind of file may hold, learnt by binding an empty one: what a schema says cannot be other than what the binder does.
/// </summary>
/// <param name="Formats">The package formats there are.</param>
/// <param name="LintRules">The lint rules there are; those that have a limit with it.</param>
public sealed record FileShapes(ImmutableArray<string> Formats, IReadOnlyDictionary<string, int?> LintRules)
{
    private const string Id = "id";

    private static readonly YamlMap Nothing = new(SourceLocation.OfFile(string.Empty), []);

    /// <summary><c>heja.yaml</c>.</summary>
    public YamlShape Workspace() =>
        Learn(
            new YamlShape(),
            (form, bag) => WorkspaceFile.Bind(form, Formats, Formats, LintRules, new Version(0, 0), bag)
        );

    /// <summary><c>course.yaml</c>.</summary>
    public static YamlShape Course() => Learn(new YamlShape(), (form, bag) => CourseFile.Bind(form, Id, bag));

    /// <summary><c>glossary.yaml</c>.</summary>
    public static YamlShape Glossary() => Learn(new YamlShape(), (form, bag) => GlossaryFile.Bind(form, [], bag));

    /// <summary>A municipality's file.</summary>
    public YamlShape Municipality()
    {
        var files = new CourseFiles([]);
        var courses = ImmutableSortedDictionary<string, Course?>.Empty.Add(Id, NoCourse);
        var binder = new MunicipalityBinder(
            SyntaxReader.Read(files, new DiagnosticBag()),
            new LessonBinder(files, ImmutableDictionary<string, BlockType>.Empty),
            courses,
            Formats,
            Formats,
            AreCoursesKnown: true
        );
        var shape = new YamlShape { Assumed = ImmutableDictionary<string, string>.Empty.Add("courses", Id) };
        return Learn(shape, (form, bag) => binder.Bind(Id, form, bag));
    }

    /// <summary>The front matter of a lesson of any kind.</summary>
    public static YamlShape FrontMatter() =>
        Binding
            .FrontMatter.Kinds.Keys.Select(kind => new YamlShape
            {
                Assumed = ImmutableDictionary<string, string>.Empty.Add("kind", kind),
            })
            .Select(shape =>
                Learn(
                    shape,
                    (form, bag) => Binding.FrontMatter.Bind(form, new LessonFileName(string.Empty, Id, Id), bag)
                )
            )
            .Aggregate((either, shape) => either.Or(shape));

    private static YamlShape Learn(YamlShape shape, Action<YamlForm, DiagnosticBag> bind)
    {
        var wrong = new DiagnosticBag();
        bind(new YamlForm(Nothing, wrong, shape), wrong);
        return shape;
    }

    private static Course NoCourse =>
        new()
        {
            Id = Id,
            Iri = string.Empty,
            Version = string.Empty,
            Languages = [],
            Fallback = [],
            Title = new LocalizedText(ImmutableSortedDictionary<string, string>.Empty),
            Description = new LocalizedText(ImmutableSortedDictionary<string, string>.Empty),
            Authors = [],
            Licence = null,
            Completion = new Completion(null, 100),
            Passing = null,
            Modules = [],
            Lessons = ImmutableDictionary<(string, string), Lesson>.Empty,
            Location = Nothing.Location,
        };
}
