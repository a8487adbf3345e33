using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;

namespace Backline.Web.Features.Live;

/// <summary>How a session is to be: everything chosen before it, in the words the session and its record use.</summary>
internal sealed record LivePlan
{
    /// <value>What the session is told.</value>
    public required SessionOptions Options { get; init; }

    /// <value>cm. Diameter of the roll, or <see langword="null"/> when not said.</value>
    public double? RollCm { get; init; }

    /// <value>Whether the balls of the feet go half-way up the roll; else as high up as they can.</value>
    public bool IsHalfWayUp { get; init; }

    /// <value>cm. The person's height, 50–250, or <see langword="null"/> when not said.</value>
    public double? HeightCm { get; init; }

    /// <value>1. Pain before, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainBefore { get; init; }

    /// <value>The landmark model the camera's picture is read by.</value>
    public LandmarkVariant Model { get; init; }

    /// <value>m. The person's height, or <see langword="null"/> when not said.</value>
    public double? Height => HeightCm / 100;

    /// <value>How the sole stands on the roll; <see langword="null"/> on the floor and when the roll is not known.</value>
    public FootOnRoll? Foot => RollCm > 0 ? FootOnRoll.Of(RollCm.Value / 100, Height, IsHalfWayUp) : null;
}
