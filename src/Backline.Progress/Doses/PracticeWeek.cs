using Backline.Progress.Summaries;

namespace Backline.Progress.Doses;

/// <summary>What was held in a week, Monday to Sunday where the person was.</summary>
/// <param name="Monday">The week's first day.</param>
/// <param name="Held">Held time by muscle.</param>
/// <param name="Days">1. Days of practice: with a hold that was one (<see cref="DoseWindow.IsHold"/>).</param>
/// <param name="Sessions">1. Sessions with any held time.</param>
public sealed record PracticeWeek(DateOnly Monday, MuscleTime Held, int Days, int Sessions)
{
    private const int DaysOfWeek = 7;

    /// <value>1. Days of practice (<see cref="DoseWindow.IsHold"/>) for each muscle group, in the groups' order.</value>
    public required IReadOnlyList<int> MuscleDays { get; init; }

    /// <summary>Where a muscle's time of the week lies against the window.</summary>
    /// <param name="muscle">The muscle group.</param>
    public DosePlace PlaceOf(MuscleGroup muscle) => DoseWindow.PlaceOf(Held.Of(muscle), MuscleDays[(int)muscle]);

    /// <summary>Whether a muscle's week is what studies support: minutes in the window, on days enough.</summary>
    /// <param name="muscle">The muscle group.</param>
    public bool IsSupported(MuscleGroup muscle) => PlaceOf(muscle) == DosePlace.Within && MuscleDays[(int)muscle] >= DoseWindow.Days;

    /// <summary>The Monday of a day's week.</summary>
    /// <param name="day">Any day.</param>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    /// <summary>Every week from one day's to another's, empty ones too, oldest first.</summary>
    /// <param name="sessions">Sessions in any order.</param>
    /// <param name="from">A day of the first week.</param>
    /// <param name="until">A day of the last week.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> lies before <paramref name="from"/>.</exception>
    public static IReadOnlyList<PracticeWeek> Between(IEnumerable<LoggedSession> sessions, DateOnly from, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        ILookup<DateOnly, LoggedSession> byWeek = sessions.Where(session => session.HeldSeconds > 0).ToLookup(session => MondayOf(session.Day));
        DateOnly first = MondayOf(from);
        int count = ((MondayOf(until).DayNumber - first.DayNumber) / DaysOfWeek) + 1;
        return [.. Enumerable.Range(0, count).Select(week => first.AddDays(week * DaysOfWeek)).Select(monday => Of(monday, [.. byWeek[monday]]))];
    }

    private static PracticeWeek Of(DateOnly monday, LoggedSession[] sessions) => new(
        monday,
        sessions.Aggregate(default(MuscleTime), (sum, session) => sum + session.Held),
        sessions.Where(session => DoseWindow.IsHold(session.HeldSeconds)).DistinctBy(session => session.Day).Count(),
        sessions.Length)
    {
        MuscleDays =
        [
            .. Enum.GetValues<MuscleGroup>().Select(muscle => sessions.Where(session => DoseWindow.IsHold(session.Held.Of(muscle))).DistinctBy(session => session.Day).Count()),
        ],
    };
}
