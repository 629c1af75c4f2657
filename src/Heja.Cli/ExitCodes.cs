namespace Heja.Cli;

/// <summary>What the process says when it ends.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Errors were found in the sources.</summary>
    public const int Errors = 1;

    /// <summary>The command line is wrong, or its filters leave nothing to do.</summary>
    public const int Usage = 2;

    /// <summary>A bug of heja's, or a disk that cannot be used.</summary>
    public const int Failure = 3;
}
