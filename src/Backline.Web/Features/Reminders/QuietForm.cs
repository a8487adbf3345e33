namespace Backline.Web.Features.Reminders;

/// <summary>Quiet days as they are being written.</summary>
public sealed class QuietForm
{
    /// <value>The first.</value>
    public required DateOnly From { get; set; }

    /// <value>The last.</value>
    public required DateOnly Until { get; set; }

    /// <summary>Whether they all lie before a day. Days that end before they begin are a slip to be mended, and never over.</summary>
    /// <param name="day">The day.</param>
    public bool IsOver(DateOnly day) => From <= Until && Until < day;
}
