namespace Backline.Cli;

/// <summary>What the command says to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or yes.</summary>
    public const int Yes = 0;

    /// <summary>A clear no: nobody seen, not a side view, problems found.</summary>
    public const int No = 1;

    /// <summary>What was given cannot be used; the message says why.</summary>
    public const int BadInput = 2;
}
