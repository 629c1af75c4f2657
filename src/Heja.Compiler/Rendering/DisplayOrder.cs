using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>The order of options on the page: by a digest of their identities, so that it says nothing about which is right.</summary>
public static class DisplayOrder
{
    /// <summary>Indexes into the sorted options.</summary>
    public static IEnumerable<int> Of(Question question) =>
        Of(question, question.Options.Select(option => option.Identity));

    /// <summary>Indexes into the sorted groups.</summary>
    public static IEnumerable<int> OfGroups(Question question) =>
        Of(question, question.Groups.Select(group => group.Identity));

    /// <summary>Indexes into the sorted options, never in the order that is right.</summary>
    public static IEnumerable<int> OfOrder(Question question)
    {
        var order = Of(question).ToList();
        return order.SequenceEqual(question.WrittenOrder) ? order.Skip(1).Append(order[0]) : order;
    }

    private static IEnumerable<int> Of(Question question, IEnumerable<string> identities) =>
        identities
            .Index()
            .OrderBy(one => StateKeys.Key($"{question.Identifier.FirstName}\n{one.Item}"), StringComparer.Ordinal)
            .Select(one => one.Index);
}
