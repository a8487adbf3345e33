namespace Backline.Web.Features.Reminders;

/// <summary>Quiet days as they are being written.</summary>
public sealed class QuietForm
{
    /// <value>The first.</value>
    public required DateOnly From { get; set; }

    /// <value>The last.</value>
    public required DateOnly Until { get; set; }
}
