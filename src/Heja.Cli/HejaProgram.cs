using System.CommandLine;
using System.CommandLine.Invocation;
using Heja.Cli.Commands;

namespace Heja.Cli;

/// <summary>The program: reads arguments, runs a command, returns its exit code.</summary>
public static class HejaProgram
{
    /// <summary>The version of the tool.</summary>
    public static Version Version { get; } = typeof(HejaProgram).Assembly.GetName().Version ?? new Version(0, 0, 0);

    /// <summary>Runs the program in this process.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        using var interruption = new Interruption();
        try
        {
            return Invoke(args, terminal, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            terminal.Error.WriteLine("interrupted: no package was left half-written");
            return interruption.ExitCode;
        }
        catch (Exception wrong)
        {
            return Fail(wrong is AggregateException many ? many.Flatten().InnerExceptions[0] : wrong, terminal);
        }
    }

    private static int Fail(Exception wrong, Terminal terminal)
    {
        if (wrong is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"error: {wrong.Message}");
            return ExitCodes.Failure;
        }

        terminal.Error.WriteLine(
            $"error HEJA9001 internal-failure: this is a bug in heja {Version.ToString(3)}, not in your course"
        );
        terminal.Error.WriteLine(wrong);
        return ExitCodes.Failure;
    }

    private static int Invoke(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand(
            "heja turns course sources (Markdown, YAML, pictures) into SCORM 1.2 and xAPI packages, one for each\nmunicipality, language and format.\n\nFor example:\n  heja build courses                             every package, in dist/\n  heja build courses --municipality helsingborg  only those of one municipality\n  heja check courses                             what is wrong, without building\n  heja preview courses --open                    how it looks and what an LMS gets"
        )
        {
            BuildCommand.Make(terminal, cancellation),
            CheckCommand.Make(terminal, cancellation),
            PreviewCommand.Make(terminal, cancellation),
            FixCommand.Make(terminal),
            VerifyCommand.Make(terminal, cancellation),
            ExplainCommand.Make(terminal),
            ReleaseCommand.Make(terminal),
            DiffCommand.Make(terminal),
            ContrastCommand.Make(terminal),
            ReportCommand.Make(terminal),
            NewCommand.Make(terminal),
            SchemaCommand.Make(terminal),
            CompletionCommand.Make(terminal),
        };
        ShowVersion(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && args.Length > 0)
            return UsageErrors.Print(parsed, terminal.Error);

        // Without a command there is nothing to do: say what there is.
        if (args.Length == 0)
            parsed = root.Parse(["--help"]);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = parsed.Invoke(configuration);
        return args.Length == 0 ? ExitCodes.Usage : code;
    }

    // System.CommandLine prints the assembly's file version; users want the tool's.
    private static void ShowVersion(RootCommand root)
    {
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Action = new PrintVersion();
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"heja {Version.ToString(3)}");
            return ExitCodes.Done;
        }
    }
}
