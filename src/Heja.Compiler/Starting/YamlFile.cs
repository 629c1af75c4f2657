using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Starting;

/// <summary>A YAML file that is to get a line more.</summary>
internal sealed record YamlFile(SourceText Source, YamlMap Root)
{
    /// <summary>The file, or null when it is not there or not sound.</summary>
    public static YamlFile? Read(CourseFiles files, string path)
    {
        var ignored = new DiagnosticBag();
        return files.Find(path)?.ReadText(ignored) is { } source && YamlReader.ReadMap(source, ignored) is { } root
            ? new YamlFile(source, root)
            : null;
    }
}
