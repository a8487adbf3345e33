namespace Backline.Biomechanics.Wrapping;

/// <summary>A taut way that lies in the groove between two surfaces for a while.</summary>
internal struct GrooveWay
{
    /// <summary>Its first surface and its last; the same one where it leaves the groove to the side from which it came.</summary>
    public GrooveEnd Start;

    /// <summary>As seen from the end of the stretch.</summary>
    public GrooveEnd End;

    /// <summary>The groove.</summary>
    public GrooveCurve Groove;

    /// <summary>Which of its curves.</summary>
    public int Curve;

    /// <summary>The other of the groove's surfaces, beside that of <see cref="Start"/>.</summary>
    public int Beside;

    /// <summary>rad. From where it joins the groove to where it leaves it; below 0 against the groove's angle.</summary>
    public double Turn;

    /// <summary>m. The way in the groove.</summary>
    public double Run;

    /// <summary>m. From end to end.</summary>
    public double Length;

    /// <summary>The point of the groove at a share of the way in it.</summary>
    public readonly GroovePoint At(double share) => Groove.At(Curve, Start.Joins.Angle + (share * Turn));
}
