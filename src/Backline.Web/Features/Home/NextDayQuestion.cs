using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Web.Features.Home;

/// <summary>Whether the next-day question is due: one for a day of practice, however many sessions it had.</summary>
internal static class NextDayQuestion
{
    private static readonly TimeSpan PutOffFor = TimeSpan.FromHours(4);

    /// <summary>The session to ask about, or <see langword="null"/>. Its answer stands for its day.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="now">The time, with the offset of the place.</param>
    /// <param name="putOff">When the question was last put off, or <see langword="null"/>.</param>
    /// <returns>
    /// The last session of practice of the newest day that is over here, can still be answered for (<see cref="NextDayWindow"/>) and has
    /// no answer yet for any of its sessions. Sessions stopped at once are not asked about.
    /// </returns>
    public static LoggedSession? For(IReadOnlyList<LoggedSession> sessions, DateTimeOffset now, DateTimeOffset? putOff = null)
    {
        if (putOff <= now && now - putOff < PutOffFor)
        {
            return null;
        }

        return sessions
            .GroupBy(session => session.Day)
            .Where(day => day.All(session => session.Signs.Answer is null))
            .Select(day => day.LastOrDefault(PracticeSpan.IsPractice))
            .LastOrDefault(last => last is not null && IsDue(last, now));
    }

    private static bool IsDue(LoggedSession last, DateTimeOffset now) =>
        last.At.ToOffset(now.Offset).Date < now.Date && NextDayWindow.IsOpen(last.At, now);
}
