namespace Heja.Cli;

/// <summary>Where a command prints. Tests hand in their own; nothing else touches the console.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">Diagnostics and progress.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="IsInteractive">Somebody watches <paramref name="Error"/>: source lines and progress make sense.</param>
/// <param name="HasColour">It shows colours.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, string Folder, bool IsInteractive, bool HasColour)
{
    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var isInteractive = !Console.IsErrorRedirected;
        // https://no-color.org: set to anything but empty.
        var hasColour = isInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.Out, Console.Error, Environment.CurrentDirectory, isInteractive, hasColour);
    }
}
