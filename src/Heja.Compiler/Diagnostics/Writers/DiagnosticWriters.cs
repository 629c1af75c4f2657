using System.Collections.Immutable;

namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>The ways of printing there are, by what they are for. Adding one is one file and one line here.</summary>
public static class DiagnosticWriters
{
    /// <summary>For <c>--message-format</c>: how the terminal or the log of a CI job gets them.</summary>
    /// <param name="colour">Whether the terminal shows colours.</param>
    public static ImmutableArray<IDiagnosticWriter> Messages(bool colour) =>
        [
            new TextWriterWithSource(colour),
            new ConciseWriter(),
            new JsonWriter(),
            new GitHubWriter(),
            new AzureWriter(),
        ];

    /// <summary>For <c>--report</c>: files that other programs read.</summary>
    public static readonly ImmutableArray<IDiagnosticWriter> Reports =
    [
        new SarifWriter(),
        new GitLabWriter(),
        new JUnitWriter(),
        new JsonWriter(),
    ];
}
