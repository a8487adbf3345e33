using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>
/// Where a stretch ends because a person wants no more of it: a pull of the hamstrings, or a lengthening of the nerve bed. Both are
/// limits beside the mechanics; neither changes a force.
/// </summary>
/// <remarks>
/// <para>Hamstrings. Short and longer hamstrings end at the same torque (Gajdosik, "Passive compliance and length of clinically short hamstring muscles";
/// evidence B19), with straight leg raises of 61.0° and 73.8°. So one pull is tolerated, that of the model's leg at the mean of the two, and people differ by how
/// long their hamstrings are. Women's raise is 8° larger than men's, their popliteal angle 11° (Youdas 2005,
/// doi:10.2519/jospt.2005.35.4.246): the mean of both lengths.</para>
/// <para>Pelvis. With a straight leg raised, the pelvis takes a share of the thigh's flexion that is <em>estimated</em> at 0.05 (0 to 0.10). With the thigh upright and the
/// knee bent it takes more; how much follows from trials that call hamstrings tight at a raise of 70° and, alike, at a knee 20° short of straight (Li 1996, Joshi 2018;
/// evidence A25).</para>
/// </remarks>
public sealed record ToleranceModel
{
    /// <value>deg. Straight leg raise of men with short hamstrings.</value>
    public double ShortRaise { get; init; } = 61.0;

    /// <value>deg. Straight leg raise of men with longer hamstrings.</value>
    public double LongRaise { get; init; } = 73.8;

    /// <value>deg. By how much more women raise the straight leg.</value>
    public double WomenRaise { get; init; } = 8;

    /// <value>deg. By how much more women straighten the knee with the hip bent.</value>
    public double WomenPopliteal { get; init; } = 11;

    /// <value>deg. The straight leg raise at which trials begin to call hamstrings tight.</value>
    public double TightRaise { get; init; } = 70;

    /// <value>deg. How far short of straight a knee is, thigh upright, at which trials begin to call hamstrings tight.</value>
    public double TightDeficit { get; init; } = 20;

    /// <value>1. Share of a straight leg's flexion that the pelvis takes.</value>
    public double PelvisShare { get; init; } = 0.05;

    /// <summary>The hip, in degrees pelvis on thigh, of a lying leg raised straight.</summary>
    /// <param name="thighDegrees">deg. The thigh against the table.</param>
    /// <returns>deg. The flexion of the hip.</returns>
    public double HipOf(double thighDegrees) => (1 - PelvisShare) * thighDegrees;

    /// <summary>The hip, in degrees pelvis on thigh, of a lying leg whose knee is bent: where a tight knee has hamstrings as long as a tight raise.</summary>
    /// <param name="leg">The leg; left in another posture.</param>
    /// <param name="thighDegrees">deg. The thigh against the table.</param>
    /// <returns>deg. The flexion of the hip.</returns>
    public double BentHipOf(PassiveLeg leg, double thighDegrees)
    {
        double tight = HamstringLength(leg, HipOf(TightRaise), 0);
        double low = 0, high = 120;
        while (high - low > 1e-6)
        {
            double middle = (low + high) / 2;
            (low, high) = HamstringLength(leg, middle, TightDeficit) < tight ? (middle, high) : (low, middle);
        }

        return high * thighDegrees / 90;
    }

    /// <summary>The summed path of the hamstrings at which the average man stops: that of his straight leg raise.</summary>
    /// <param name="leg">The leg; left in another posture.</param>
    /// <returns>m. The mean length of the three paths, each weighed by its maximal force.</returns>
    public double ToleratedLength(PassiveLeg leg) => HamstringLength(leg, HipOf((ShortRaise + LongRaise) / 2), 0);

    /// <summary>How much longer than the average man's the hamstrings of a body are.</summary>
    /// <param name="leg">The leg; left in another posture.</param>
    /// <param name="body">As the tables say it: <c>man</c>, <c>woman</c>, <c>short hamstrings</c>, <c>long hamstrings</c>.</param>
    /// <returns>m. The difference; absent for a body not known.</returns>
    public double? LengthOf(PassiveLeg leg, string body)
    {
        double tolerated = ToleratedLength(leg);
        double mean = (ShortRaise + LongRaise) / 2;
        return body switch
        {
            "man" => 0,
            "short hamstrings" => HamstringLength(leg, HipOf(ShortRaise), 0) - tolerated,
            "long hamstrings" => HamstringLength(leg, HipOf(LongRaise), 0) - tolerated,
            "woman" => (HamstringLength(leg, HipOf(mean + WomenRaise), 0) - tolerated
                + HamstringLength(leg, BentHipOf(leg, 90), 0) - HamstringLength(leg, BentHipOf(leg, 90), WomenPopliteal)) / 2,
            _ => null,
        };
    }

    /// <summary>The length of the hamstrings in a posture.</summary>
    /// <param name="leg">The leg; left in that posture.</param>
    /// <param name="hipDegrees">deg. Flexion of the hip.</param>
    /// <param name="kneeDegrees">deg. Flexion of the knee.</param>
    /// <returns>m. The mean length of the three paths, each weighed by its maximal force.</returns>
    public static double HamstringLength(PassiveLeg leg, double hipDegrees, double kneeDegrees)
    {
        ArgumentNullException.ThrowIfNull(leg);
        leg.Lay(new(Numerics.Angle.FromDegrees(hipDegrees), Numerics.Angle.FromDegrees(kneeDegrees), default));
        LegMuscle[] hamstrings = [.. LegMuscle.All.Where(muscle => muscle.Group == MuscleGroup.Hamstrings)];
        return hamstrings.Sum(muscle => leg.MaxForce(muscle) * leg.PathLength(muscle)) / hamstrings.Sum(leg.MaxForce);
    }
}
