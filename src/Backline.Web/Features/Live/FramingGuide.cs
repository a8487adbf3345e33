using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;

namespace Backline.Web.Features.Live;

/// <summary>
/// Leads a person into the picture: one line at a time, steady enough to follow, and the word when all is well. It
/// reads no clock, frames carry their time.
/// </summary>
/// <param name="model">The landmark model in use.</param>
/// <param name="personHeight">m. The person's height, or <see langword="null"/> when not said.</param>
internal sealed class FramingGuide(LandmarkVariant model, double? personHeight = null)
{
    private static readonly TimeSpan Dwell = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan SteadyFor = TimeSpan.FromSeconds(2);
    private const string Good = "That's it. I can see you.";

    private readonly CameraMeasurer _measurer = new(model, personHeight);
    private string _candidate = "";
    private TimeSpan _candidateSince;
    private TimeSpan? _lastSaid;
    private double? _luma;

    /// <value>What the camera needs, in order.</value>
    public IReadOnlyList<FramingAdvice> Checks { get; private set; } = [];

    /// <value>The line to follow now; empty at first.</value>
    public string Line { get; private set; } = "";

    /// <value>Whether all has been well for long enough to begin.</value>
    public bool IsReady { get; private set; }

    /// <summary>How bright the picture is.</summary>
    /// <param name="luma">1. Mean luma, 0–255.</param>
    public void Light(double luma) => _luma = luma;

    /// <summary>Looks at the next picture.</summary>
    /// <param name="frame">Its landmarks.</param>
    /// <returns>What is to be said now, or <see langword="null"/>.</returns>
    public string? See(CameraFrame frame)
    {
        TimeSpan now = frame.Landmarks.Time;
        MeasuredFrame measured = _measurer.Measure(frame);
        Checks = FramingCheck.Look(frame, measured.View, _luma);
        string wanted = Checks.FirstOrDefault(check => check.IsGood == false).Advice ?? Good;
        if (wanted != _candidate)
        {
            (_candidate, _candidateSince) = (wanted, now);
        }

        TimeSpan steady = now - _candidateSince;
        IsReady = wanted == Good && steady >= SteadyFor;
        if (steady < Dwell || wanted == Line)
        {
            return null;
        }

        Line = wanted;
        if (now - _lastSaid < BetweenLines && wanted != Good)
        {
            return null;
        }

        _lastSaid = now;
        return wanted;
    }
}
