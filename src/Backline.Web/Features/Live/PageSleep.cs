using System.Globalization;
using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>That the page slept, as a session's record tells it.</summary>
internal static class PageSleep
{
    private const string Before = "The page slept for ", After = " s.";

    /// <summary>The event of a sleep.</summary>
    /// <param name="woke">When the page woke, or the session ended meanwhile; since the session began.</param>
    /// <param name="length">How long it had slept by then.</param>
    public static SessionEvent Until(TimeSpan woke, TimeSpan length) =>
        new(SessionEvent.SecondsOf(woke), SessionEventKinds.Slept, "page", string.Create(CultureInfo.InvariantCulture, $"{Before}{length.TotalSeconds:0}{After}"));

    /// <summary>s. How long a sleep was; <see langword="null"/> where its words do not tell.</summary>
    /// <param name="slept">Its event.</param>
    public static double? SecondsOf(SessionEvent slept) =>
        slept.Text.StartsWith(Before, StringComparison.Ordinal)
        && slept.Text.EndsWith(After, StringComparison.Ordinal)
        && slept.Text.Length > Before.Length + After.Length
        && uint.TryParse(slept.Text.AsSpan(Before.Length, slept.Text.Length - Before.Length - After.Length), NumberStyles.None, CultureInfo.InvariantCulture, out uint seconds)
            ? seconds
            : null;
}
