using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>What an id may look like, and that each is the only one of its name.</summary>
public static partial class Ids
{
    /// <summary>How to write one, for <c>help:</c>.</summary>
    public const string Form =
        "use small letters a–z, digits and single hyphens, two characters or more, beginning with a letter";

    private const int MostSuggested = 40;

    /// <summary>Whether it is an id.</summary>
    public static bool IsValid(string id) => id.Length <= 60 && Pattern().IsMatch(id);

    /// <summary>An id made from the first words of a block, with its name before them where words alone make none.</summary>
    public static string Suggest(string text, string block)
    {
        var words = Slug.Of(NotWords().Replace(text, " ")).Split('-', StringSplitOptions.RemoveEmptyEntries).Take(4);
        var slug = string.Join('-', words);
        if (slug.Length > MostSuggested)
            slug = slug[..MostSuggested].TrimEnd('-');
        return slug.Length == 0 ? block
            : IsValid(slug) ? slug
            : $"{block}-{slug}";
    }

    /// <summary>Reports an id that is none.</summary>
    public static bool Check(string id, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (IsValid(id))
            return true;
        var suggestion = Slug.Of(id);
        var help = IsValid(suggestion) && suggestion != id ? $"write `{suggestion}`" : Form;
        diagnostics.Add(BindingCodes.InvalidId, location, $"`{id}` is no id", help);
        return false;
    }

    /// <summary>An identifier made of what an author wrote.</summary>
    public static Identifier Make(
        string id,
        IEnumerable<string> was,
        SourceLocation location,
        DiagnosticBag diagnostics
    )
    {
        Check(id, location, diagnostics);
        var former = was.ToImmutableArray();
        foreach (var name in former)
            Check(name, location, diagnostics);
        return new Identifier(id, former, location);
    }

    /// <summary>Reports ids, current and former, that stand for two things, and keys of saved state that would.</summary>
    public static void CheckUnique(IEnumerable<Identifier> identifiers, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<string, Identifier>(StringComparer.Ordinal);
        var keys = new Dictionary<string, (string Name, Identifier Owner)>(StringComparer.Ordinal);
        foreach (var identifier in identifiers)
        {
            foreach (var name in identifier.AllNames.Distinct(StringComparer.Ordinal))
            {
                if (names.TryGetValue(name, out var owner))
                    ReportTwice(name, identifier, owner, diagnostics);
                else if (keys.TryGetValue(StateKeys.Key(name), out var other))
                    ReportCollision(name, identifier, other, diagnostics);
                names.TryAdd(name, identifier);
                keys.TryAdd(StateKeys.Key(name), (name, identifier));
            }
        }
    }

    private static void ReportTwice(string name, Identifier identifier, Identifier owner, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            new Diagnostic(
                BindingCodes.DuplicateId,
                identifier.Location,
                identifier.Id == name ? $"the id `{name}` is used twice" : $"the former id `{name}` is in use",
                "give each lesson, module, question and kept block of the course an id of its own"
            )
            {
                Notes = [new DiagnosticNote("it is first used here", owner.Location)],
            }
        );

    private static void ReportCollision(
        string name,
        Identifier identifier,
        (string Name, Identifier Owner) other,
        DiagnosticBag diagnostics
    ) =>
        diagnostics.Add(
            new Diagnostic(
                BindingCodes.KeyCollision,
                identifier.Location,
                $"`{name}` and `{other.Name}` would share their place in saved state",
                "choose another id for the newer of the two"
            )
            {
                Notes = [new DiagnosticNote($"`{other.Name}` is here", other.Owner.Location)],
            }
        );

    // Values, the addresses of links, comments.
    [GeneratedRegex(
        @"\{\{[^}]*\}\}|\]\([^)\s]*\)?|<!--.*?-->",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotWords();

    [GeneratedRegex(@"\A[a-z][a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
