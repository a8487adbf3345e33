namespace Backline.Progress.Summaries;

/// <summary>How many entries a log left out because the clock that dated them had lost its date (<see cref="DeviceClock.HadLostItsDate"/>).</summary>
/// <param name="Sessions">1. Sessions.</param>
/// <param name="AnkleChecks">1. Knee-to-wall checks.</param>
/// <param name="StandingChecks">1. Standing self-checks.</param>
/// <param name="HabitCheckIns">1. Check-ins of habits.</param>
public sealed record LostEntries(int Sessions, int AnkleChecks, int StandingChecks, int HabitCheckIns)
{
    /// <summary>Nothing was left out.</summary>
    public static LostEntries None { get; } = new(0, 0, 0, 0);

    /// <value>1. Of all kinds.</value>
    public int Total => Sessions + AnkleChecks + StandingChecks + HabitCheckIns;

    /// <summary>Those a log still holds.</summary>
    internal static LostEntries In(PracticeLog log) => new(
        log.Sessions.Count(session => session.IsLost),
        log.Ankles.Count(row => row.IsLost),
        log.Standing.Count(row => row.IsLost),
        log.HabitWeeks.Where(row => row.IsLost).Sum(row => row.Noticed + row.Did + row.NotNow));
}
