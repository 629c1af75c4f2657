using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Text;

namespace Heja.Compiler.Verifying;

/// <summary>
/// What is found in one package. However many faults it has, what is kept of it stays small: the first of each kind, with their number,
/// and only so much text as is needed to show where they are.
/// </summary>
/// <param name="package">The package's path, as it is printed.</param>
internal sealed class Findings(string package)
{
    private const int MostOfAKind = 20;

    // Characters.
    private const int MostText = 64_000_000;

    private readonly DiagnosticBag _bag = new();
    private readonly Dictionary<DiagnosticCode, int> _counts = [];
    private int _text;

    /// <summary>The package as a whole.</summary>
    public SourceLocation Package { get; } = SourceLocation.OfFile(package);

    /// <summary>Whether anything of this kind was found.</summary>
    public bool Has(DiagnosticCode code) => _counts.ContainsKey(code);

    /// <summary>A file in the package.</summary>
    public SourceLocation Entry(string name) => SourceLocation.OfFile($"{package}/{Printable.Short(name)}");

    /// <summary>The text of a file in the package, for places in it.</summary>
    public SourceText Text(string name, string content)
    {
        var path = Entry(name).Path;
        if (_text > MostText - content.Length)
            return new SourceText(path, string.Empty);
        _text += content.Length;
        return new SourceText(path, Printable.Text(content));
    }

    /// <summary>Adds one; values in the message are already <see cref="Printable"/>.</summary>
    public void Add(DiagnosticCode code, SourceLocation location, string message, string help)
    {
        var count = _counts[code] = _counts.GetValueOrDefault(code) + 1;
        if (count <= MostOfAKind)
            _bag.Add(code, location, message, help);
    }

    /// <summary>Everything, by place.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        foreach (var (code, count) in _counts.Where(pair => pair.Value > MostOfAKind))
            _bag.Add(code, Package, $"{count - MostOfAKind} more of `{code.Name}` are not shown", "mend those first");
        return _bag.ToSorted();
    }
}
