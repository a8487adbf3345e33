namespace Backline.Web.Features.Live;

/// <summary>What happened to the camera and what to do, in plain words.</summary>
internal static class CameraWords
{
    /// <summary>Two or three short sentences; empty when all is well.</summary>
    /// <param name="outcome">How it went.</param>
    public static string For(CameraOutcome outcome) => outcome switch
    {
        CameraOutcome.Ready or CameraOutcome.Closed => "",
        CameraOutcome.Insecure => "The browser gives a camera to secure addresses only. Open Backline by https, or on this machine at 127.0.0.1.",
        CameraOutcome.Refused => "The camera was not allowed. Allow it by the camera sign beside the address, then try again.",
        CameraOutcome.Absent => "No camera was found. Plug one in and try again.",
        CameraOutcome.Busy => "Another program is using the camera. Close it there, then try again.",
        CameraOutcome.Lost => "The camera stopped. Plug it in and try again.",
        CameraOutcome.Frozen => "The camera gives no picture. Uncover it or turn it on, then try again.",
        CameraOutcome.SightLost => "The picture could no longer be read. Try again, or go on without it.",
        CameraOutcome.NoWebGl => "This browser cannot run the pose model: it needs WebGL 2. Turn on hardware acceleration, or use another browser.",
        CameraOutcome.ModelMissing => "The pose model could not be loaded. Go online once and try again.",
        _ => "The pose model did not start. Open the page again and try once more.",
    };

    private const string LostWhileRising = "The camera stopped. What you held is kept.";

    /// <value>Said while the camera is opened again in a session.</value>
    public static CameraNotice GettingReady { get; } = new("The camera is getting ready. Go on meanwhile.", "The camera is getting ready.");

    /// <summary>The camera was to be opened again in a session, and was not.</summary>
    /// <param name="outcome">How it went.</param>
    public static CameraNotice StillLost(CameraOutcome outcome) => new(For(outcome), LostWhileRising);

    /// <summary>The camera stopped in a session: what is kept, what to do.</summary>
    /// <param name="how">What stopped.</param>
    /// <param name="heldSeconds">s. Held so far.</param>
    public static CameraNotice LostInSession(CameraOutcome how, double heldSeconds)
    {
        string kept = heldSeconds >= 1 ? $" Your {(int)heldSeconds} seconds are kept." : "";
        string words = how switch
        {
            CameraOutcome.SightLost => $"The picture can no longer be read.{kept} Go on without it, or use the camera again.",
            CameraOutcome.Frozen => $"The picture stands still.{kept} Go on without it, or use the camera again.",
            _ => $"The camera stopped.{kept} Go on without it, or plug it in.",
        };
        return new CameraNotice(words, LostWhileRising);
    }
}
