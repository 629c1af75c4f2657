using System.CommandLine;
using System.Text;
using Heja.Cli.Disk;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Releases;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja release</c>: writes down what the courses contain, for later builds to compare with.</summary>
internal sealed class ReleaseCommand(string path, Filters filters, bool replace, Terminal terminal)
{
    public static Command Make(Terminal terminal)
    {
        var workspace = new WorkspaceSyntax();
        var replace = new Option<bool>("--replace")
        {
            Description = "Write a release again that no learner has met yet.",
        };
        var command = new Command("release", "Writes down what a version contains, so that updates keep progress.");
        workspace.AddTo(command);
        command.Options.Add(replace);
        command.SetAction(parsed =>
            new ReleaseCommand(
                workspace.ReadPath(parsed),
                workspace.ReadFilters(parsed),
                parsed.GetValue(replace),
                terminal
            ).Run()
        );
        return command;
    }

    private int Run()
    {
        if (OpenedWorkspace.Open(path, filters, terminal) is not { } workspace)
            return ExitCodes.Usage;
        var errors = workspace.Found.Where(diagnostic => diagnostic.IsError).ToList();
        if (errors.Count > 0)
        {
            DiagnosticPrinter.Print(errors, new DiagnosticOptions(null, null, []), path, terminal);
            return ExitCodes.Errors;
        }

        var courses = workspace.Compilation.Workspace.Courses.Where(IsWanted).ToList();
        var codes = courses.GroupBy(course => course.Version).Select(same => Write(workspace, same.Key, [.. same]));
        return codes.ToList().Max();
    }

    private bool IsWanted(Course course) => filters.Courses.Length == 0 || filters.Courses.Contains(course.Id);

    private int Write(OpenedWorkspace workspace, string version, List<Course> courses)
    {
        var file = ReleaseFile.PathOf(version);
        var written = Read(workspace.Files, file);
        var now = courses.ConvertAll(ReleaseOf.Course);
        var others = written.Where(old => now.TrueForAll(course => course.Course != old.Course));
        var text = ReleaseFile.Write(now.Concat(others), $"heja {HejaProgram.Version.ToString(3)}");
        var changed = now.Find(course => written.Exists(old => IsAnother(old, course)));
        if (changed is not null && !replace)
        {
            terminal.Error.WriteLine(
                $"error: {version} of `{changed.Course}` is released already, and the course has changed since; write a higher `version` in course.yaml (or `--replace`, if no learner has met it yet)"
            );
            return ExitCodes.Errors;
        }

        var isUnchanged = PackageWriter.WriteFile(Path.Combine(workspace.Folder, file), Encoding.UTF8.GetBytes(text));
        terminal.Out.WriteLine(
            $"{(isUnchanged ? "unchanged" : "wrote")} {(path == "." ? file : Path.Join(path, file).Replace('\\', '/'))}"
        );
        return ExitCodes.Done;
    }

    private static bool IsAnother(CourseRelease old, CourseRelease now) =>
        old.Course == now.Course && ReleaseFile.Write([old], string.Empty) != ReleaseFile.Write([now], string.Empty);

    private static List<CourseRelease> Read(CourseFiles files, string file)
    {
        SourceText? source = files.Find(file)?.ReadText(new DiagnosticBag());
        return source is null ? [] : [.. ReleaseFile.Read(source) ?? []];
    }
}
