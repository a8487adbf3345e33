namespace Backline.Cli.Verbs;

/// <summary>What <c>backline protocol lint --json</c> prints.</summary>
internal sealed record LintAnswer(IReadOnlyList<LintedFile> Files);
