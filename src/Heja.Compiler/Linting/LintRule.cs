using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Linting;

/// <summary>
/// Something that can be built and is probably not meant. It looks at what was bound without errors, at one text at a time or at the
/// whole workspace. Authors configure and silence it by its name.
/// </summary>
public abstract class LintRule
{
    /// <summary>What it reports: 4xxx, a warning or less.</summary>
    public abstract DiagnosticCode Code { get; }

    /// <summary>Its name in <c>heja.yaml</c> and in comments.</summary>
    public string Name => Code.Name;

    /// <summary>Where it begins to speak unless <c>heja.yaml</c> says otherwise, in its own unit; null: it has no limit.</summary>
    public virtual int? Limit => null;

    /// <summary>Looks at a lesson in one language, or at what a municipality says in a slot.</summary>
    public virtual void Check(LintedText text, LintReport report) { }

    /// <summary>Looks at the workspace as a whole, only when nothing in it is an error.</summary>
    public virtual void Check(LintedWorkspace workspace, LintReport report) { }

    /// <summary>Looks at a package that was put together. May be called from many threads.</summary>
    public virtual void Check(LintedPackage package, LintReport report) { }
}
