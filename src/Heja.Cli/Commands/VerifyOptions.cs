using System.CommandLine;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary>What <c>heja verify</c> was asked.</summary>
internal sealed record VerifyOptions(
    string[] Packages,
    string Lms,
    bool Strict,
    bool Quiet,
    DiagnosticOptions Diagnostics
);

/// <summary>How it is written on the command line.</summary>
internal sealed class VerifySyntax
{
    private static readonly IReadOnlyCollection<string> Profiles = [.. LmsProfile.All.Select(lms => lms.Name)];

    private readonly Argument<string[]> _packages = new("package")
    {
        Description = "A package (.zip), or a folder with packages; as many as you like.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _lms = new("--lms")
    {
        Description = $"The LMS that it is for: {string.Join(", ", Profiles)}.",
        HelpName = "name",
        DefaultValueFactory = _ => LmsProfile.Unknown.Name,
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };
    private readonly DiagnosticSyntax _diagnostics = new();

    public VerifySyntax()
    {
        _lms.CompletionSources.Add([.. Profiles]);
        _lms.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Profiles.Contains(name))
                result.AddError($"there is no LMS profile `{name}`; {NearMiss.Suggest(name, Profiles)}");
        });
    }

    public Command Command
    {
        get
        {
            var command = new Command("verify", "Checks packages, of anybody's, as an LMS would that imports them.")
            {
                _packages,
                _lms,
                _strict,
                _quiet,
            };
            _diagnostics.AddTo(command);
            return command;
        }
    }

    public VerifyOptions Read(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(_packages),
            parsed.GetRequiredValue(_lms),
            parsed.GetValue(_strict),
            parsed.GetValue(_quiet),
            _diagnostics.Read(parsed)
        );
}
