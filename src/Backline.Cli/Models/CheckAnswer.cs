namespace Backline.Cli.Models;

/// <summary>What <c>backline model check --json</c> says; its schema is docs/cli/model-check.schema.json.</summary>
internal sealed record CheckAnswer(string File, IReadOnlyList<ProblemAnswer> Problems);
