using System.Collections.Immutable;

namespace Heja.Compiler.Binding.Yaml;

/// <summary>What a key of a mapping takes.</summary>
public enum YamlKind
{
    /// <summary>Not said.</summary>
    Any,

    /// <summary>A single value.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A list of texts, or one text.</summary>
    Texts,

    /// <summary>A text in each language, or one for all.</summary>
    Localized,

    /// <summary>A mapping.</summary>
    Form,

    /// <summary>A list of mappings.</summary>
    Forms,

    /// <summary>A mapping whose keys are names of the author's, each over a mapping.</summary>
    Named,
}

/// <summary>A key and what a binder wants of it.</summary>
public sealed record YamlKey(string Name, YamlKind Kind)
{
    /// <summary>It must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The names it takes; empty: any.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The smallest number.</summary>
    public int? Min { get; init; }

    /// <summary>The largest number.</summary>
    public int? Max { get; init; }

    /// <summary>The mapping, or each mapping, below it.</summary>
    public YamlShape? Inner { get; init; }

    /// <summary>This and what else was learnt of the same key.</summary>
    public YamlKey With(YamlKey other) =>
        new(Name, other.Kind == YamlKind.Any ? Kind : other.Kind)
        {
            IsRequired = IsRequired || other.IsRequired,
            Names = other.Names.IsEmpty ? Names : other.Names,
            Min = other.Min ?? Min,
            Max = other.Max ?? Max,
            Inner = other.Inner ?? Inner,
        };
}
