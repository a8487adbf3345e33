namespace Backline.Stretching.Readouts;

/// <summary>Muscle lengths over two joint angles near a posture, found in the model at a few nodes and interpolated between them by Lagrange's polynomials.</summary>
/// <remarks>Some 20 postures of the model then serve for any number of people that a camera may have seen so. Within 2 standard errors the lengths are the model's to a fifth of a millimetre (a test holds it).</remarks>
internal sealed class LengthGrid
{
    private readonly RelaxedMuscles _muscles;
    private readonly Func<double, double, LegAngles> _angles;
    private readonly double[] _first;     // rad, nodes of the first angle                       (firstCount)
    private readonly double[] _second;    // rad, nodes of the second angle                      (secondCount)
    private readonly double[] _lengths;   // m                                                   (firstCount x secondCount x muscleCount)
    private int _filled;

    /// <summary>Makes an empty one.</summary>
    public LengthGrid(RelaxedMuscles muscles, double[] first, double[] second, Func<double, double, LegAngles> angles)
    {
        (_muscles, _first, _second, _angles) = (muscles, first, second, angles);
        _lengths = new double[first.Length * second.Length * muscles.Tissues.Length];
    }

    /// <summary>Whether every node is filled.</summary>
    public bool IsFull => _filled == _first.Length * _second.Length;

    /// <summary>Equally spaced nodes.</summary>
    public static double[] Nodes(double from, double to, int count) => [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];

    /// <summary>Fills the next node: one posture of the model.</summary>
    public void FillNext()
    {
        int count = _muscles.Tissues.Length;
        LegAngles angles = _angles(_first[_filled / _second.Length], _second[_filled % _second.Length]);
        _muscles.Lengths(angles, _lengths.AsSpan(_filled * count, count));
        _filled++;
    }

    /// <summary>m. The lengths at two angles.</summary>
    public void At(double first, double second, Span<double> destination)
    {
        destination.Clear();
        for (int i = 0; i < _first.Length; i++)
        {
            double byFirst = Weight(_first, i, first);
            for (int j = 0; j < _second.Length; j++)
            {
                double weight = byFirst * Weight(_second, j, second);
                int at = ((i * _second.Length) + j) * destination.Length;
                for (int muscle = 0; muscle < destination.Length; muscle++)
                {
                    destination[muscle] += weight * _lengths[at + muscle];
                }
            }
        }
    }

    private static double Weight(double[] nodes, int node, double at)
    {
        double weight = 1;
        for (int i = 0; i < nodes.Length; i++)
        {
            weight *= i == node ? 1 : (at - nodes[i]) / (nodes[node] - nodes[i]);
        }

        return weight;
    }
}
