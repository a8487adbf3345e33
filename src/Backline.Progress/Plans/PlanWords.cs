using Backline.Progress.Doses;

namespace Backline.Progress.Plans;

/// <summary>The plan's sentences: what is so, and what it means for today. No praise for streaks, no blame for gaps.</summary>
internal static class PlanWords
{
    private const int WorthSaying = 3;
    private const int WorthSayingMaintaining = 6;
    private const int DaysOfWeek = 7;

    public static IEnumerable<string> Of(PlanStage stage, string? stop, NextDose dose, PlannedHold[] meant, bool isBySelfTest, int calvesFirstDays)
    {
        if (stop is not null)
        {
            yield return stop;
            yield break;
        }

        if (dose.Reason.Length > 0)
        {
            yield return dose.HoldShare < 1 && meant.Length > 0 ? $"{dose.Reason} Today that is {meant[0].Seconds:0} seconds." : dose.Reason;
        }

        yield return stage switch
        {
            PlanStage.Beginning => "A gentle start: one short hold a day. Mild is enough.",
            PlanStage.Building => "One whole minute a day. Straight and soft knees take turns.",
            PlanStage.Steady => "A minute with straight knees, a minute with soft knees, on five days of the week.",
            PlanStage.Maintaining => "The same two minutes, on three days of the week.",
            _ => "You rest. The stretch waits for you, and so does everything you did.",
        };
        if (calvesFirstDays > 0 && stage is not PlanStage.Resting)
        {
            string why = isBySelfTest ? "Your ankle check shows stiff ankles, so the calves come first" : "As you wished, the calves come first";
            yield return $"{why}: hips straight for {calvesFirstDays} more {(calvesFirstDays == 1 ? "day" : "days")} of practice.";
        }
    }

    public static string? Missed(PlanStage stage, int? days)
    {
        int least = stage == PlanStage.Maintaining ? WorthSayingMaintaining : WorthSaying;
        if (days is not { } missed || missed < least || stage is PlanStage.Resting or PlanStage.Stopped)
        {
            return null;
        }

        return missed < PracticeSpan.LongPauseDays
            ? $"{missed} days without a stretch. What was gained fades over weeks, not days. Go on where it feels mild."
            : $"{missed / DaysOfWeek} weeks without a stretch. Some of what was gained will have faded. Begin small again; it comes back.";
    }
}
