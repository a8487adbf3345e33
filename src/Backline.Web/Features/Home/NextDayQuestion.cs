using Backline.Progress.Summaries;

namespace Backline.Web.Features.Home;

/// <summary>Whether the next-day question is due.</summary>
internal static class NextDayQuestion
{
    // A night: what a stretch did is felt the day after, and not at ten past midnight.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(8);

    // After a week nobody remembers one session's day after; with a newer one between, not even that long.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestOfOlder = TimeSpan.FromDays(3);

    private static readonly TimeSpan PutOffFor = TimeSpan.FromHours(4);

    /// <summary>The session to ask about, or <see langword="null"/>.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="now">The time, with the offset of the place.</param>
    /// <param name="putOff">When the question was last put off, or <see langword="null"/>.</param>
    /// <returns>The newest session that was on an earlier day here, a night ago or more, not long ago, and is not answered yet.</returns>
    public static LoggedSession? For(IReadOnlyList<LoggedSession> sessions, DateTimeOffset now, DateTimeOffset? putOff = null)
    {
        if (putOff <= now && now - putOff < PutOffFor)
        {
            return null;
        }

        LoggedSession[] due = [.. sessions.Where(session => IsDue(session, now)).Reverse()];
        return due.Index().FirstOrDefault(session => session.Item.Signs.Answer is null && (session.Index == 0 || now - session.Item.At < LongestOfOlder)).Item;
    }

    private static bool IsDue(LoggedSession session, DateTimeOffset now) =>
        session.At.ToOffset(now.Offset).Date < now.Date
        && now - session.At >= Shortest
        && now - session.At < Longest;
}
