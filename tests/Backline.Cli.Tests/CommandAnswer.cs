namespace Backline.Cli.Tests;

/// <summary>What a command said and how it ended.</summary>
internal sealed record CommandAnswer(int ExitCode, string Output, string Error);
