using Heja.Cli.Disk;
using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary>A folder of courses, read and compiled, and what of it a command is about: how every command begins.</summary>
/// <param name="Folder">The folder on disk.</param>
/// <param name="Files">Its files.</param>
/// <param name="Compilation">What they mean.</param>
/// <param name="Selection">What the filters leave of it.</param>
internal sealed record OpenedWorkspace(
    string Folder,
    CourseFiles Files,
    Compilation Compilation,
    BuildSelection Selection
)
{
    /// <summary>What was found in the sources and concerns the selection.</summary>
    public List<Diagnostic> Found => [.. Compilation.Diagnostics.Where(Selection.Concerns)];

    /// <summary>Opens a workspace; null after saying which folder or filter names nothing, which is <see cref="ExitCodes.Usage"/>.</summary>
    public static OpenedWorkspace? Open(string path, Filters filters, Terminal terminal, string? baseline = null)
    {
        var folder = Path.GetFullPath(path, terminal.Folder);
        if (!Directory.Exists(folder))
        {
            UsageErrors.Print($"the folder `{path}` does not exist", terminal.Error);
            return null;
        }

        if (baseline is not null && !File.Exists(Path.GetFullPath(baseline, terminal.Folder)))
        {
            UsageErrors.Print($"the file `{baseline}` does not exist", terminal.Error);
            return null;
        }

        var files = FolderReader.Read(folder);
        var compilation = Compilation.Create(
            files,
            HejaProgram.Version,
            baseline is null
                ? null
                : new SourceText(baseline, File.ReadAllText(Path.GetFullPath(baseline, terminal.Folder)))
        );
        var selection = new BuildSelection(filters, compilation.Workspace);
        if (selection.Misspelt() is not { } misspelt)
            return new OpenedWorkspace(folder, files, compilation, selection);
        UsageErrors.Print(misspelt, terminal.Error);
        return null;
    }
}
