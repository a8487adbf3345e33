using Backline.Progress.Summaries;

namespace Backline.Web.Features.Home;

/// <summary>Whether the next-day question is due.</summary>
internal static class NextDayQuestion
{
    // After a week nobody remembers one session's day after.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>The session to ask about, or <see langword="null"/>.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="now">The time, with the offset of the place.</param>
    /// <returns>The newest session, when it was on an earlier day here, not long ago, and not asked about yet.</returns>
    public static LoggedSession? For(IReadOnlyList<LoggedSession> sessions, DateTimeOffset now) =>
        sessions is [.., { Signs.Answer: null } latest]
        && latest.At.ToOffset(now.Offset).Date < now.Date
        && now - latest.At < Longest
            ? latest
            : null;
}
