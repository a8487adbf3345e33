using Backline.Biomechanics;

namespace Backline.Stretching.Loads;

/// <summary>What a relaxed muscle pulls in each of many people, at one path.</summary>
/// <remarks>
/// A muscle that begins to pull later pulls as the model's does on a path shorter by as much. So the model's pull is found at a row of paths, and each person's lies between: by Catmull and Rom's cubic, within 1e-4 of maximal force (a test
/// holds it), for a hundredth of an equilibrium's time.
/// </remarks>
internal sealed class RelaxedPulls
{
    private const int Nodes = 129;     // odd, so that the model's own path is one
    private const double Reach = 6.5;  // 1. Standard deviations either way; nobody is drawn beyond

    private readonly double[] _pulls = new double[Nodes];

    /// <summary>Finds them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="muscle">The muscle, as the model counts.</param>
    /// <param name="path">m, in the model's own size. Its path.</param>
    /// <param name="people">The people.</param>
    /// <param name="column">The muscle, as the people count.</param>
    /// <param name="destination">N, in the model's own strength. Takes the pulls, by person.</param>
    public void Find(Model model, int muscle, double path, TissuePeople people, int column, Span<double> destination)
    {
        double step = 2 * Reach * people.Spread.ShiftSpreadOf(column) / (Nodes - 1);
        double first = -(Nodes / 2) * step;
        for (int node = 0; node < Nodes; node++)
        {
            _pulls[node] = model.Equilibrium(muscle, 0, path - (first + (node * step))).TendonForce;
        }

        ReadOnlySpan<double> shift = people.Shift(column);
        ReadOnlySpan<double> stiffness = people.Stiffness(column);
        for (int person = 0; person < destination.Length; person++)
        {
            destination[person] = stiffness[person] * Math.Max(0, Between((shift[person] - first) / step));
        }
    }

    private double Between(double place)
    {
        double inside = Math.Clamp(place, 1, Nodes - 2);
        int node = Math.Min((int)inside, Nodes - 3);
        double part = inside - node;
        double before = _pulls[node - 1], here = _pulls[node], next = _pulls[node + 1], after = _pulls[node + 2];
        return here + (part / 2 * (next - before + (part * ((2 * before) - (5 * here) + (4 * next) - after + (part * ((3 * (here - next)) + after - before))))));
    }
}
