using Backline.Progress.Doses;
using Backline.Progress.Habits;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Progress.Trends;
using Backline.Web.Controls;
using Backline.Web.Features.Plan;

namespace Backline.Web.Features.Progress;

/// <summary>What the progress page shows, computed from the log; plain, without a renderer.</summary>
public sealed class ProgressView
{
    private const int DaysOfWeek = 7;
    private const int LeadWeeks = 4;

    private readonly DateOnly _first; // day of the first session, today before there is one

    internal ProgressView(PracticeLog log, DateTimeOffset now)
    {
        Log = log.AsOf(now);
        Today = WrongDates.TodayOf(Log, now);
        DateNotes = WrongDates.Words(now, log.Sessions.Count - Log.Sessions.Count - Log.Lost.Sessions, Log.Lost);
        _first = Log.Sessions is [{ } oldest, ..] && oldest.Day < Today ? oldest.Day : Today;
        Weeks = PracticeWeek.Between(Log.Sessions, _first, Today);
        Series = MeasureSeries.Of(Log);
        Pain = PainWeek.Of(Log.Sessions);
    }

    /// <value>What was done and said, up to now.</value>
    public PracticeLog Log { get; }

    /// <value>What is said of dates that cannot be right; empty where all may be.</value>
    public IReadOnlyList<string> DateNotes { get; }

    /// <value>Today where the person is; by a clock that cannot be right, the day of the latest session.</value>
    public DateOnly Today { get; }

    /// <value>Every week since the first session, empty ones too, oldest first.</value>
    public IReadOnlyList<PracticeWeek> Weeks { get; }

    /// <value>The measures there are values of.</value>
    public IReadOnlyList<MeasureSeries> Series { get; }

    /// <value>Weeks in which something was said of pain or the next day.</value>
    public IReadOnlyList<PainWeek> Pain { get; }

    /// <value>What the plan asks on the day that the page goes by.</value>
    public TodaysPlan Plan => PlanMaker.On(Log, Today);

    /// <value>Whether there is nothing to show.</value>
    public bool IsEmpty => Log.Sessions.Count == 0 && Log.Ankles.Count == 0 && Log.Standing.Count == 0 && Log.HabitWeeks.Count == 0;

    /// <value>One sentence for the whole.</value>
    public string Lead
    {
        get
        {
            // Sevens of days up to the latest that may be done with: who practises on five days of seven has the same mean on each of them.
            DateOnly last = Log.Sessions.Any(session => session.Day >= Today) ? Today : Today.AddDays(-1);
            int weeks = Math.Clamp((last.DayNumber - _first.DayNumber + 1) / DaysOfWeek, 1, LeadWeeks);
            string span = weeks == 1 ? "week" : $"{weeks} weeks";
            DateOnly from = last.AddDays(1 - (weeks * DaysOfWeek));
            LoggedSession[] latest = [.. Log.Sessions.Where(session => session.Day >= from)];
            int days = latest.Where(PracticeSpan.IsPractice).DistinctBy(session => session.Day).Count();
            if (days == 0)
            {
                return Log.Sessions.Count == 0 ? "No session yet; what else you noted stands below." : $"No day of practice in the last {span}. What was before stands below.";
            }

            string[] parts = [.. Enum.GetValues<MuscleGroup>().Select(muscle => $"{MuscleWords.NameOf(muscle).ToLowerInvariant()} {Words.Minutes(latest.Sum(session => session.Held.Of(muscle)) / weeks)}")];
            return $"In the last {span}: {(days == 1 ? "1 day" : $"{days} days")} of practice; {(weeks == 1 ? "" : "a week, on average, ")}{string.Join(", ", parts)}.";
        }
    }

    /// <summary>The weeks of a span that ends this week.</summary>
    /// <param name="count">1. How many; all there are when there are fewer.</param>
    public IReadOnlyList<PracticeWeek> Latest(int count) => [.. Weeks.TakeLast(count)];

    /// <summary>The habits that have check-ins, with their counts of the latest weeks.</summary>
    /// <param name="weeks">1. How many weeks.</param>
    public IReadOnlyList<HabitCount> HabitCounts(int weeks)
    {
        DateOnly since = PracticeWeek.MondayOf(Today).AddDays(-DaysOfWeek * (weeks - 1));
        return
        [
            .. from row in Log.HabitWeeks
               where row.Monday >= since
               group row by row.Habit into habit
               orderby habit.Sum(row => row.Did + row.Noticed) descending, habit.Key
               select new HabitCount(habit.Key, habit.Sum(row => row.Noticed), habit.Sum(row => row.Did), habit.Sum(row => row.NotNow)),
        ];
    }

    /// <value>The habits that are kept.</value>
    public IReadOnlyList<HabitState> Kept => KeptHabits.Of(Log);
}

/// <summary>A habit's check-ins of some weeks.</summary>
/// <param name="Habit">Its id.</param>
/// <param name="Noticed">1. Times noticed.</param>
/// <param name="Did">1. Times done.</param>
/// <param name="NotNow">1. Times not now.</param>
public sealed record HabitCount(string Habit, int Noticed, int Did, int NotNow);
