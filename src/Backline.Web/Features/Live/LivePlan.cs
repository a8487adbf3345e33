using Backline.Coaching.Landmarks;
using Backline.Coaching.Sessions;

namespace Backline.Web.Features.Live;

/// <summary>How a session is to be: everything chosen before it, in the words the session and its record use.</summary>
internal sealed record LivePlan
{
    /// <value>What the session is told.</value>
    public required SessionOptions Options { get; init; }

    /// <value>cm. Diameter of the roll, or <see langword="null"/> when not said.</value>
    public double? RollCm { get; init; }

    /// <value>1. Pain before, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainBefore { get; init; }

    /// <value>The landmark model the camera's picture is read by.</value>
    public LandmarkVariant Model { get; init; }
}
