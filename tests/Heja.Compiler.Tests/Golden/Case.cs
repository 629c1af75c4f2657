using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;
using Xunit;

namespace Heja.Compiler.Tests.Golden;

/// <summary>A workspace of <c>Cases/</c>: the shared one, with the files of the case laid over it.</summary>
/// <param name="Name"><c>area/case</c>.</param>
/// <param name="Files">All of its files.</param>
/// <param name="Own">Those that are its own.</param>
internal sealed record Case(string Name, SortedDictionary<string, byte[]> Files, IReadOnlyList<string> Own)
{
    public static readonly Version Tool = new(1, 2, 3);

    /// <summary>Where what is expected stands.</summary>
    public string Expected => Path.Combine(Repository.CasesFolder, Name, "expected");

    public static IEnumerable<string> Names =>
        Directory
            .EnumerateDirectories(Repository.CasesFolder)
            .Where(area => !Path.GetFileName(area).StartsWith('_'))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.GetRelativePath(Repository.CasesFolder, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static SortedDictionary<string, byte[]> Base() =>
        Repository.ReadFolder(Path.Combine(Repository.CasesFolder, "_base"));

    public static Case Load(string name)
    {
        var files = Base();
        var own = Repository.ReadFolder(Path.Combine(Repository.CasesFolder, name));
        if (own.Remove("_removed.txt", out var removed))
        {
            foreach (var path in Encoding.UTF8.GetString(removed).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Assert.True(files.Remove(path), $"{name}: {path} is not in _base");
        }

        var names = own.Keys.Where(path => !path.StartsWith("expected/", StringComparison.Ordinal)).ToList();
        foreach (var path in names)
            files[path] = own[path];
        if (MadeCases.All.TryGetValue(name, out var make))
            names.AddRange(make(files));
        return new Case(name, files, names);
    }

    public Compilation Compile() => Compilation.Create(Repository.ToCourseFiles(Files), Tool);

    /// <summary>Everything that is found on the way to packages, in every edition.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(Compilation compilation)
    {
        var late = new DiagnosticBag();
        foreach (var edition in compilation.Workspace.Editions)
            compilation.Assemble(edition, Builtins.Formats, late);
        return [.. compilation.Diagnostics, .. late.ToSorted()];
    }

    /// <summary>As in a log, with the notes.</summary>
    public static string Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        var text = new StringWriter { NewLine = "\n" };
        var writer = new ConciseWriter();
        foreach (var diagnostic in diagnostics)
        {
            writer.Write([diagnostic], string.Empty, text);
            foreach (var note in diagnostic.Notes)
                text.WriteLine($"    note: {note.Message}{Place(note)}");
            if (diagnostic.Municipalities.Count > 0)
                text.WriteLine($"    municipalities: {string.Join(", ", diagnostic.Municipalities)}");
        }

        return text.ToString();
    }

    private static string Place(DiagnosticNote note) =>
        note.Location is { } at ? $" ({at.Path}:{at.Position.Line}:{at.Position.Column})" : string.Empty;
}
