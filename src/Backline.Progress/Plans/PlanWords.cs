using Backline.Practice.Records;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>The plan's sentences: what is so, and what it means for today. No praise for streaks, no blame for gaps.</summary>
internal static class PlanWords
{
    private const int WorthSaying = 3;
    private const int WorthSayingKeeping = 6;
    private const int DaysOfWeek = 7;
    private const int WeeksWorthCounting = 4;

    public static IEnumerable<string> Of(PlannedDay day, PracticeLog log, int calvesFirstDays)
    {
        if (day.Stop is { } stop)
        {
            yield return stop;
            yield break;
        }

        // What the next hold is to be like is for whoever holds; to be examined is for everybody.
        if (day.Dose.Reason is { Length: > 0 } reason && (day.Stage is not PlanStage.Resting || day.Dose.SeeSomebody))
        {
            yield return day.Dose.HoldShare < 1 && day.Meant is [var first, ..] ? $"{reason} Today that is {first.Seconds:0} seconds." : reason;
        }

        yield return OfStage(day);
        if (day.Stage is not PlanStage.Resting && OfBow(log, calvesFirstDays) is { } bow)
        {
            yield return bow;
        }
    }

    public static string? Missed(PlannedDay day, int? days)
    {
        int least = IsKeeping(day) ? WorthSayingKeeping : WorthSaying;
        if (days is not { } missed || missed < least || day.Stage is PlanStage.Resting or PlanStage.Stopped)
        {
            return null;
        }

        return missed < PracticeSpan.LongPauseDays
            ? $"{missed} days without a stretch. What was gained fades over weeks, not days. Go on where it feels mild."
            : $"{Gone(missed)} without a stretch. Some of what was gained will have faded. Begin small again; it comes back.";
    }

    // In weeks once a few days more or less are nothing beside them.
    private static string Gone(int days) => (days / DaysOfWeek, days % DaysOfWeek) switch
    {
        ( < WeeksWorthCounting, _) => $"{days} days",
        (int weeks, 0) => $"{weeks} weeks",
        (int weeks, _) => $"More than {weeks} weeks",
    };

    // Where the safety answers leave the bow out, no count of days lets it in.
    private static string? OfBow(PracticeLog log, int calvesFirstDays)
    {
        if (Clearance.LeavesOutBow(log))
        {
            return "Your safety answers leave the bow out: hips straight.";
        }

        string why = log.Plan?.Begin == PlanContent.CalvesFirst ? "As you wished, the calves come first" : "Your ankle check shows stiff ankles, so the calves come first";
        return calvesFirstDays > 0 ? $"{why}: hips straight for {calvesFirstDays} more {(calvesFirstDays == 1 ? "day" : "days")} of practice." : null;
    }

    private static bool IsKeeping(PlannedDay day) => day.DaysAWeek == PlanMaker.MaintainingDays;

    // The seconds are the ones of today: after a worse day no whole minute is promised.
    private static string OfStage(PlannedDay day)
    {
        string? shorter = day.Meant is [{ Seconds: < PlanMaker.WholeHold } hold, ..] ? $"{hold.Seconds:0} seconds" : null;
        string often = IsKeeping(day) ? ", on three days of the week" : " a day";
        return day.Stage switch
        {
            PlanStage.Beginning => $"A gentle start: one short hold{often}. Mild is enough.",
            PlanStage.Building => $"{shorter ?? "One whole minute"}{often}. Straight and soft knees take turns.",
            PlanStage.Steady => $"{shorter ?? "A minute"} with straight knees, {shorter ?? "a minute"} with soft knees, on five days of the week.",
            PlanStage.Maintaining => $"{(shorter is null ? "The same two minutes" : $"Twice {shorter}")}, on three days of the week.",
            _ => "You rest. The stretch waits for you, and so does everything you did.",
        };
    }
}
