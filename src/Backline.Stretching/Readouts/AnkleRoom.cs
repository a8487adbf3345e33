using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>What is left of an ankle's range once the knees are straighter than in the check that measured it, by the leg model.</summary>
/// <remarks>
/// In a knee-to-wall check the knee is well bent and the gastrocnemius out of it. The relaxed moment at the ankle there, as the model has it, is taken for what this ankle bears; in the stretch it may not be asked for
/// more. A stiff calf and a tender one look alike in this. docs/science/ankle-check.md compares it with measured people.
/// </remarks>
public sealed class AnkleRoom
{
    /// <summary>Knee bend at the end of a knee-to-wall check: as in the weight-bearing test of Baumbach (2014).</summary>
    public static Angle CheckKnee { get; } = Angle.FromDegrees(75);

    private const int Halvings = 14; // 50° to 0.003°

    private readonly PassiveLeg _leg;

    /// <summary>Makes one.</summary>
    /// <param name="model">The leg model, shared with others.</param>
    public AnkleRoom(StandingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _leg = new PassiveLeg(model.Model, Side.Right);
    }

    /// <summary>What a knee less bent than in the check takes from the ankle.</summary>
    /// <param name="checkedAnkle">Dorsiflexion at the end of the check; 0 or more.</param>
    /// <param name="knee">Knee bend in the stretch.</param>
    /// <returns>0 to <paramref name="checkedAnkle"/>.</returns>
    public Angle KneeCost(Angle checkedAnkle, Angle knee)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(checkedAnkle, Angle.Zero);
        double borne = Moment(checkedAnkle, CheckKnee);
        if (Moment(checkedAnkle, knee) <= borne)
        {
            return Angle.Zero;
        }

        (Angle low, Angle high) = (Angle.Zero, checkedAnkle);
        for (int i = 0; i < Halvings; i++)
        {
            Angle middle = Angle.FromRadians((low.Radians + high.Radians) / 2);
            (low, high) = Moment(middle, knee) <= borne ? (middle, high) : (low, middle);
        }

        return checkedAnkle - low;
    }

    /// <summary>The relaxed moment against the shin's lean that a posture asks an ankle to bear, in that borne in the check.</summary>
    /// <param name="checkedAnkle">Dorsiflexion at the end of the check; above 0.</param>
    /// <param name="ankle">Dorsiflexion in the stretch.</param>
    /// <param name="knee">Knee bend in the stretch.</param>
    /// <returns>1. 1 is as much as in the check; 0 where the check itself stretches nothing.</returns>
    public double ShareOfCheck(Angle checkedAnkle, Angle ankle, Angle knee)
    {
        double borne = Moment(checkedAnkle, CheckKnee);
        return borne > 0 ? Math.Max(0, Moment(ankle, knee) / borne) : 0;
    }

    // Nm, plantarflexing.
    private double Moment(Angle ankle, Angle knee)
    {
        _leg.Lay(new LegPosture(Angle.Zero, knee, ankle));
        return -_leg.Moment(LegJoint.Ankle);
    }
}
