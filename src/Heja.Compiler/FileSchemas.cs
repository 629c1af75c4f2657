using System.Collections.Immutable;
using Heja.Compiler.Binding.Schemas;
using Heja.Compiler.Binding.Yaml;

namespace Heja.Compiler;

/// <summary>JSON Schemas of the files that authors write, for editors that complete and check while typing.</summary>
public static class FileSchemas
{
    /// <summary>The kinds of file, in the order a newcomer meets them.</summary>
    public static readonly ImmutableArray<string> Names = ["workspace", "course", "lesson", "glossary", "municipality"];

    /// <summary>The schema of a kind of file.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Write(string name) => SchemaWriter.Write(name, Shape(name));

    private static YamlShape Shape(string name)
    {
        var shapes = new FileShapes(
            [.. Builtins.Formats.Select(format => format.Name)],
            Builtins.Rules.ToDictionary(rule => rule.Name, rule => rule.Limit)
        );
        return name switch
        {
            "workspace" => shapes.Workspace(),
            "course" => FileShapes.Course(),
            "lesson" => FileShapes.FrontMatter(),
            "glossary" => FileShapes.Glossary(),
            "municipality" => shapes.Municipality(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such kind of file"),
        };
    }
}
