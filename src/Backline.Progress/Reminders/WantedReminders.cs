using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Reminders;

/// <summary>The reminders that may come as things stand: what the person set, without what would call to a stretch that is not to be done.</summary>
public static class WantedReminders
{
    /// <summary>While the person rests, or the safety answers or the stop rule hold, nothing calls to the stretch; other reminders stay.</summary>
    /// <param name="log">What was done and said; as of now (<see cref="PracticeLog.AsOf"/>) where the clock is the person's own.</param>
    /// <param name="content">What the person set.</param>
    public static RemindersContent Of(PracticeLog log, RemindersContent content)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(content);
        return log.Plan?.Mode == PlanContent.Rest || Clearance.Reason(log) is not null
            ? content with { Times = [.. content.Times.Where(time => time.About != ReminderTime.Stretch)] }
            : content;
    }
}
