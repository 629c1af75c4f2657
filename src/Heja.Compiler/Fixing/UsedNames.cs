using Heja.Compiler.Binding;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Syntax.Yaml;
using Markdig.Syntax;

namespace Heja.Compiler.Fixing;

/// <summary>Every name that a course has in use, or once had: a new id must be another, and have another key in saved state.</summary>
internal sealed class UsedNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <param name="syntax">Every parsed file.</param>
    /// <param name="lessons">The lessons of the course.</param>
    /// <param name="course">The course's id.</param>
    public UsedNames(CourseSyntax syntax, IEnumerable<LessonGroup> lessons, string course)
    {
        foreach (var text in Scalars(syntax.Yaml.GetValueOrDefault($"{course}/course.yaml")?.Root?["modules"]))
            Use(text);
        foreach (var group in lessons)
        {
            Use(group.Lesson);
            foreach (var file in group.Files)
                Use(file);
        }
    }

    /// <summary>An id that nothing else has, made from the first words of a block.</summary>
    public string Make(string words, string type)
    {
        var stem = Ids.Suggest(words, type);
        var id = stem;
        for (var number = 2; _names.Contains(id) || _keys.Contains(StateKeys.Key(id)); number++)
            id = $"{stem}-{number}";
        Use(id);
        return id;
    }

    private void Use(LessonSyntax file)
    {
        foreach (var former in Scalars(file.FrontMatter?["was"]))
            Use(former);
        foreach (var block in file.Document.Descendants<Block>())
        {
            if (block is DirectiveBlock directive)
            {
                foreach (var item in directive.Attributes.Items.Where(item => item.Key is "#" or "was"))
                    Array.ForEach(item.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), Use);
            }
            else if (block is HeadingBlock heading && SourceState.HeadingIdOf(heading, file.Source) is { } id)
            {
                Use(id);
            }
        }
    }

    private void Use(string name)
    {
        _names.Add(name);
        _keys.Add(StateKeys.Key(name));
    }

    private static IEnumerable<string> Scalars(YamlNode? node) =>
        node switch
        {
            YamlScalar scalar => [scalar.Text],
            YamlList list => list.Items.SelectMany(Scalars),
            YamlMap map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
            _ => [],
        };
}
