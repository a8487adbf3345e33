using Backline.Progress.Doses;

namespace Backline.Progress.Plans;

/// <summary>What the plan offers today, and why.</summary>
public sealed record TodaysPlan
{
    /// <value>Where the person is in the plan.</value>
    public required PlanStage Stage { get; init; }

    /// <value>The holds that are left for today, in order; empty when today's are done, or none is offered.</value>
    public required IReadOnlyList<PlannedHold> Holds { get; init; }

    /// <value>1. Days a week the plan means; 0 where it offers none.</value>
    public required int DaysAWeek { get; init; }

    /// <value>What a whole week comes to once the gentle start is over; the same from the first day on.</value>
    public MuscleTime SteadyWeek { get; init; }

    /// <value>The week so far.</value>
    public required PracticeWeek Week { get; init; }

    /// <value>Whether today's holds are done.</value>
    public required bool IsDoneToday { get; init; }

    /// <value>s. A hold of the stage before a worse day makes it shorter; <see langword="null"/> where none is offered.</value>
    public double? HoldSeconds { get; init; }

    /// <value>Whether on as many days of this week as the plan means, today among them, what the plan asked of that day was held.</value>
    public required bool IsWeekFull { get; init; }

    /// <value>Whether the start is gentle again after a long pause.</value>
    public bool IsGentleAgain { get; init; }

    /// <value>Whether the plan stops only because the last safety answers cannot be used.</value>
    public bool IsAskedAnew { get; init; }

    /// <value>Whether more days of practice without the bow are to come.</value>
    public bool IsCalvesFirst => CalvesFirstDays > 0;

    /// <value>1. More days of practice without the bow; 0 once the last of them is done, and when it is in.</value>
    public required int CalvesFirstDays { get; init; }

    /// <value>Whether the holds are shorter or without bow after what was answered.</value>
    public required bool IsLowered { get; init; }

    /// <value>Why it is as it is, in words for the person; the most pressing first, never many.</value>
    public required IReadOnlyList<string> Words { get; init; }

    /// <value>What is said, once, of days without a session; <see langword="null"/> when there is nothing to say.</value>
    public string? Missed { get; init; }

    /// <value>Whether six of the last eight weeks were done (<see cref="Maintenance"/>), so that keeping it may be offered.</value>
    public bool MayMaintain { get; init; }
}
