using System.Globalization;
using Heja.Compiler.Text;

namespace Heja.Compiler.Tests.Mutations;

/// <summary>One thing that an author might do by mistake.</summary>
/// <param name="Name">What was done, and where.</param>
/// <param name="Path">The changed file.</param>
/// <param name="Text">Its new text; null when it was deleted.</param>
/// <param name="Places">Where it may be reported: <c>path</c>, or <c>path:line</c>.</param>
internal sealed record Mutation(string Name, string Path, string? Text, params string[] Places)
{
    public bool IsExpectedAt(string path, int line) =>
        Places.Contains(path) || Places.Contains(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"));

    /// <summary>A stretch of a file replaced; to be reported on its line, or on the line of another offset.</summary>
    public static Mutation Replace(string path, int start, int length, string replacement, int? reportedAt = null)
    {
        var text = RealCourse.Texts[path];
        var source = new SourceText(path, text);
        var line = source.GetPosition(reportedAt ?? start).Line;
        return new Mutation(
            $"{path}:{source.GetPosition(start).Line} [{text.Substring(start, Math.Min(length, 40))}] → [{replacement}]",
            path,
            text[..start] + replacement + text[(start + length)..],
            string.Create(CultureInfo.InvariantCulture, $"{path}:{line}")
        );
    }

    public Mutation Or(params string[] places) => this with { Places = [.. Places, .. places] };
}
