using System.Security.Cryptography;
using System.Text;

namespace Heja.Compiler.Model;

/// <summary>The short names that saved state uses for long ones: the first base64url characters of a SHA-256 (docs/saved-state.md).</summary>
public static class StateKeys
{
    /// <summary>Of a lesson, question or kept block; also of the course's iri.</summary>
    public static string Key(string id) => Digest(id)[..4];

    /// <summary>Of a scene inside its lesson.</summary>
    public static string SceneKey(string id) => Digest(id)[..2];

    /// <summary>Of a question inside a quiz that draws: the beginning of its key.</summary>
    public static string DrawKey(string firstName) => Key(firstName)[..2];

    /// <summary>Of a question: its type and, one a line, what makes an answer right.</summary>
    public static string Fingerprint(string type, IEnumerable<string> lines) =>
        Digest(string.Join('\n', lines.Prepend(type)))[..3];

    /// <summary>The name of an option in reports: its id, or a digest of its words; letters, digits and hyphens (xAPI Data 4.1, SCORM 1.2).</summary>
    public static string ReportId(string identity) =>
        identity.StartsWith('#')
            ? identity[1..]
            : "o" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..8];

    private static string Digest(string text) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).Replace('+', '-').Replace('/', '_');
}
