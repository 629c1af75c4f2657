using System.Security.Cryptography;
using System.Text;

namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>GitLab's code quality report: a list of issues, each with a fingerprint that stays while the mistake stays.</summary>
public sealed class GitLabWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "gitlab";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output) =>
        output.WriteJson(json =>
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                // Not the line: it moves when somebody writes above it.
                var subject = $"{diagnostic.Code.Id}\n{diagnostic.Location.Path}\n{diagnostic.Message}";
                var count = seen[subject] = seen.GetValueOrDefault(subject) + 1;
                json.WriteStartObject();
                json.WriteString("description", diagnostic.Message);
                json.WriteString("check_name", $"{diagnostic.Code.Id} {diagnostic.Code.Name}");
                json.WriteString(
                    "fingerprint",
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{count}")))
                );
                json.WriteString("severity", diagnostic.IsError ? "major" : "minor");
                json.WriteStartObject("location");
                json.WriteString("path", root + diagnostic.Location.Path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", diagnostic.Location.Position.Line);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
