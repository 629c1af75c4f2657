using System.CommandLine;
using Heja.Compiler.Text;

namespace Heja.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        // An option that does not exist is read as the command's argument: its dashes give it away.
        var unknown = parsed
            .Tokens.Select(token => token.Value)
            .Where(word => word.StartsWith('-') && !Options(command).Contains(word))
            .Concat(parsed.UnmatchedTokens.Where(word => !word.StartsWith('-')))
            .ToList();
        foreach (var word in unknown.Take(1))
            error.WriteLine($"error: {Unknown(word, command)}");
        if (unknown.Count == 0)
        {
            foreach (var problem in parsed.Errors)
                error.WriteLine($"error: {problem.Message}");
        }

        var name = command is RootCommand ? string.Empty : command.Name + " ";
        error.WriteLine($"help: write `heja {name}--help` to see what can be written");
        return ExitCodes.Usage;
    }

    /// <summary>Says what only the command itself could tell is wrong.</summary>
    public static int Print(string problem, TextWriter error)
    {
        error.WriteLine($"error: {problem}");
        return ExitCodes.Usage;
    }

    private static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        if (!isOption && command is not RootCommand)
            return $"`{word}` is one argument too many";
        var names = isOption
            ? Options(command).Where(name => name.Length > 2)
            : command.Subcommands.Select(sub => sub.Name);
        var near = NearMiss.Find(word, names);
        var what = isOption ? "option" : "command";
        return $"there is no {what} `{word}`{(near is null ? string.Empty : $"; did you mean `{near}`?")}";
    }

    private static IEnumerable<string> Options(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));
}
