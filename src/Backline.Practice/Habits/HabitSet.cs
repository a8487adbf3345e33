namespace Backline.Practice.Habits;

/// <summary>A file of habits, with the standing self-check that tells what became of them.</summary>
public sealed record HabitSet
{
    /// <summary>1. The version of the file's shape this code reads.</summary>
    public const int CurrentVersion = 1;

    /// <value>1. Version of the file's shape.</value>
    public required int BacklineHabits { get; init; }

    /// <value>Its id; the file is named for it.</value>
    public required string Id { get; init; }

    /// <value>Its name for people.</value>
    public required string Name { get; init; }

    /// <value>What it is, in a sentence.</value>
    public required string Summary { get; init; }

    /// <value>The habits, in the order they are offered.</value>
    public required IReadOnlyList<Habit> Habits { get; init; }

    /// <value>The signs of the standing self-check.</value>
    public required IReadOnlyList<StandingSign> StandingCheck { get; init; }
}

/// <summary>A sign of the standing self-check.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What a person looks at, as a question that is answered yes when it is as the lesson has it.</param>
/// <param name="Habit">Id of the habit it belongs to.</param>
public sealed record StandingSign(string Id, string Question, string Habit);
