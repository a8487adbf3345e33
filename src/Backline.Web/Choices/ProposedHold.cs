using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Web.Choices;

/// <summary>How long a hold the set-up proposes: the plan's own, once the plan is in force.</summary>
internal static class ProposedHold
{
    /// <summary>The plan's hold, before a worse day makes it shorter.</summary>
    /// <param name="choices">The choices as they stand.</param>
    /// <param name="log">What was done and said.</param>
    /// <param name="now">Now, where the person is.</param>
    /// <returns>
    /// s. The hold, or <see langword="null"/> where the choices stay as they are: the person chose a length today, or neither
    /// opened nor kept a plan, and no worse day and no start after a pause asks for a shorter one.
    /// </returns>
    public static double? SecondsFor(SetupChoices choices, PracticeLog log, DateTimeOffset now)
    {
        if (choices.LengthChosen == DateOnly.FromDateTime(now.DateTime))
        {
            return null;
        }

        log = log.AsOf(now);
        TodaysPlan plan = PlanMaker.For(log, now);
        bool isInForce = choices.FollowsPlan || log.Plan is not null || log.NextDose.HoldShare < 1 || plan.IsGentleAgain;
        return isInForce ? plan.HoldSeconds : null;
    }
}
