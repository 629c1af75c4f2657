namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>One way of printing diagnostics (<c>--message-format</c>).</summary>
public interface IDiagnosticWriter
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Prints all of a run.</summary>
    /// <param name="diagnostics">In the order they are to be printed.</param>
    /// <param name="root">What stands before each path, e.g. <c>courses/</c>; may be empty.</param>
    /// <param name="output">Where to.</param>
    void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output);
}
