using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>How far pain before sessions has climbed over weeks: a fortnight against the best of those before it.</summary>
/// <remarks>Coach judgement, on the safe side: no study sets these numbers. Means of several answers are compared, for single ones scatter.</remarks>
public static class PainClimb
{
    /// <summary>1. A climb worth telling, on the scale of 0 to 10.</summary>
    public const double LeastTold = 2;

    private const int Fortnight = 14; // days
    private const int Fortnights = 4; // that are looked back on
    private const int LeastAnswers = 3; // of a fortnight that is compared

    /// <summary>The mean pain before the sessions of the last fortnight with one, less the least such mean of the four fortnights before.</summary>
    /// <param name="sessions">Sessions in any order.</param>
    /// <returns>1. Points of 10, below 0 where it fell; <see langword="null"/> where too little was told to compare.</returns>
    public static double? Of(IEnumerable<LoggedSession> sessions)
    {
        LoggedSession[] told = [.. sessions.Where(session => session.PainBefore is not null)];
        if (told.Length == 0)
        {
            return null;
        }

        DateOnly last = told.Max(session => session.Day);
        double?[] means = [.. Enumerable.Range(0, 1 + Fortnights).Select(back => Mean([.. told.Where(session => (last.DayNumber - session.Day.DayNumber) / Fortnight == back)]))];
        return means[0] - means.Skip(1).Min();
    }

    private static double? Mean(LoggedSession[] sessions) => sessions.Length >= LeastAnswers ? sessions.Average(session => (double?)session.PainBefore) : null;
}
