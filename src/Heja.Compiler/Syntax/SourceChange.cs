using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Syntax;

/// <summary>How a piece of the source differs from what a translation was made from.</summary>
public enum ChangeKind
{
    /// <summary>Its words are others.</summary>
    Changed,

    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A piece of the source that is not what a translation was made from.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Location">Where it is; of one that is gone, what stands before its place.</param>
public sealed record SourceChange(ChangeKind Kind, string Name, SourceLocation Location)
{
    // Beyond this nobody reads which pieces changed, and comparing would take long.
    private const long MostCompared = 4_000_000;

    private const int MostLetters = 30;

    /// <summary>Whether a translation was made from this state.</summary>
    public static bool IsNone(string mark, ImmutableArray<StatePart> now) =>
        Recorded(mark).Select(part => part.Hash).SequenceEqual(now.Select(part => part.Hash));

    /// <summary>What has changed since a translation was marked, in the order of the source.</summary>
    /// <param name="mark">What <c>translated-from</c> says.</param>
    /// <param name="now">The source today.</param>
    public static ImmutableArray<SourceChange> Between(string mark, ImmutableArray<StatePart> now)
    {
        var was = Recorded(mark);
        var changes = ImmutableArray.CreateBuilder<SourceChange>();
        if (was.IsEmpty || was[0].Hash != now[0].Hash)
            changes.Add(new SourceChange(ChangeKind.Changed, "the front matter", now[0].Location));
        var (i, j) = (1, 1);
        foreach (var (oldAt, newAt) in Matches(was, now).Append((Math.Max(1, was.Length), now.Length)))
        {
            for (; i < oldAt && j < newAt; i++, j++)
                changes.Add(new SourceChange(ChangeKind.Changed, NameOf(now[j]), now[j].Location));
            for (; j < newAt; j++)
                changes.Add(new SourceChange(ChangeKind.Added, NameOf(now[j]), now[j].Location));
            for (; i < oldAt; i++)
                changes.Add(new SourceChange(ChangeKind.Removed, NameOf(was[i], now[j - 1], j), now[j - 1].Location));
            (i, j) = (oldAt + 1, newAt + 1);
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<(string? Id, string Hash)> Recorded(string mark) =>
        [
            .. mark.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('='))
                .Select(part => part is [var id, var hash] ? (id, hash) : ((string?)null, part[^1])),
        ];

    // The longest common subsequence of the blocks, without the front matter.
    private static IEnumerable<(int Old, int New)> Matches(
        ImmutableArray<(string? Id, string Hash)> was,
        ImmutableArray<StatePart> now
    )
    {
        if ((long)was.Length * now.Length > MostCompared)
            return [];
        var longest = new int[was.Length + 1, now.Length + 1];
        for (var i = was.Length - 1; i >= 1; i--)
        {
            for (var j = now.Length - 1; j >= 1; j--)
                longest[i, j] =
                    was[i].Hash == now[j].Hash
                        ? longest[i + 1, j + 1] + 1
                        : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        return Walk(was, now, longest);
    }

    private static IEnumerable<(int Old, int New)> Walk(
        ImmutableArray<(string? Id, string Hash)> was,
        ImmutableArray<StatePart> now,
        int[,] longest
    )
    {
        var (i, j) = (1, 1);
        while (i < was.Length && j < now.Length)
        {
            if (was[i].Hash == now[j].Hash)
                yield return (i++, j++);
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }

    private static string NameOf((string? Id, string Hash) gone, StatePart before, int at) =>
        gone.Id is { } id ? $"`{id}`"
        : at == 1 ? "a text at the beginning"
        : $"a text after {NameOf(before)}";

    private static string NameOf(StatePart part)
    {
        if (part.Id is { } id)
            return $"`{id}`";
        var line = part.Location;
        var words = line.Source.Content.Substring(line.Span.Start, line.Span.Length).Trim();
        if (words.Length > MostLetters)
        {
            var space = words.LastIndexOf(' ', MostLetters);
            words = words[..(space > 0 ? space : MostLetters)] + " …";
        }

        return $"“{words}” (line {line.Position.Line})";
    }
}
