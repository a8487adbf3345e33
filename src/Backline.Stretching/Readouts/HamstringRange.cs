namespace Backline.Stretching.Readouts;

/// <summary>How far the hamstrings are stretched: all that a bow seen from the side may be.</summary>
/// <param name="Rounded">With the back as rounded as it may be.</param>
/// <param name="Hinged">With a flat back, bent at the hips alone.</param>
/// <param name="IsNarrowed">Whether the person said that the back is flat; the two then differ by a little rounding only.</param>
public sealed record HamstringRange(TissueReadout Rounded, TissueReadout Hinged, bool IsNarrowed)
{
    /// <summary>1. The least it may be, in shares of what people bear.</summary>
    public double Low => Math.Min(Rounded.Share.Low, Hinged.Share.Low);

    /// <summary>1. The most it may be.</summary>
    public double High => Math.Max(Rounded.Share.High, Hinged.Share.High);
}
