namespace Backline.Stretching.Loads;

/// <summary>Of the parts of a tissue, the one whose length is told of the whole: the tautest, whose share of what people bear is the tissue's (<see cref="TissueFeel"/>).</summary>
/// <remarks>While all hang slack it is the one nearest to pulling. So a length that is told belongs to the pull and the share beside it, and one part does not take another's place while neither is taut.</remarks>
public sealed class TautestPart
{
    private double _share = double.NegativeInfinity;
    private double _beyondSlack = double.NegativeInfinity;

    /// <value>m. How much longer it is than in upright standing; 0 while no part was looked at.</value>
    public double LengthChange { get; private set; }

    /// <summary>Looks at a part.</summary>
    /// <param name="share">1. Its relaxed pull in its maximal force.</param>
    /// <param name="beyondSlack">1. How much longer it is than where it begins to pull, in optimal fibre lengths; below zero while it is slack.</param>
    /// <param name="lengthChange">m. How much longer it is than in upright standing.</param>
    public void Look(double share, double beyondSlack, double lengthChange)
    {
        if (share > _share || (share == _share && beyondSlack > _beyondSlack))
        {
            (_share, _beyondSlack, LengthChange) = (share, beyondSlack, lengthChange);
        }
    }
}
