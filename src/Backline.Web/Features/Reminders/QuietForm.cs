namespace Backline.Web.Features.Reminders;

/// <summary>Quiet days as they are being written.</summary>
public sealed class QuietForm
{
    /// <value>The first; <see langword="null"/> while none is chosen.</value>
    public required DateOnly? From { get; set; }

    /// <value>The last; <see langword="null"/> while none is chosen.</value>
    public required DateOnly? Until { get; set; }

    /// <summary>Whether they all lie before a day. Days that end before they begin, or have no first or last, are a slip to be mended, and never over.</summary>
    /// <param name="day">The day.</param>
    public bool IsOver(DateOnly day) => From <= Until && Until < day;
}
