using Backline.Biomechanics;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Loads;

/// <summary>The path length at which a relaxed muscle begins to pull.</summary>
internal static class SlackLength
{
    /// <summary>m. From here on it carries <see cref="PassiveLeg.OnsetShare"/> of its maximal force. Found by halving; the relaxed pull never falls with length.</summary>
    public static double Of(Model model, int muscle)
    {
        double maximal = model.Specification.Muscles[muscle].MaxIsometricForce;
        double low = 0.2 * model.Specification.Muscles[muscle].TendonSlackLength;
        double high = model.Specification.Muscles[muscle].TendonSlackLength + (3 * model.Specification.Muscles[muscle].OptimalFibreLength);
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2;
            if (model.Equilibrium(muscle, 0, middle).TendonForce > PassiveLeg.OnsetShare * maximal)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }
}
