using System.CommandLine;
using System.Text;
using Heja.Cli.Disk;
using Heja.Compiler.Sources;
using Heja.Compiler.Starting;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja new</c>: a commented start that builds without a warning.</summary>
internal static class NewCommand
{
    public static Command Make(Terminal terminal) =>
        new("new", "Makes a commented start: a workspace, a course, a lesson or a municipality.")
        {
            Workspace(terminal),
            Course(terminal),
            Lesson(terminal),
            Municipality(terminal),
        };

    private static Command Workspace(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make." };
        var course = Named("--course", "id", "The course's id.", "min-kurs");
        var municipality = Named("--municipality", "id", "The municipality's id.", "exempelby");
        var languages = Languages();
        var command = new Command("workspace", "A folder with a course and a municipality.")
        {
            folder,
            course,
            municipality,
            languages,
        };
        command.SetAction(parsed =>
        {
            var root = parsed.GetRequiredValue(folder);
            var start = Starts.Workspace(
                parsed.GetRequiredValue(course),
                parsed.GetRequiredValue(municipality),
                [.. parsed.GetRequiredValue(languages)]
            );
            return Write(start, root, terminal);
        });
        return command;
    }

    private static Command Course(Terminal terminal)
    {
        var (id, path, languages) = (Id("The course's id: small letters and hyphens."), Path(), Languages());
        var command = new Command("course", "A course with one lesson, listed in heja.yaml.") { id, path, languages };
        command.SetAction(parsed =>
            Write(
                files => Starts.Course(files, parsed.GetRequiredValue(id), [.. parsed.GetRequiredValue(languages)]),
                parsed.GetRequiredValue(path),
                terminal
            )
        );
        return command;
    }

    private static Command Lesson(Terminal terminal)
    {
        var (id, path) = (Id("The lesson's id: small letters and hyphens. It never changes."), Path());
        var course = new Option<string?>("--course")
        {
            Description = "Its course; may be left out when there is one.",
            HelpName = "id",
        };
        var module = new Option<string?>("--module")
        {
            Description = "Its module; the last when it is left out.",
            HelpName = "id",
        };
        var title = new Option<string?>("--title") { Description = "Its title.", HelpName = "text" };
        var kind = Named("--kind", "name", $"The kind of lesson: {string.Join(", ", LessonStart.Kinds)}.", "lesson");
        kind.CompletionSources.Add([.. LessonStart.Kinds]);
        kind.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !LessonStart.Kinds.Contains(name))
                result.AddError($"there is no kind of lesson `{name}`; {NearMiss.Suggest(name, LessonStart.Kinds)}");
        });
        var command = new Command("lesson", "A lesson in every language of its course, listed in course.yaml.")
        {
            id,
            path,
            course,
            module,
            kind,
            title,
        };
        command.SetAction(parsed =>
        {
            var lesson = new LessonStart(
                parsed.GetRequiredValue(id),
                parsed.GetValue(course),
                parsed.GetValue(module),
                parsed.GetRequiredValue(kind),
                parsed.GetValue(title)
            );
            return Write(lesson.Make, parsed.GetRequiredValue(path), terminal);
        });
        return command;
    }

    private static Command Municipality(Terminal terminal)
    {
        var (id, path) = (Id("The municipality's id, as helsingborg."), Path());
        var command = new Command("municipality", "A municipality, listed in heja.yaml.") { id, path };
        command.SetAction(parsed =>
            Write(
                files => Starts.Municipality(files, parsed.GetRequiredValue(id)),
                parsed.GetRequiredValue(path),
                terminal
            )
        );
        return command;
    }

    private static int Write(Func<CourseFiles, Start> make, string path, Terminal terminal)
    {
        var folder = System.IO.Path.GetFullPath(path, terminal.Folder);
        return Directory.Exists(folder)
            ? Write(make(FolderReader.Read(folder)), path, terminal)
            : Wrong($"the folder `{path}` does not exist", terminal);
    }

    // Everything is looked at before anything is written: what is there stays as it is.
    private static int Write(Start start, string path, Terminal terminal)
    {
        if (start.Problem is { } problem)
            return Wrong(problem, terminal);
        var folder = System.IO.Path.GetFullPath(path, terminal.Folder);
        var taken = start.Files.FirstOrDefault(file =>
            file.IsNew && File.Exists(System.IO.Path.Combine(folder, file.Path))
        );
        if (taken is not null)
            return Wrong($"`{Shown(path, taken.Path)}` is there already", terminal);
        foreach (var file in start.Files)
        {
            var full = System.IO.Path.Combine(folder, file.Path);
            PackageWriter.WriteFile(full, [.. Mark(full), .. Encoding.UTF8.GetBytes(file.Text)]);
            terminal.Out.WriteLine($"{(file.IsNew ? "wrote" : "changed")} {Shown(path, file.Path)}");
        }

        return ExitCodes.Done;
    }

    // A byte order mark is no part of a text; a file that has one keeps it.
    private static ReadOnlySpan<byte> Mark(string path) =>
        File.Exists(path) && File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble)
            ? Encoding.UTF8.Preamble
            : [];

    private static string Shown(string folder, string path) =>
        folder == "." ? path : $"{folder.TrimEnd('/', '\\')}/{path}";

    private static int Wrong(string message, Terminal terminal)
    {
        terminal.Error.WriteLine($"error: {message}");
        return ExitCodes.Usage;
    }

    private static Argument<string> Id(string description) => new("id") { Description = description };

    private static Argument<string> Path() =>
        new("path")
        {
            Description = "The folder with heja.yaml; the current folder when it is left out.",
            DefaultValueFactory = _ => ".",
        };

    private static Option<string> Named(string name, string value, string description, string otherwise) =>
        new(name)
        {
            Description = $"{description} {otherwise} when it is left out.",
            HelpName = value,
            DefaultValueFactory = _ => otherwise,
        };

    private static Option<string[]> Languages() =>
        new("--language")
        {
            Description = "A language, as sv or en; the first is the source; may be repeated. sv when it is left out.",
            HelpName = "tag",
            DefaultValueFactory = _ => ["sv"],
        };
}
