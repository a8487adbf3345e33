using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Web.Controls;

namespace Backline.Web.Features.Progress;

/// <summary>
/// What the forecast takes going on for: as much a week as in the last weeks of practice. Weeks without any are left out, or who comes back from
/// a pause would be shown loss alone. It does not go by what the plan asks, or who does less would be promised more.
/// </summary>
/// <param name="Held">Held time a week.</param>
/// <param name="Weeks">1. The weeks it is the mean of; 1 or more.</param>
internal sealed record GoingOn(MuscleTime Held, int Weeks)
{
    private const int MostWeeks = 4;

    /// <summary>The same in words, and how the plan stands to it.</summary>
    /// <param name="stage">Where the person is in the plan.</param>
    public string InWords(PlanStage stage) =>
        $"Going on means as much a week as you held, on average, in the {(Weeks == 1 ? "last whole week" : $"last {Weeks} whole weeks")} in which you practised: "
        + $"calves {InWordsOf(CalvesOf(Held))}, back of the thigh {InWordsOf(Held.Hamstrings)}. Stopping means none.{OfPlan(stage)}";

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
        return new GoingOn(new MuscleTime(sum.Gastrocnemius / practised.Length, sum.Soleus / practised.Length, sum.Hamstrings / practised.Length), practised.Length);
    }

    private static string OfPlan(PlanStage stage) => stage switch
    {
        PlanStage.Beginning or PlanStage.Building => " After a gentle start the plan asks for more.",
        PlanStage.Resting => " You rest now: for as long as you do, “Stopping” is the one to look at.",
        PlanStage.Stopped => " Your plan says to stop for now: until that is settled, “Stopping” is the one to look at.",
        _ => "",
    };

    private static string InWordsOf(double seconds) => seconds > 0 ? Words.Minutes(seconds) : "nothing";
}
