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
    private readonly SharedContents _contents;
    private readonly CourseRenderer _renderer;
    private readonly Linter _linter;
    private readonly PastReleases _releases;
    private readonly Known _known;
    private readonly Version _version;

    private Compilation(CourseFiles files, Version version, SourceText? baseline, CourseRenderer renderer, Known known)
    {
        _contents = known.Contents;
        var diagnostics = new DiagnosticBag();
        var syntax = SyntaxReader.Read(files, diagnostics, known.Parsed);
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
        Workspace = new WorkspaceBinder(files, syntax, types, formats, usual, rules, version, known.Bound).Bind(
            diagnostics
        );
        _linter = new Linter(files, syntax, Workspace, Builtins.Rules, known.Linted);
        _linter.Check(diagnostics);
        (_releases, var unreadable) = known.Releases.Of(new MadeOf(baseline), () => ReleasesOf(files, baseline));
        diagnostics.AddRange(unreadable);
        Baseline.Check(_releases, Workspace, diagnostics);
        Diagnostics = Counted(diagnostics, Workspace);
        (Files, _version, _renderer, _known) = (files, version, renderer, known);
    }

    /// <summary>What it was made of.</summary>
    public CourseFiles Files { get; }

    /// <summary>What was bound.</summary>
    public Workspace Workspace { get; }

    /// <summary>What was found in the sources.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Parses, binds and lints a workspace.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="version">The tool's version.</param>
    /// <param name="baseline">The release file to compare with; null: the newest one in the workspace.</param>
    public static Compilation Create(CourseFiles files, Version version, SourceText? baseline = null) =>
        new(files, version, baseline, RendererOf(marksSources: false), new Known(null, isLike: false));

    /// <summary>A workspace for the preview: pages whose blocks say where they are written.</summary>
    /// <param name="files">Its files as they are now.</param>
    /// <param name="version">The tool's version.</param>
    /// <param name="before">What it was before; what has stayed the same is not worked out again. Null: this is the first.</param>
    public static Compilation Preview(CourseFiles files, Version version, Compilation? before)
    {
        // A lesson depends on all the other files, and hardly on other lessons: of those it is asked what it was made of.
        var isLike = before is not null && files.IsLike(before.Files, path => IsLesson(path, before.Workspace));
        var renderer = RendererOf(marksSources: true, isLike ? before?._renderer : null);
        return new(files, version, null, renderer, new Known(before?._known, isLike));
    }

    /// <summary>Puts an edition's packages together; empty after a diagnostic. May be called from many threads.</summary>
    public ImmutableArray<Package> Assemble(
        Edition edition,
        IReadOnlyCollection<IPackageFormat> formats,
        DiagnosticBag diagnostics
    )
    {
        var before = diagnostics.Count;
        var lms = edition.Municipality.Lms;
        var facts = new PackageFacts(Tool, StateBound.Of(edition), new(() => ReleaseOf.Edition(edition)));
        foreach (var format in formats)
            StateBound.Check(
                edition,
                facts.LongestState,
                format.StateLimit(lms) ?? int.MaxValue,
                format.Name,
                diagnostics
            );
        var rendered = _renderer.Render(edition, diagnostics);
        if (diagnostics.Count > before || rendered is null)
            return [];
        ImmutableArray<Package> packages;
        try
        {
            packages =
            [
                .. formats.Select(format => new Package(
                    edition.Name,
                    format,
                    format.Assemble(rendered, _contents, facts),
                    facts.LongestState,
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
            Tool
        );
        return AdministratorSheet.Languages.Select(language => AdministratorSheet.Make(subject, language));
    }

    private string Tool => $"heja {_version.ToString(3)}";

    private static (PastReleases, DiagnosticBag) ReleasesOf(CourseFiles files, SourceText? baseline)
    {
        var unreadable = new DiagnosticBag();
        return (PastReleases.Read(files, baseline, unreadable), unreadable);
    }

    // <course>/<module>/<lesson>.<language>.md; what a municipality says instead is one of the other files.
    private static bool IsLesson(string path, Workspace workspace) =>
        LessonFileName.Parse(path) is { } name
        && path.Split('/') is [var course, _, _]
        && workspace.Names.Courses.Contains(course);

    private static CourseRenderer RendererOf(bool marksSources, CourseRenderer? before = null) =>
        new(
            Builtins
                .Blocks.OfType<IBlockTemplate>()
                .ToImmutableSortedDictionary(block => block.Name, block => block, StringComparer.Ordinal),
            marksSources,
            before
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

    /// <summary>What the steps made, for the compilation after this one.</summary>
    /// <param name="before">What the compilation before made; null: this is the first.</param>
    /// <param name="isLike">Only what stands in lessons has changed since. If not, only parsing depends on nothing else.</param>
    private sealed class Known(Known? before, bool isLike)
    {
        public Remembered<ParsedFile> Parsed { get; } = new(before?.Parsed);
        public BindingMemory Bound { get; } = BindingMemory.After(isLike ? before?.Bound : null);
        public Remembered<DiagnosticBag> Linted { get; } = new(isLike ? before?.Linted : null);
        public SharedContents Contents { get; } = new(isLike ? before?.Contents : null);
        public Remembered<(PastReleases, DiagnosticBag)> Releases { get; } = new(isLike ? before?.Releases : null);
    }
}
