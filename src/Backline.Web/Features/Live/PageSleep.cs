using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>That the page slept, as a session's record tells it.</summary>
internal static class PageSleep
{
    /// <summary>The event of a sleep.</summary>
    /// <param name="woke">When the page woke, or the session ended meanwhile; since the session began.</param>
    /// <param name="length">How long it had slept by then.</param>
    public static SessionEvent Until(TimeSpan woke, TimeSpan length) =>
        new(SessionEvent.SecondsOf(woke), SessionEventKinds.Slept, "page", $"The page slept for {length.TotalSeconds:0} s.");
}
