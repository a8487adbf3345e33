using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>The line from hip to shoulder: straight below and above, bent evenly between.</summary>
/// <param name="Hip">Its lower end.</param>
/// <param name="Inclination">rad. Hip to shoulder against the vertical, + forward.</param>
/// <param name="Rounding">rad. Upper part beyond the lower.</param>
/// <param name="Length">m. Along the line.</param>
/// <remarks>
/// The bend is symmetrical about the middle, so the straight line between the ends leans by exactly the inclination, the lower part by
/// half the rounding less and the upper part by half more.
/// </remarks>
internal sealed record Spine(PlanePoint Hip, double Inclination, double Rounding, double Length)
{
    private const double BendFrom = 0.2; // 1. Below lies the pelvis, which does not bend.
    private const double BendTo = 0.8; // 1. Above lies the rib cage, which bends little.

    public PlanePoint Shoulder => At(1);

    /// <summary>The lean at a place.</summary>
    /// <param name="along">1. 0 at the hip, 1 at the shoulder; beyond, the ends go on straight.</param>
    public double LeanAt(double along) =>
        Inclination + (Rounding * (Math.Clamp((along - BendFrom) / (BendTo - BendFrom), 0, 1) - 0.5));

    /// <summary>A place on the line.</summary>
    /// <param name="along">1. 0 at the hip, 1 at the shoulder; beyond, the ends go on straight.</param>
    public PlanePoint At(double along)
    {
        double straight = Math.Min(along, BendFrom);
        PlanePoint place = Hip + (straight * Length * PlanePoint.Leaning(LeanAt(0)));
        if (along <= BendFrom)
        {
            return place;
        }

        double bent = Math.Min(along, BendTo);
        place += Length * Arc(bent);
        return along <= BendTo ? place : place + ((along - BendTo) * Length * PlanePoint.Leaning(LeanAt(1)));
    }

    /// <summary>A place beside the line.</summary>
    /// <param name="along">1. Along it.</param>
    /// <param name="forward">1. Towards the belly, in lengths of the line.</param>
    public PlanePoint Beside(double along, double forward)
    {
        double lean = LeanAt(along);
        return At(along) + (forward * Length * new PlanePoint(Math.Cos(lean), -Math.Sin(lean)));
    }

    // ∫ (sin φ, cos φ) dt from the start of the bend, φ growing evenly: the chord of a circular arc.
    private PlanePoint Arc(double to)
    {
        double half = (LeanAt(to) - LeanAt(BendFrom)) / 2;
        double chord = (to - BendFrom) * (Math.Abs(half) < 1e-9 ? 1 : Math.Sin(half) / half);
        return chord * PlanePoint.Leaning(LeanAt(BendFrom) + half);
    }
}
