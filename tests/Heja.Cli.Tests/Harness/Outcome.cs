namespace Heja.Cli.Tests.Harness;

/// <summary>What a run of heja left behind.</summary>
internal sealed record Outcome(int Code, string Out, string Error);
