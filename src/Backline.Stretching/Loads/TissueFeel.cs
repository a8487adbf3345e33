namespace Backline.Stretching.Loads;

/// <summary>
/// How far each tissue is towards what people bear: its relaxed tension per cross-section, or for the nerve its lengthening, as a share of a tolerated one. What the model’s own body feels first is the largest share.
/// </summary>
/// <remarks>A stated criterion, not a measurement of anybody's feeling. What is tolerated differs between people by half and more; docs/science/loads.md.</remarks>
public sealed class TissueFeel
{
    /// <summary>How many tissues there are.</summary>
    internal const int TissueCount = (int)Tissue.Nerve + 1;

    /// <summary>1. Below this share nothing is said to be felt. Judgement.</summary>
    public const double Noticeable = 0.25;

    /// <summary>1. From this share on a posture is said to go farther than a stretch does: two and a half standard deviations of what people bear (40 %, docs/science/loads.md) above their mean.</summary>
    public const double FartherThanAStretch = 2;

    /// <summary>1. Relaxed tension of a muscle, in maximal isometric forces, that people bear at the end of a stretch on average.</summary>
    public const double ToleratedShare = FeelRule.ToleratedShare;

    private readonly double[] _shares = new double[TissueCount];

    /// <value>1. The shares, by <see cref="Tissue"/>; 1 is as much as people bear on average.</value>
    public ReadOnlySpan<double> Shares => _shares;

    /// <summary>Where the largest share is, which is what a body of the average would feel first; <see langword="null"/> where nothing comes near. What most people do is another thing: <see cref="LoadBands.MostlyFeltFirst"/>.</summary>
    public Tissue? First { get; private set; }

    internal void Clear()
    {
        Array.Clear(_shares);
        First = null;
    }

    internal void Raise(Tissue tissue, double share) => _shares[(int)tissue] = Math.Max(_shares[(int)tissue], share);

    internal void Choose()
    {
        int first = 0;
        for (int i = 1; i < TissueCount; i++)
        {
            first = _shares[i] > _shares[first] ? i : first;
        }

        First = _shares[first] >= Noticeable ? (Tissue)first : null;
    }
}
