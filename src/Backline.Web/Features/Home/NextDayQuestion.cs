using Backline.Progress.Summaries;

namespace Backline.Web.Features.Home;

/// <summary>Whether the next-day question is due.</summary>
internal static class NextDayQuestion
{
    // The day after and the one after that: what a stretch did is felt then. Later, a leg that is worse today says nothing of it.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(16);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(60);

    private static readonly TimeSpan PutOffFor = TimeSpan.FromHours(4);

    /// <summary>The session to ask about, or <see langword="null"/>.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="now">The time, with the offset of the place.</param>
    /// <param name="putOff">When the question was last put off, or <see langword="null"/>.</param>
    /// <returns>The newest session of the last two days here, 16 to 60 hours ago, that is not answered yet.</returns>
    public static LoggedSession? For(IReadOnlyList<LoggedSession> sessions, DateTimeOffset now, DateTimeOffset? putOff = null)
    {
        if (putOff <= now && now - putOff < PutOffFor)
        {
            return null;
        }

        return sessions.LastOrDefault(session => session.Signs.Answer is null && IsDue(session, now));
    }

    private static bool IsDue(LoggedSession session, DateTimeOffset now) =>
        session.At.ToOffset(now.Offset).Date < now.Date
        && now - session.At >= Shortest
        && now - session.At <= Longest;
}
