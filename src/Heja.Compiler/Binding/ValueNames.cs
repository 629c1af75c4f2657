using System.Collections.Immutable;

namespace Heja.Compiler.Binding;

/// <summary>The names that <c>{{ }}</c> may hold.</summary>
public static class ValueNames
{
    /// <summary>All of them, in ordinal order.</summary>
    public static readonly ImmutableSortedSet<string> All = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "course.title",
        "course.version",
        "municipality.accessibility.report",
        "municipality.accessibility.statement",
        "municipality.contact.email",
        "municipality.contact.name",
        "municipality.contact.url",
        "municipality.id",
        "municipality.name"
    );
}
