using System.CommandLine;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja completion SHELL</c>: the script with which a shell completes what is typed after <c>heja</c>.</summary>
internal static class CompletionCommand
{
    private const string Prefix = "completions/";

    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Make(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = $"{string.Join(", ", Shells)}." };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Shells.Contains(name))
                result.AddError($"there is no completion for `{name}`; {NearMiss.Suggest(name, Shells)}");
        });
        var command = new Command("completion", "Prints the script that lets a shell complete heja's commands.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(Embedded.Text(Prefix + parsed.GetRequiredValue(shell)));
            return ExitCodes.Done;
        });
        return command;
    }
}
