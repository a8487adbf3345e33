using Backline.Progress.Doses;
using Backline.Progress.Habits;
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

    private readonly int _ahead;

    internal ProgressView(PracticeLog log, DateTimeOffset now)
    {
        Log = log.AsOf(now);
        Today = DateOnly.FromDateTime(now.DateTime);
        _ahead = log.Sessions.Count - Log.Sessions.Count;
        DateOnly first = Log.Sessions is [{ } oldest, ..] && oldest.Day < Today ? oldest.Day : Today;
        Weeks = PracticeWeek.Between(Log.Sessions, first, Today);
        Series = MeasureSeries.Of(Log);
        Pain = PainWeek.Of(Log.Sessions);
    }

    /// <value>What was done and said, up to now.</value>
    public PracticeLog Log { get; }

    /// <value>What is said of sessions a clock that ran ahead dated later than now, or <see langword="null"/> when there are none.</value>
    public string? Ahead => _ahead == 0
        ? null
        : $"{(_ahead == 1 ? "1 session has" : $"{_ahead} sessions have")} a date that has not come yet: a clock was wrong. History shows {(_ahead == 1 ? "it" : "them")}; here and in your plan {(_ahead == 1 ? "it counts" : "they count")} from that day on.";

    /// <value>Today where the person is.</value>
    public DateOnly Today { get; }

    /// <value>Every week since the first session, empty ones too, oldest first.</value>
    public IReadOnlyList<PracticeWeek> Weeks { get; }

    /// <value>The measures there are values of.</value>
    public IReadOnlyList<MeasureSeries> Series { get; }

    /// <value>Weeks in which something was said of pain or the next day.</value>
    public IReadOnlyList<PainWeek> Pain { get; }

    /// <value>Whether there is nothing to show.</value>
    public bool IsEmpty => Log.Sessions.Count == 0 && Log.Ankles.Count == 0 && Log.Standing.Count == 0 && Log.HabitWeeks.Count == 0;

    /// <value>One sentence for the whole.</value>
    public string Lead
    {
        get
        {
            PracticeWeek[] latest = [.. Weeks.TakeLast(LeadWeeks)];
            int days = latest.Sum(week => week.Days);
            if (days == 0)
            {
                return Log.Sessions.Count == 0 ? "No session yet; what else you noted stands below." : "No session in the last four weeks. What was before stands below.";
            }

            // The week that is not over counts by its days.
            double weeks = Math.Max(1, (Today.DayNumber - latest[0].Monday.DayNumber + 1.0) / DaysOfWeek);
            string[] parts = [.. Enum.GetValues<MuscleGroup>().Select(muscle => $"{MuscleWords.NameOf(muscle).ToLowerInvariant()} {Words.Minutes(latest.Sum(week => week.Held.Of(muscle)) / weeks)}")];
            return $"In the last {(latest.Length == 1 ? "week" : $"{latest.Length} weeks")}: {(days == 1 ? "1 day" : $"{days} days")} of practice; a week, on average, {string.Join(", ", parts)}.";
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
