using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>What is left of an ankle's range once the knees are straighter than in the check that measured it, by the leg model.</summary>
/// <remarks>
/// In a knee-to-wall check the knee is well bent and the gastrocnemius out of it. The calf's tension there, as the model has it, is taken for what these calves bear; in the stretch neither gastrocnemius nor soleus may
/// be asked for more. A stiff calf and a tender one look alike in this, and one number for both muscles is an assumption (docs/science/ankle-check.md).
/// </remarks>
public sealed class AnkleRoom
{
    // rad. Knee bend at the end of a knee-to-wall check; beyond 60° the gastrocnemius carries nothing, so that more makes no difference.
    private const double CheckKnee = 60 * StretchInputRules.Degree;

    private const int Halvings = 30;

    private readonly ReadTissues _tissues;
    private readonly TissueVariation _none;

    /// <summary>Makes one.</summary>
    /// <param name="model">The leg model, shared with others.</param>
    public AnkleRoom(StandingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _tissues = new ReadTissues(model);
        _none = new TissueVariation(_tissues.Tissues.Length);
    }

    /// <summary>What a knee less bent than in the check takes from the ankle.</summary>
    /// <param name="checkedAnkle">Dorsiflexion at the end of the check; 0 or more.</param>
    /// <param name="knee">Knee bend in the stretch.</param>
    /// <returns>0 to <paramref name="checkedAnkle"/>.</returns>
    public Angle KneeCost(Angle checkedAnkle, Angle knee)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(checkedAnkle, Angle.Zero);
        double borne = Tension(checkedAnkle.Radians, CheckKnee);
        double high = checkedAnkle.Radians;
        if (Tension(high, knee.Radians) <= borne)
        {
            return Angle.Zero;
        }

        double low = 0;
        if (Tension(low, knee.Radians) > borne)
        {
            return checkedAnkle;
        }

        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Tension(middle, knee.Radians) <= borne ? (middle, high) : (low, middle);
        }

        return Angle.FromRadians(checkedAnkle.Radians - low);
    }

    /// <summary>How much of the calf tension borne in the check a posture asks for.</summary>
    /// <param name="checkedAnkle">Dorsiflexion at the end of the check; 0 or more.</param>
    /// <param name="ankle">Dorsiflexion in the stretch.</param>
    /// <param name="knee">Knee bend in the stretch.</param>
    /// <returns>1. Of the tauter calf muscle; 1 is as much as in the check, and 0 where the check itself stretches nothing.</returns>
    public double ShareOfCheck(Angle checkedAnkle, Angle ankle, Angle knee)
    {
        double borne = Tension(checkedAnkle.Radians, CheckKnee);
        return borne > 0 ? Tension(ankle.Radians, knee.Radians) / borne : 0;
    }

    private double Tension(double ankle, double knee)
    {
        CalfAndThigh shares = _tissues.At(new LegAngles(knee, ankle, 0), _none);
        return Math.Max(shares.Gastrocnemius, shares.Soleus);
    }
}
