using System.Runtime.CompilerServices;
using Backline.Biomechanics.Muscles.Curves;

namespace Backline.Biomechanics.Muscles;

/// <summary>What fibre and tendon pull at one length of the fibre along the tendon. Forces in maximal forces.</summary>
internal struct MuscleBalance
{
    /// <summary>m. Length of the fibre along the tendon.</summary>
    public double Along;

    /// <summary>m. Length of the fibre.</summary>
    public double Fibre;

    /// <summary>1. Cosine of the pennation.</summary>
    public double Cosine;

    /// <summary>1. Passive force of the fibre.</summary>
    public double Passive;

    /// <summary>1. Active force of the fibre.</summary>
    public double Active;

    /// <summary>1. Force of the tendon.</summary>
    public double Tendon;

    /// <summary>1/m. How the excess changes with the fibre's length along the tendon.</summary>
    public double Slope;

    /// <summary>1. All force of the fibre.</summary>
    public readonly double FibreForce => Passive + Active;

    /// <summary>1. How much harder the fibre pulls along the tendon than the tendon does.</summary>
    public readonly double Excess => (FibreForce * Cosine) - Tendon;

    /// <summary>The balance at a given length of the fibre along the tendon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MuscleBalance At<TCurves>(in MuscleRecord muscle, TCurves curves, double activation, double pathLength, double along)
        where TCurves : struct, IMuscleCurves
    {
        MuscleBalance balance;
        balance.Along = along;
        balance.Fibre = Math.Sqrt((along * along) + (muscle.Width * muscle.Width));
        balance.Cosine = along / balance.Fibre;
        double perOptimal = 1 / muscle.OptimalLength;
        balance.Passive = curves.Passive(balance.Fibre * perOptimal, out double forceSlope);
        balance.Active = 0;
        if (activation > 0)
        {
            balance.Active = activation * curves.Active(balance.Fibre * perOptimal, out double activeSlope);
            forceSlope += activation * activeSlope;
        }

        double perSlack = 1 / muscle.SlackLength;
        balance.Tendon = curves.Tendon((pathLength - along) * perSlack, out double tendonSlope);

        // d fibre / d along = cos, d cos / d along = (1 - cos²) / fibre.
        double cosineSquare = balance.Cosine * balance.Cosine;
        balance.Slope = (forceSlope * perOptimal * cosineSquare) + ((balance.Passive + balance.Active) * (1 - cosineSquare) / balance.Fibre) + (tendonSlope * perSlack);
        return balance;
    }
}
