namespace Heja.Benchmarks.Campaign;

/// <summary>A line for each run, written as soon as it is over.</summary>
/// <param name="path">Null: nothing is written.</param>
internal sealed class ResultFile(string? path)
{
    public List<RunResult> Read() =>
        path is null || !File.Exists(path) ? [] : [.. File.ReadLines(path).Select(RunResult.Parse)];

    public void Add(RunResult result)
    {
        if (path is null)
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        File.AppendAllText(path, $"{result.ToLine()}\n");
    }
}
