namespace Backline.Practice.Records;

/// <summary>The kinds of record this version writes.</summary>
public static class RecordKinds
{
    /// <summary>Answers to the safety questions and what followed from them.</summary>
    public const string Screening = "screening";

    /// <summary>A knee-to-wall check of both ankles.</summary>
    public const string AnkleCheck = "ankle-check";

    /// <summary>A session, done or stopped.</summary>
    public const string Session = "session";

    /// <summary>What a person said after a session: pain, where it was felt, notes.</summary>
    public const string SessionAfter = "session-after";

    /// <summary>Why a session was stopped, said after the stop.</summary>
    public const string StopReason = "stop-reason";

    /// <summary>The next-day question: better, same, worse.</summary>
    public const string CheckIn = "check-in";

    /// <summary>How a person means to practise: build up, keep, rest. The latest counts.</summary>
    public const string Plan = "plan";

    /// <summary>A standing habit that was taken up, changed or laid down. The latest of each habit counts.</summary>
    public const string Habit = "habit";

    /// <summary>A standing habit that was noticed, done, or not now.</summary>
    public const string HabitCheckIn = "habit-check-in";

    /// <summary>A look at one's own standing.</summary>
    public const string StandingCheck = "standing-check";

    /// <summary>Shoes and sitting hours, as a note. The latest counts.</summary>
    public const string StandingNotes = "standing-notes";

    /// <summary>When a person wants to be reminded. The latest counts.</summary>
    public const string Reminders = "reminders";

    /// <summary>The secret address of the calendar feed, or that there is none. The latest counts.</summary>
    public const string Feed = "feed";

    /// <summary>What a person on a shared device is called.</summary>
    public const string Profile = "profile";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Screening, AnkleCheck, Session, SessionAfter, StopReason, CheckIn, Plan, Habit, HabitCheckIn, StandingCheck, StandingNotes, Reminders, Feed, Profile,
    ];
}
