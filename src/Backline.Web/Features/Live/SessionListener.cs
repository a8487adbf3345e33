using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>What the browser's scripts call while a session runs.</summary>
public sealed class SessionListener
{
    /// <value>A key, a tap or a media key: <c>any</c>, <c>yes</c>, <c>no</c> or <c>stop</c>.</value>
    internal Action<string> Key { get; init; } = _ => { };

    /// <value>The page was hidden or is being left.</value>
    internal Action Hidden { get; init; } = () => { };

    /// <value>The page is shown again.</value>
    internal Action Shown { get; init; } = () => { };

    /// <value>The camera stopped.</value>
    internal Action CameraLost { get; init; } = () => { };

    /// <value>The camera is there and gives no picture.</value>
    internal Action CameraFrozen { get; init; } = () => { };

    /// <value>The screen may go dark from now on, or no longer.</value>
    internal Action<bool> Dimming { get; init; } = _ => { };

    /// <value>The pose model stopped while the camera did not.</value>
    internal Action SightLost { get; init; } = () => { };

    /// <value>A camera was plugged in.</value>
    internal Action CameraPlugged { get; init; } = () => { };

    /// <value>How much of the pose model is loaded, 0–1.</value>
    internal Action<double> Progress { get; init; } = _ => { };

    /// <summary>A key, a tap or a media key.</summary>
    /// <param name="action"><c>any</c>, <c>yes</c>, <c>no</c> or <c>stop</c>.</param>
    [JSInvokable]
    public void OnKey(string action) => Key(action);

    /// <summary>The page was hidden or is being left.</summary>
    [JSInvokable]
    public void OnHidden() => Hidden();

    /// <summary>The page is shown again.</summary>
    [JSInvokable]
    public void OnShown() => Shown();

    /// <summary>The camera stopped.</summary>
    [JSInvokable]
    public void OnCameraLost() => CameraLost();

    /// <summary>The camera is there and gives no picture.</summary>
    [JSInvokable]
    public void OnCameraFrozen() => CameraFrozen();

    /// <summary>The screen may go dark from now on, or no longer.</summary>
    /// <param name="isDimming">Whether it may.</param>
    [JSInvokable]
    public void OnDimming(bool isDimming) => Dimming(isDimming);

    /// <summary>The pose model stopped while the camera did not.</summary>
    [JSInvokable]
    public void OnSightLost() => SightLost();

    /// <summary>A camera was plugged in.</summary>
    [JSInvokable]
    public void OnCameraPlugged() => CameraPlugged();

    /// <summary>The pose model is on its way.</summary>
    /// <param name="share">1. How much is loaded, 0–1.</param>
    [JSInvokable]
    public void OnProgress(double share) => Progress(share);
}
