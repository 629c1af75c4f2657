using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Mutations;

/// <summary>The curriculum of this repository, in memory, with one thing changed at a time.</summary>
internal static class RealCourse
{
    public static readonly IReadOnlyDictionary<string, string> Texts = Repository
        .ReadFolder(Path.Combine(Repository.Root, "courses"))
        .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);

    public static IEnumerable<KeyValuePair<string, string>> Lessons =>
        Texts.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)).OrderBy(file => file.Key);

    /// <summary>What is found when one file is another, or (null) is not there.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(string path, string? text) =>
        Case.Diagnose(
            Compilation.Create(
                Repository.ToCourseFiles(
                    Texts
                        .Where(file => file.Key != path || text is not null)
                        .Select(file =>
                            KeyValuePair.Create(
                                file.Key,
                                Encoding.UTF8.GetBytes(file.Key == path ? text ?? string.Empty : file.Value)
                            )
                        )
                ),
                Case.Tool
            )
        );

    /// <summary>Exactly one diagnostic, in one of the files and, in the file that was changed, on one of the lines.</summary>
    public static string? Problem(Mutation mutation)
    {
        var found = Diagnose(mutation.Path, mutation.Text);
        if (found.Count == 1 && mutation.IsExpectedAt(found[0].Location.Path, found[0].Location.Position.Line))
            return null;
        return $"{mutation.Name}: expected one in {string.Join(" or ", mutation.Places)}, and got\n{Case.Print(found)}";
    }

    public static void Check(IReadOnlyCollection<Mutation> mutations, int atLeast)
    {
        Assert.True(
            mutations.Count >= atLeast,
            $"only {mutations.Count} mutations were made: is the course still there?"
        );
        var problems = Spread(mutations)
            .AsParallel()
            .AsOrdered()
            .Select(Problem)
            .Where(problem => problem is not null)
            .ToList();
        Assert.True(problems.Count == 0, $"{problems.Count} problems\n{string.Join('\n', problems.Take(10))}");
    }

    /// <summary>Of a great many, so many from the first to the last: each compiles the whole course.</summary>
    public static IEnumerable<T> Spread<T>(IReadOnlyCollection<T> all)
    {
        const int most = 40;
        return all.Count <= most
            ? all
            : all.Where((_, i) => i * most / all.Count != (i - 1) * most / all.Count || i == 0);
    }
}
