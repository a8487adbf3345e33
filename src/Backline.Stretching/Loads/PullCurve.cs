using Backline.Biomechanics;

namespace Backline.Stretching.Loads;

/// <summary>What a muscle of the model pulls at one path, were it to begin so much later: a row of equilibria, to be read between.</summary>
/// <remarks>
/// A muscle that begins to pull later pulls as the model's does on a path shorter by as much. So the model's pull is found at a row of paths, and each person's lies between: by Catmull and Rom's cubic, within 1e-4 of maximal force (a test
/// holds it), for a hundredth of an equilibrium's time.
/// </remarks>
internal sealed class PullCurve
{
    private const int Nodes = 129;     // odd, so that the model's own path is one
    private const double Reach = 6.5;  // 1. Standard deviations either way; nobody is drawn beyond

    private readonly double[] _pulls = new double[Nodes];
    private readonly double _first;    // m. The first node's shift
    private readonly double _step;     // m

    private PullCurve(double path, double spread, Func<double, double> pull)
    {
        _step = 2 * Reach * spread / (Nodes - 1);
        _first = -(Nodes / 2) * _step;
        for (int node = 0; node < Nodes; node++)
        {
            _pulls[node] = pull(path - (_first + (node * _step)));
        }
    }

    /// <summary>The pull of a relaxed muscle.</summary>
    /// <param name="model">The model.</param>
    /// <param name="muscle">The muscle, as the model counts.</param>
    /// <param name="path">m, in the model's own size. Its path.</param>
    /// <param name="spread">m, in the model's own size. The standard deviation of the shifts asked for.</param>
    public static PullCurve Relaxed(Model model, int muscle, double path, double spread) =>
        new(path, spread, length => model.Equilibrium(muscle, 0, length).TendonForce);

    /// <summary>What full work adds to that; nothing where the muscle pulls less with it.</summary>
    /// <inheritdoc cref="Relaxed"/>
    public static PullCurve Added(Model model, int muscle, double path, double spread) =>
        new(path, spread, length => model.Equilibrium(muscle, 1, length).TendonForce - model.Equilibrium(muscle, 0, length).TendonForce);

    /// <summary>N, in the model's own strength. The pull, were the muscle to begin so much later; never below nothing.</summary>
    /// <param name="shift">m, in the model's own size. By how much later.</param>
    public double At(double shift)
    {
        double place = Math.Clamp((shift - _first) / _step, 1, Nodes - 2);
        int node = Math.Min((int)place, Nodes - 3);
        double part = place - node;
        double before = _pulls[node - 1], here = _pulls[node], next = _pulls[node + 1], after = _pulls[node + 2];
        return Math.Max(0, here + (part / 2 * (next - before + (part * ((2 * before) - (5 * here) + (4 * next) - after + (part * ((3 * (here - next)) + after - before)))))));
    }
}
