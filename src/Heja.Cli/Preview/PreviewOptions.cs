using Heja.Cli.Commands;

namespace Heja.Cli.Preview;

/// <summary>What <c>heja preview</c> was asked for.</summary>
/// <param name="Path">The folder of the workspace, as written.</param>
/// <param name="Filters">What is shown first.</param>
/// <param name="Port">Null: the usual one, or another when it is taken; 0: any that is free.</param>
/// <param name="Host">Where to listen.</param>
/// <param name="Open">Open the browser.</param>
/// <param name="Language">Of the preview's own words; null: the course's, where the preview speaks it.</param>
/// <param name="Editor">The address that opens a file, with <c>{path}</c>, <c>{line}</c> and <c>{column}</c>.</param>
internal sealed record PreviewOptions(
    string Path,
    Filters Filters,
    int? Port,
    string Host,
    bool Open,
    string? Language,
    string Editor
);
