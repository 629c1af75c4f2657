using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting;

/// <summary>The shortest way through a scenario: what stands before its scenes, and the fewest scenes to an ending.</summary>
internal static class ShortestWay
{
    /// <summary>The blocks on the way, however deep, and how many choices it takes.</summary>
    public static (ImmutableArray<Block> Blocks, int Steps) Of(LintedText text)
    {
        var scenes = text.Blocks.OfType<Scene>().ToDictionary(scene => scene.Id, StringComparer.Ordinal);
        var way = Find(scenes, text.Blocks.OfType<Scene>().First());
        var left = scenes
            .Values.Except(way)
            .SelectMany(LintedText.Within)
            .ToHashSet<Block>(ReferenceEqualityComparer.Instance);
        return ([.. text.AllBlocks.Where(block => !left.Contains(block))], way.Length - 1);
    }

    private static ImmutableArray<Scene> Find(Dictionary<string, Scene> scenes, Scene first)
    {
        var ways = new Queue<ImmutableArray<Scene>>([
            [first],
        ]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { first.Id };
        while (ways.TryDequeue(out var way))
        {
            if (way[^1].IsEnd)
                return way;
            foreach (var choice in way[^1].Choices.Where(choice => seen.Add(choice.Scene)))
                ways.Enqueue(way.Add(scenes[choice.Scene]));
        }

        return [first];
    }
}
