using Xunit;

namespace Heja.Compiler.Tests.Golden;

/// <summary>Compares a text with the file that holds what it should be; <c>HEJA_UPDATE_GOLDEN=1</c> rewrites the file.</summary>
internal static class GoldenFile
{
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("HEJA_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "(there is no such file)\n";
        if (expected != actual)
            Assert.Fail($"{Path.GetRelativePath(Repository.Root, path)} differs:\n{Difference(expected, actual)}");
    }

    /// <summary>The lines that differ, with two lines of what stands before them.</summary>
    public static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var start = 0;
        while (start < Math.Min(left.Length, right.Length) && left[start] == right[start])
            start++;
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        return string.Join(
            '\n',
            left[Math.Max(0, start - 2)..start]
                .Select(line => $"  {line}")
                .Append($"  line {start + 1}:")
                .Concat(left[start..^end].Select(line => $"- {line}"))
                .Concat(right[start..^end].Select(line => $"+ {line}"))
        );
    }
}
