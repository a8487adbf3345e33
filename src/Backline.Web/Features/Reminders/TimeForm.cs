using System.Globalization;

namespace Backline.Web.Features.Reminders;

/// <summary>One reminder as it is being written.</summary>
public sealed class TimeForm
{
    /// <value>What it is about.</value>
    public required string About { get; init; }

    /// <value>The time of day, as <c>07:30</c>; empty while none is chosen.</value>
    public required string At { get; set => field = ToTheMinute(value); }

    /// <value>The chosen days.</value>
    public required HashSet<string> Days { get; init; }

    // A browser's time field says 07:30, and is passed on as 07:30:00.
    private static string ToTheMinute(string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out TimeOnly time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : "";
}
