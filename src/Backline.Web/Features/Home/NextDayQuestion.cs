using Backline.Progress.Sessions;

namespace Backline.Web.Features.Home;

/// <summary>Whether the next-day question is due.</summary>
internal static class NextDayQuestion
{
    // After a week nobody remembers one session's day after.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>The session to ask about, or <see langword="null"/>.</summary>
    /// <param name="sessions">Sessions, newest first.</param>
    /// <param name="now">The time, with the offset of the place.</param>
    /// <returns>The newest session, when it was on an earlier day here, not long ago, and not asked about yet.</returns>
    public static PastSession? For(IReadOnlyList<PastSession> sessions, DateTimeOffset now) =>
        sessions is [{ CheckIn: null } latest, ..]
        && latest.Record.At.ToOffset(now.Offset).Date < now.Date
        && now - latest.Record.At < Longest
            ? latest
            : null;
}
