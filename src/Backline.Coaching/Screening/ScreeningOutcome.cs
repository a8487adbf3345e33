using Backline.Practice.Screening;

namespace Backline.Coaching.Screening;

/// <summary>What follows from the answers: the strictest level, and every restriction of every sign together.</summary>
public sealed record ScreeningOutcome
{
    /// <value>How far one may go.</value>
    public required ScreeningLevel Level { get; init; }

    /// <value>Ids of the outcomes that the answers led to, strictest first; empty for a plain go.</value>
    public required IReadOnlyList<string> OutcomeIds { get; init; }

    /// <value>All restrictions together, each once, in the enum's order. They hold once stretching is allowed.</value>
    public required IReadOnlyList<Restriction> Restrictions { get; init; }

    /// <value>What all restrictions together ask for, a sentence each; empty unless a session may begin.</value>
    public required IReadOnlyList<string> Keep { get; init; }

    /// <value>Paragraphs to show after that, in order: why, and what else to know.</value>
    public required IReadOnlyList<string> Advice { get; init; }

    /// <value>What to do soon, shown first and largest, strictest first; empty when nothing presses. Of an emergency one alone, which does for all.</value>
    public required IReadOnlyList<string> Acts { get; init; }

    /// <value>Ids of the questions that still wait for an answer.</value>
    public required IReadOnlyList<string> Unanswered { get; init; }

    /// <value>Whether a session may begin.</value>
    public bool MayStretch => Level <= ScreeningLevel.WithLimits;
}
