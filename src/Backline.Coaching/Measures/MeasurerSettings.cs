using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Measures;

/// <summary>What a <see cref="FrameMeasurer"/> must know before the first frame.</summary>
public sealed record MeasurerSettings
{
    /// <value>Pixels across the picture; above 0.</value>
    public required int ImageWidth { get; init; }

    /// <value>Pixels down the picture; above 0.</value>
    public required int ImageHeight { get; init; }

    /// <value>The landmark model's size.</value>
    public required LandmarkVariant Variant { get; init; }

    /// <value>m. The person's height, or <see langword="null"/> when it is not known: then 1.70 m is assumed and lengths carry a wider error.</value>
    public double? PersonHeight { get; init; }

    /// <value>How large an error is stated.</value>
    public ErrorModel Errors { get; init; }

    /// <value>Whether the correction learnt on rendered bodies is applied; else values are as the landmarks give them.</value>
    public bool IsCorrected { get; init; } = true;

    /// <value>The roll under the foot, or <see langword="null"/> when its size is not known: the foot's pitch is then read from heel and toe.</value>
    public FootOnRoll? Roll { get; init; }

    /// <value>
    /// Whether the person stands on the roll in every frame, as a recording that names its roll says. Else the roll counts
    /// only while <see cref="FrameMeasurer.AreToesLifted"/>.
    /// </value>
    public bool IsAlwaysOnRoll { get; init; }

    /// <value>The learnt corrections; those Backline comes with unless said otherwise.</value>
    public CorrectionSet Corrections { get; init; } = CorrectionSet.BuiltIn;
}
