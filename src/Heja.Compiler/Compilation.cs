using System.Collections.Immutable;
using Heja.Compiler.Administration;
using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Linting;
using Heja.Compiler.Model;
using Heja.Compiler.Packaging;
using Heja.Compiler.Packaging.Zip;
using Heja.Compiler.Releases;
using Heja.Compiler.Rendering;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler;

/// <summary>A package, put together but not written.</summary>
/// <param name="Edition">Whose it is.</param>
/// <param name="Format">Its format.</param>
/// <param name="Tree">Its files.</param>
/// <param name="LongestState">The longest saved state a learner can need, in characters.</param>
/// <param name="StateLimit">What its LMS keeps; null: it records nothing.</param>
public sealed record Package(
    EditionName Edition,
    IPackageFormat Format,
    PackageTree Tree,
    int LongestState,
    int? StateLimit
)
{
    /// <summary>The package's place below the output folder, with <c>/</c>.</summary>
    public string Path => Edition.PathOf(Format.Name, Format.Extension);
}

/// <summary>
/// The façade: files in, packages out. The way is CourseFiles → CourseSyntax → Workspace (linted) → RenderedCourse → PackageTree;
/// nothing goes back.
/// </summary>
public sealed class Compilation
{
    private readonly CourseRenderer _renderer = RendererOf(marksSources: false);

    private readonly SharedContents _contents = new();
    private readonly Linter _linter;
    private readonly PastReleases _releases;
    private readonly string _tool;

    private Compilation(
        Workspace workspace,
        Linter linter,
        PastReleases releases,
        ImmutableArray<Diagnostic> diagnostics,
        string tool
    )
    {
        Workspace = workspace;
        _linter = linter;
        _releases = releases;
        Diagnostics = diagnostics;
        _tool = tool;
    }

    private Compilation(Compilation other)
        : this(other.Workspace, other._linter, other._releases, other.Diagnostics, other._tool) =>
        _renderer = RendererOf(marksSources: true);

    /// <summary>What was bound.</summary>
    public Workspace Workspace { get; }

    /// <summary>What was found in the sources.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Parses, binds and lints a workspace.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="version">The tool's version.</param>
    /// <param name="baseline">The release file to compare with; null: the newest one in the workspace.</param>
    public static Compilation Create(CourseFiles files, Version version, SourceText? baseline = null)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = SyntaxReader.Read(files, diagnostics);
        var types = Builtins.Blocks.ToImmutableSortedDictionary(
            block => block.Name,
            block => block,
            StringComparer.Ordinal
        );
        var formats = Builtins.Formats.Select(format => format.Name).ToImmutableArray();
        var usual = Builtins.Formats.Where(one => !one.IsDocument).Select(format => format.Name).ToImmutableArray();
        var rules = Builtins.Rules.ToImmutableSortedDictionary(
            rule => rule.Name,
            rule => rule.Limit,
            StringComparer.Ordinal
        );
        var workspace = new WorkspaceBinder(files, syntax, types, formats, usual, rules, version).Bind(diagnostics);
        var linter = new Linter(files, syntax, workspace, Builtins.Rules);
        linter.Check(diagnostics);
        var releases = PastReleases.Read(files, baseline, diagnostics);
        Baseline.Check(releases, workspace, diagnostics);
        return new Compilation(
            workspace,
            linter,
            releases,
            Counted(diagnostics, workspace),
            $"heja {version.ToString(3)}"
        );
    }

    /// <summary>The same, for a page whose blocks say where they are written; what was rendered before is not used.</summary>
    public Compilation WithSourceMarks() => new(this);

    /// <summary>Puts an edition's packages together; empty after a diagnostic. May be called from many threads.</summary>
    public ImmutableArray<Package> Assemble(
        Edition edition,
        IReadOnlyCollection<IPackageFormat> formats,
        DiagnosticBag diagnostics
    )
    {
        var before = diagnostics.Count;
        var lms = edition.Municipality.Lms;
        foreach (var format in formats)
            StateBound.Check(edition, format.StateLimit(lms) ?? int.MaxValue, format.Name, diagnostics);
        var rendered = _renderer.Render(edition, diagnostics);
        if (diagnostics.Count > before || rendered is null)
            return [];
        var longest = StateBound.Of(edition);
        ImmutableArray<Package> packages;
        try
        {
            packages =
            [
                .. formats.Select(format => new Package(
                    edition.Name,
                    format,
                    format.Assemble(rendered, _contents, _tool),
                    longest,
                    format.StateLimit(lms)
                )),
            ];
        }
        catch (TemplateException wrong)
        {
            diagnostics.Add(wrong.Diagnostic);
            return [];
        }

        // What the rules know of packages is what LMSs can take.
        foreach (var package in packages.Where(package => !package.Format.IsDocument))
            _linter.Check(ForLint(edition, package), diagnostics);
        return packages;
    }

    /// <summary>What an administrator has to know of a package that was written: one page in each language; none of a document. From many threads.</summary>
    /// <param name="package">The package.</param>
    /// <param name="size">Its bytes.</param>
    /// <param name="sha256">Their hash, 64 lower-case hexadecimal digits.</param>
    public IEnumerable<AdministratorSheet> SheetsOf(Package package, long size, string sha256)
    {
        if (package.Format.IsDocument)
            return [];
        var edition = Workspace.Editions.First(edition => ReferenceEquals(edition.Name, package.Edition));
        var subject = new SheetSubject(
            edition,
            package.Format.Name,
            Path.GetFileName(package.Path),
            size,
            sha256,
            PackageUpdate.Of(edition, _releases.Before(edition.Course)),
            _tool
        );
        return AdministratorSheet.Languages.Select(language => AdministratorSheet.Make(subject, language));
    }

    private static CourseRenderer RendererOf(bool marksSources) =>
        new(
            Builtins
                .Blocks.OfType<IBlockTemplate>()
                .ToImmutableSortedDictionary(block => block.Name, block => block, StringComparer.Ordinal),
            marksSources
        );

    // What is wrong in a course stops the packages of everyone who has it: it is said once, with their number.
    private static ImmutableArray<Diagnostic> Counted(DiagnosticBag diagnostics, Workspace workspace)
    {
        var users = workspace
            .Editions.Select(edition => edition.Name)
            .Concat(workspace.Broken)
            .GroupBy(edition => edition.Course)
            .ToDictionary(
                group => group.Key,
                group => group.Select(edition => edition.Municipality).Distinct().Count()
            );
        return
        [
            .. diagnostics
                .ToSorted()
                .Select(one =>
                    one.IsError ? one with { Users = users.GetValueOrDefault(one.Location.Path.Split('/')[0]) } : one
                ),
        ];
    }

    private static LintedPackage ForLint(Edition edition, Package package) =>
        new(
            edition,
            package.Format.Name,
            [.. package.Tree.Files.Select(file => (file.Path, file.Content.Length))],
            new Lazy<long>(() => ZipWriter.SizeOf(package.Tree))
        );
}
