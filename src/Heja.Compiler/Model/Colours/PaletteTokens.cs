using System.Collections;
using System.Collections.Frozen;

namespace Heja.Compiler.Model.Colours;

/// <summary>The colours of one theme in the order in which they are written. Both themes have the same names.</summary>
public sealed class PaletteTokens : IReadOnlyList<PaletteToken>
{
    private readonly PaletteToken[] _tokens;
    private readonly FrozenDictionary<string, Rgb> _byName;

    internal PaletteTokens(params PaletteToken[] tokens)
    {
        _tokens = tokens;
        _byName = tokens.ToFrozenDictionary(token => token.Name, token => token.Colour);
    }

    public int Count => _tokens.Length;

    public PaletteToken this[int index] => _tokens[index];

    /// <exception cref="KeyNotFoundException">No token has this name.</exception>
    public Rgb this[string name] => _byName[name];

    public IEnumerator<PaletteToken> GetEnumerator() => _tokens.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
