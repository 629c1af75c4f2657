using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Heja.Cli.Preview;
using Heja.Compiler;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja preview</c>: shows the courses in a browser, in a page that plays the LMS, and follows what is written.</summary>
internal sealed class PreviewCommand(PreviewOptions options, Terminal terminal, CancellationToken cancellation)
{
    public static Command Make(Terminal terminal, CancellationToken cancellation)
    {
        var syntax = new PreviewSyntax();
        syntax.Command.SetAction(parsed =>
            // The one command with a server: nothing of it is touched by the others.
            new PreviewCommand(syntax.Read(parsed), terminal, cancellation)
                .Run()
                .GetAwaiter()
                .GetResult()
        );
        return syntax.Command;
    }

    private async Task<int> Run()
    {
        var folder = Path.GetFullPath(options.Path, terminal.Folder);
        if (!Directory.Exists(folder))
            return UsageErrors.Print($"the folder `{options.Path}` does not exist", terminal.Error);
        var workspace = new LiveWorkspace(folder);
        using var watch = new FolderWatch(folder);
        var reading = Task.Run(workspace.Refresh, CancellationToken.None);
        await using var server = await PreviewServer.Start(options, workspace, reading);
        // It can be opened from now on: who asks before everything is read waits for it.
        terminal.Out.WriteLine(server.Address);
        terminal.Out.Flush();
        await reading;
        if (new BuildSelection(options.Filters, workspace.Compilation.Workspace).Misspelt() is { } misspelt)
            return UsageErrors.Print(misspelt, terminal.Error);
        Say(workspace);
        if (options.Open)
            Open(server.Address);
        try
        {
            await Follow(watch, workspace, server);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how a preview ends, not how it is interrupted.
        }

        return ExitCodes.Done;
    }

    private async Task Follow(FolderWatch watch, LiveWorkspace workspace, PreviewServer server)
    {
        while (true)
        {
            await watch.Next(cancellation);
            try
            {
                workspace.Refresh();
                server.Tell();
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or AggregateException)
            {
                // A file went away while it was read, or is still being written: the next change tells how it is then.
                terminal.Error.WriteLine($"waiting: {wrong.GetBaseException().Message}");
                await Task.Delay(FolderWatch.Quiet, cancellation);
            }
        }
    }

    private void Say(LiveWorkspace workspace)
    {
        if (options.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
            terminal.Error.WriteLine(
                $"warning: with `--host {options.Host}` everyone who can reach this computer can read the courses and the attempts"
            );
        var found = workspace.Compilation.Diagnostics.Where(diagnostic => diagnostic.IsError).ToList();
        if (found.Count > 0)
            DiagnosticPrinter.Print(found, new DiagnosticOptions(null, null, []), options.Path, terminal);
        if (terminal.IsInteractive)
            terminal.Error.WriteLine("Follows what you save; Ctrl+C ends it.");
    }

    private void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception wrong) when (wrong is Win32Exception or InvalidOperationException)
        {
            terminal.Error.WriteLine("warning: no browser could be opened; open the address yourself");
        }
    }
}

/// <summary>The options of <c>heja preview</c>.</summary>
internal sealed class PreviewSyntax
{
    private const string VisualStudioCode = "vscode://file/{path}:{line}:{column}";
    private static readonly string[] Languages = ["sv", "en"];

    private readonly WorkspaceSyntax _workspace = new();
    private readonly Option<string[]> _format = WorkspaceSyntax.Filter(
        "--format",
        "name",
        $"Show this format first: {string.Join(", ", Builtins.Formats.Where(format => !format.IsDocument).Select(format => format.Name))}."
    );

    private readonly Option<int?> _port = new("--port")
    {
        Description =
            $"The port; 0 takes any that is free. {PreviewServer.UsualPort} when it is left out, or another if that is taken.",
        HelpName = "number",
    };

    private readonly Option<string> _host = new("--host")
    {
        Description = "Where to listen, as 0.0.0.0: others can then see the courses too. Only this computer otherwise.",
        HelpName = "address",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the browser." };

    private readonly Option<string?> _language = new("--ui")
    {
        Description = "The language of the preview itself: sv or en. The course's when it is left out.",
        HelpName = "tag",
    };

    private readonly Option<string> _editor = new("--editor")
    {
        Description = "The address that opens a file in an editor, with {path}, {line} and {column}.",
        HelpName = "address",
        DefaultValueFactory = _ => VisualStudioCode,
    };

    public PreviewSyntax()
    {
        _workspace.AddTo(Command);
        foreach (var option in new Option[] { _format, _port, _host, _open, _language, _editor })
            Command.Options.Add(option);
        _port.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var port }]
                && !(int.TryParse(port, out var number) && number is >= 0 and <= 65535)
            )
                result.AddError($"`{port}` is no port: a number from 0 to 65535");
        });
        _language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var tag }] && !Languages.Contains(tag))
                result.AddError($"the preview does not speak `{tag}`; {NearMiss.Suggest(tag, Languages)}");
        });
    }

    public Command Command { get; } =
        new("preview", "Shows the courses in a browser, inside an LMS, and follows what you write.");

    public PreviewOptions Read(ParseResult parsed) =>
        new(
            _workspace.ReadPath(parsed),
            _workspace.ReadFilters(parsed) with
            {
                Formats = parsed.GetValue(_format) ?? [],
            },
            parsed.GetValue(_port),
            parsed.GetValue(_host) ?? "127.0.0.1",
            parsed.GetValue(_open),
            parsed.GetValue(_language),
            parsed.GetValue(_editor) ?? VisualStudioCode
        );
}
