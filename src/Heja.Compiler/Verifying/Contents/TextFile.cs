using Heja.Compiler.Diagnostics;
using Heja.Compiler.Text;

namespace Heja.Compiler.Verifying.Contents;

/// <summary>A page, style or script, and what is said of it.</summary>
internal sealed class TextFile(string name, string content, VerifiedPackage package)
{
    // Kept only when there is something to say.
    private readonly Lazy<SourceText> _source = new(() => package.Findings.Text(name, content));

    /// <summary>Its text.</summary>
    public string Content { get; } = content;

    /// <summary>The folder it lies in: empty, or with a slash at the end.</summary>
    public string Folder { get; set; } = name[..(name.LastIndexOf('/') + 1)];

    /// <summary>Says something of a place in it.</summary>
    public void Add(DiagnosticCode code, int at, int length, string message, string help) =>
        package.Findings.Add(code, new SourceLocation(_source.Value, new TextSpan(at, length)), message, help);

    /// <summary>Checks a reference that a browser follows by itself, without anybody's click.</summary>
    public void CheckRequest(int at, int length, string written)
    {
        var reference = Reference.Resolve(Folder, written);
        if (reference.Target == Target.OtherHost)
            Request(at, length, reference.Path);
        else
            CheckFile(at, length, reference);
    }

    /// <summary>Checks a link: another host is what links are for.</summary>
    public void CheckLink(int at, int length, string written)
    {
        var reference = Reference.Resolve(Folder, written);
        if (reference.Target != Target.OtherHost)
            CheckFile(at, length, reference);
    }

    /// <summary>Says that something is fetched from another host.</summary>
    public void Request(int at, int length, string host) =>
        Add(
            ContentCodes.ForeignRequest,
            at,
            length,
            $"something is fetched from the host `{Printable.Short(host)}`, which then learns who takes the course and when",
            "put it in the package, or show it only when the learner asks for it"
        );

    private void CheckFile(int at, int length, Reference reference)
    {
        var problem = reference.Target switch
        {
            Target.File when package.Names.Contains(reference.Path) || package.Names.IsFolder(reference.Path) => null,
            Target.File => package.Names.Missing(reference.Path),
            Target.Outside => $"`{Printable.Short(reference.Path)}` leads out of the package, to the LMS itself",
            _ => null,
        };
        if (problem is not null)
            Add(
                ContentCodes.BrokenReference,
                at,
                length,
                problem,
                "put the file in the package, spelt exactly so, or remove the reference"
            );
    }
}
