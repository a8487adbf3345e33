using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Web.Controls;

namespace Backline.Web.Features.Progress;

/// <summary>
/// What the forecast takes going on for: as much a week as in the last weeks of practice. Weeks without any are left out, or who comes back from
/// a pause would be shown loss alone. It does not go by what the plan asks, or who does less would be promised more.
/// </summary>
/// <param name="Held">Held time a week.</param>
/// <param name="Mondays">The weeks it is the mean of, by their first days, oldest first; 1 or more.</param>
/// <param name="Monday">The first day of this week.</param>
internal sealed record GoingOn(MuscleTime Held, IReadOnlyList<DateOnly> Mondays, DateOnly Monday)
{
    private const int MostWeeks = 4;
    private const int DaysOfWeek = 7;
    private const double Told = 30; // s. What is told apart in half minutes.

    // The weeks just before this one need no date.
    private bool AreLatest => Mondays[0].AddDays(DaysOfWeek * Mondays.Count) == Monday;

    /// <summary>The same in words, and how the plan stands to it.</summary>
    /// <param name="plan">What the plan asks.</param>
    /// <param name="today">Today where the person is.</param>
    public string InWords(TodaysPlan plan, DateOnly today) =>
        $"Going on means as much a week as you held, on average, in the {(Mondays.Count == 1 ? "last whole week" : $"last {Mondays.Count} whole weeks")} in which you practised{When(today)}: "
        + $"calves {InWordsOf(CalvesOf(Held))}, back of the thigh {InWordsOf(Held.Hamstrings)}. Stopping means none.{OfPlan(plan)}";

    /// <summary>s. Time held for the calves: no second counts for both muscles.</summary>
    /// <param name="held">Held time.</param>
    public static double CalvesOf(MuscleTime held) => held.Gastrocnemius + held.Soleus;

    /// <summary>What it is for weeks, or <see langword="null"/> where none of the whole ones has practice.</summary>
    /// <param name="weeks">Weeks, oldest first; the last is this one, which is not over.</param>
    public static GoingOn? Of(IReadOnlyList<PracticeWeek> weeks)
    {
        PracticeWeek[] practised = [.. weeks.SkipLast(1).Where(week => week.Days > 0).TakeLast(MostWeeks)];
        if (practised.Length == 0)
        {
            return null;
        }

        MuscleTime sum = practised.Aggregate(default(MuscleTime), (held, week) => held + week.Held);
        return new GoingOn(
            new MuscleTime(sum.Gastrocnemius / practised.Length, sum.Soleus / practised.Length, sum.Hamstrings / practised.Length),
            [.. practised.Select(week => week.Monday)],
            weeks[^1].Monday);
    }

    private string When(DateOnly today) =>
        AreLatest ? "" : $", from {Words.DateOf(Mondays[0], today)} to {Words.DateOf(Mondays[^1].AddDays(DaysOfWeek - 1), today)}";

    private string OfPlan(TodaysPlan plan) => plan.Stage switch
    {
        PlanStage.Beginning or PlanStage.Building => OfSteadyWeek(plan.SteadyWeek),
        PlanStage.Resting => " You rest now: for as long as you do, “Stopping” is the one to look at.",
        PlanStage.Stopped => " Your plan says to stop for now: until that is settled, “Stopping” is the one to look at.",
        _ => "",
    };

    private string OfSteadyWeek(MuscleTime asked)
    {
        bool asksCalves = CalvesOf(asked) - CalvesOf(Held) >= Told, asksThigh = asked.Hamstrings - Held.Hamstrings >= Told;
        return (asksCalves, asksThigh) switch
        {
            (true, true) => " After a gentle start the plan asks for more.",
            (true, false) => " After a gentle start the plan asks for more for the calves.",
            (false, true) => " After a gentle start the plan asks for more for the back of the thigh.",
            _ => "",
        };
    }

    private static string InWordsOf(double seconds) => seconds > 0 ? Words.Minutes(seconds) : "nothing";
}
