namespace Backline.Web.Features.Reminders;

/// <summary>One reminder as it is being written.</summary>
public sealed class TimeForm
{
    /// <value>What it is about.</value>
    public required string About { get; init; }

    /// <value>The time of day, as <c>07:30</c>; empty while none is chosen.</value>
    public required string At { get; set; }

    /// <value>The chosen days.</value>
    public required HashSet<string> Days { get; init; }
}
