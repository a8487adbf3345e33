namespace Backline.Practice.Habits;

/// <summary>A standing or walking habit with its lesson, its anchors and what is known of it.</summary>
public sealed record Habit
{
    /// <value>Its id, unique among all habits.</value>
    public required string Id { get; init; }

    /// <value>A few words.</value>
    public required string Title { get; init; }

    /// <value>What to do, in a sentence.</value>
    public required string Summary { get; init; }

    /// <value>The lesson: steps of about a minute in all.</value>
    public required IReadOnlyList<string> Lesson { get; init; }

    /// <value>What to feel.</value>
    public required string Feel { get; init; }

    /// <value>What easily goes wrong, and what then helps.</value>
    public required IReadOnlyList<string> GoesWrong { get; init; }

    /// <value>Its picture.</value>
    public required HabitPicture Picture { get; init; }

    /// <value>Moments of a day it may hang on, as suggestions.</value>
    public required IReadOnlyList<string> Anchors { get; init; }

    /// <value>The evidence's grade: <c>A</c> well supported to <c>D</c> unsupported, <c>X</c> contradicted.</value>
    public required string Grade { get; init; }

    /// <value>What is known and what is not, in plain words.</value>
    public required string Evidence { get; init; }

    /// <value>Studies the evidence stands on; empty when none was found.</value>
    public required IReadOnlyList<HabitSource> Sources { get; init; }

    /// <value>Where the habit comes from.</value>
    public required string Source { get; init; }
}

/// <summary>A study.</summary>
/// <param name="Name">Author, year and journal.</param>
/// <param name="Doi">Its DOI, or <see langword="null"/> when only the journal is known.</param>
public sealed record HabitSource(string Name, string? Doi = null);
