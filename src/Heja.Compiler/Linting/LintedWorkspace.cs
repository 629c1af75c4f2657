using Heja.Compiler.Model;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Linting;

/// <summary>What rules about the whole see.</summary>
/// <param name="Files">Every file.</param>
/// <param name="Workspace">What was bound.</param>
public sealed record LintedWorkspace(CourseFiles Files, Workspace Workspace);
