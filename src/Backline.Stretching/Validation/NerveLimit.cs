using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>How long the bed of the sciatic and tibial nerve is let become: a limit of its own, which changes no force.</summary>
/// <remarks>
/// Set from one finding: with the hip flexed from 30 to 90°, knee straight, the ankle is stopped 17.7 ± 2.5° earlier while its torque at one angle stays
/// (Andrade 2016, Scand J Med Sci Sports; evidence D9). With the hip at 30° the calf is what stops it, at 27.5 N m (25 to 30, evidence B15). What follows for other tests is
/// a prediction.
/// </remarks>
public sealed class NerveLimit
{
    private const double CalfTorque = 27.5;       // Nm, B15
    private const double LossOfDorsiflexion = 17.7;   // deg, D9

    private readonly PassiveLeg _leg;

    /// <summary>Sets the limit on a leg.</summary>
    /// <param name="leg">The leg; it is moved about.</param>
    public NerveLimit(PassiveLeg leg)
    {
        ArgumentNullException.ThrowIfNull(leg);
        _leg = leg;
        CalfLimit = First(-30, 45, ankle => Lay(30, 0, ankle), () => -_leg.Moment(LegJoint.Ankle) >= CalfTorque);
        ToleratedLength = Length(90, 0, CalfLimit - LossOfDorsiflexion);
        Strain = (ToleratedLength / Length(0, 0, 0)) - 1;
    }

    /// <value>deg. Dorsiflexion at which the calf stops a straight leg whose hip is at 30°.</value>
    public double CalfLimit { get; }

    /// <value>m. Length of the bed beyond which nobody wants to go.</value>
    public double ToleratedLength { get; }

    /// <value>1. The same over its length standing.</value>
    public double Strain { get; }

    /// <summary>The hip at which the nerve stops a straight leg.</summary>
    /// <param name="ankleDegrees">deg. Dorsiflexion.</param>
    /// <param name="kneeDegrees">deg. Flexion of the knee.</param>
    /// <returns>deg. Pelvis on thigh; the end of the model's range when nothing stops it.</returns>
    public double HipAt(double ankleDegrees, double kneeDegrees = 0) =>
        First(0, 125, hip => Lay(hip, kneeDegrees, ankleDegrees), () => _leg.NerveLength() >= ToleratedLength);

    private double Length(double hip, double knee, double ankle)
    {
        Lay(hip, knee, ankle);
        return _leg.NerveLength();
    }

    private void Lay(double hip, double knee, double ankle) =>
        _leg.Lay(new(Angle.FromDegrees(hip), Angle.FromDegrees(knee), Angle.FromDegrees(ankle)));

    // deg. The least angle at which a condition holds that goes on holding; halved down from the whole range.
    private static double First(double low, double high, Action<double> lay, Func<bool> holds)
    {
        while (high - low > 1e-6)
        {
            double middle = (low + high) / 2;
            lay(middle);
            (low, high) = holds() ? (low, middle) : (middle, high);
        }

        return high;
    }
}
