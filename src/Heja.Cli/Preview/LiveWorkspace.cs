using Heja.Cli.Commands;
using Heja.Cli.Disk;
using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;

namespace Heja.Cli.Preview;

/// <summary>Which package of a workspace.</summary>
internal sealed record PackageName(string Course, string Municipality, string Language, string Format)
{
    /// <summary>What is found in files that it is made of.</summary>
    public Filters Filters => new([Course], [Municipality], [Language], [Format]);
}

/// <summary>A package as it was when it could last be made, and what is wrong with its sources now.</summary>
/// <param name="Name">Which.</param>
/// <param name="Generation">Of the workspace, when it was made.</param>
/// <param name="Edition">What it was made of.</param>
/// <param name="Package">Its files: the ones <c>heja build</c> writes, with marks of where blocks are written.</param>
/// <param name="Articles">Its page, taken apart; what the browser has is compared with it.</param>
internal sealed record LivePackage(
    PackageName Name,
    int Generation,
    Edition Edition,
    Package Package,
    PageParts Articles
);

/// <summary>A workspace as it stands on disk, compiled again whenever it changes; packages are made when somebody looks.</summary>
internal sealed class LiveWorkspace(string folder)
{
    private const int Kept = 8;

    private readonly Lock _lock = new();
    private readonly KnownFiles _known = new();
    private readonly Dictionary<PackageName, List<LivePackage>> _packages = [];
    private readonly Dictionary<PackageName, IReadOnlyCollection<Diagnostic>> _found = [];
    private Compilation? _compilation;

    /// <summary>The folder on disk.</summary>
    public string Folder => folder;

    /// <summary>Counts the times that the workspace has changed; 1: as it was at the start.</summary>
    public int Generation { get; private set; }

    public Compilation Compilation => _compilation ?? throw new InvalidOperationException("not read yet");

    /// <summary>Reads what is on disk now. A file that goes away meanwhile is another change, which will be told.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            var files = FolderReader.Read(folder, _known);
            _compilation = Compilation.Preview(files, HejaProgram.Version, _compilation);
            _found.Clear();
            Generation++;
        }
    }

    /// <summary>The package as it is now, or was last; null when it could never be made.</summary>
    public LivePackage? Find(PackageName name)
    {
        lock (_lock)
        {
            Make(name);
            return _packages.GetValueOrDefault(name)?[^1];
        }
    }

    /// <summary>The package that a page was made of, for as long as it is remembered.</summary>
    public LivePackage? Find(PackageName name, int generation)
    {
        lock (_lock)
            return _packages.GetValueOrDefault(name)?.Find(package => package.Generation == generation);
    }

    /// <summary>What is wrong with the sources of a package now, in the order it is printed in.</summary>
    public IReadOnlyCollection<Diagnostic> Found(PackageName name)
    {
        lock (_lock)
        {
            Make(name);
            return _found[name];
        }
    }

    private void Make(PackageName name)
    {
        if (_found.ContainsKey(name))
            return;
        var selection = new BuildSelection(name.Filters, Compilation.Workspace);
        var bag = new DiagnosticBag();
        foreach (var diagnostic in Compilation.Diagnostics.Where(selection.Concerns))
            bag.Add(diagnostic);
        if (!bag.ToSorted().Any(one => one.IsError) && selection.Editions.FirstOrDefault() is { } edition)
            Make(name, edition, selection, bag);
        _found[name] = bag.ToSorted();
    }

    private void Make(PackageName name, Edition edition, BuildSelection selection, DiagnosticBag bag)
    {
        var made = new DiagnosticBag();
        var packages = Compilation.Assemble(edition, selection.FormatsOf(edition.Name), made);
        bag.AddRange(made);
        if (packages is not [var package])
            return;
        if (!_packages.TryGetValue(name, out var all))
            _packages[name] = all = [];
        all.Add(new LivePackage(name, Generation, edition, package, PageParts.Of(package)));
        if (all.Count > Kept)
            all.RemoveAt(0);
    }
}
