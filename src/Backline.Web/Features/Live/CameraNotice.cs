namespace Backline.Web.Features.Live;

/// <summary>What is said of the camera in a session.</summary>
/// <param name="Words">To who goes on; empty for nothing.</param>
/// <param name="WhileRising">To who is told to rise: nothing of going on, and nothing to do at the camera.</param>
internal sealed record CameraNotice(string Words, string WhileRising)
{
    /// <value>All is well.</value>
    public static CameraNotice None { get; } = new("", "");
}
