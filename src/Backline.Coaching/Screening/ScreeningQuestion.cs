namespace Backline.Coaching.Screening;

/// <summary>One question of the screening.</summary>
public sealed record ScreeningQuestion
{
    /// <summary>The option of a <see cref="QuestionKind.Many"/> question that says "none of these". It is chosen alone.</summary>
    public const string None = "none";

    /// <value>Its id.</value>
    public required string Id { get; init; }

    /// <value>How it is answered.</value>
    public required QuestionKind Kind { get; init; }

    /// <value>What the person is asked.</value>
    public required string Text { get; init; }

    /// <value>What can be chosen, without "none of these"; empty for a <see cref="QuestionKind.Scale"/>.</value>
    public required IReadOnlyList<ScreeningOption> Options { get; init; }

    /// <value>The words of "none of these", or <see langword="null"/> when the question does not offer it.</value>
    public string? NoneText { get; init; }

    /// <value>When it is asked: only after one of these options was chosen; empty for always.</value>
    public IReadOnlyList<string> OnlyAfter { get; init; } = [];

    /// <value>The scale's ends in words, low and high; empty for other kinds.</value>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <value>What follows from a high number on a scale, or <see langword="null"/> when nothing does.</value>
    public ScaleRule? From { get; init; }
}
