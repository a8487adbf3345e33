namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Reminders"/> record, schema 1: all the reminders a person wants, and no more.</summary>
public sealed record RemindersContent
{
    /// <value>The reminders; empty for none.</value>
    public required IReadOnlyList<ReminderTime> Times { get; init; }

    /// <value>1. Minutes until a second one while the app is open and nothing was logged, or <see langword="null"/> for none.</value>
    public int? SecondAfterMinutes { get; init; }

    /// <value>Days on which nothing reminds.</value>
    public required IReadOnlyList<QuietDays> Quiet { get; init; }
}

/// <summary>One reminder.</summary>
/// <param name="About">What it is about: <see cref="Stretch"/> or <see cref="Standing"/>.</param>
/// <param name="At">The time of day where the person is, as <c>07:30</c>.</param>
/// <param name="Days">The days of the week, by their English names in small letters.</param>
public sealed record ReminderTime(string About, string At, IReadOnlyList<string> Days)
{
    /// <summary>The stretch.</summary>
    public const string Stretch = "stretch";

    /// <summary>The standing habits.</summary>
    public const string Standing = "standing";
}

/// <summary>Days in a row, both ends among them.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The last.</param>
public sealed record QuietDays(DateOnly From, DateOnly Until);
