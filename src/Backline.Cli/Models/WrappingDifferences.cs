using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.Cli.Models;

/// <summary>Compares the lengths of both wrapping methods in random postures within the coordinates' ranges.</summary>
internal sealed class WrappingDifferences
{
    /// <summary>mm. Differences beyond this are listed.</summary>
    public const double LimitMm = 0.5;

    private const int Seed = 5;

    private readonly Model _model;
    private readonly int _poses;
    private readonly int[] _muscles;
    private readonly double[] _largest;
    private readonly int[] _beyond;
    private readonly int[] _withStatus;
    private readonly double[][] _worst;

    private WrappingDifferences(Model model, int poses)
    {
        _model = model;
        _poses = poses;
        _muscles = [.. Enumerable.Range(0, model.MuscleNames.Count).Where(muscle => model.Specification.Muscles[muscle].Path.Wraps.Count > 0)];
        _largest = new double[_muscles.Length];
        _beyond = new int[_muscles.Length];
        _withStatus = new int[_muscles.Length];
        _worst = new double[_muscles.Length][];
    }

    /// <summary>The muscles whose methods differ by more than the limit somewhere, the largest difference first.</summary>
    public static IReadOnlyList<WrappingDifference> Find(Model model, int poses)
    {
        WrappingDifferences search = new(model, poses);
        search.Compare();
        return search.Listed();
    }

    private void Compare()
    {
        CoordinateSpecification[] ranges = [.. _model.Specification.Joints.SelectMany(joint => joint.Coordinates)];
        Random random = new(Seed);
        Workspace workspace = _model.NewWorkspace();
        double[] shortest = new double[_muscles.Length];
        bool[] isPlain = new bool[_muscles.Length];
        for (int pose = 0; pose < _poses; pose++)
        {
            double[] q = [.. ranges.Select(range => range.RangeMin + (random.NextDouble() * (range.RangeMax - range.RangeMin)))];
            workspace.Pose(q);
            workspace.LayPaths(WrappingMethod.Geodesic);
            for (int i = 0; i < _muscles.Length; i++)
            {
                shortest[i] = workspace.MuscleLength(_muscles[i]);
                isPlain[i] = (workspace.MusclePathStatus(_muscles[i]) & ~PathStatus.BeyondEnd) == PathStatus.Plain;
            }

            workspace.LayPaths(WrappingMethod.OpenSim);
            for (int i = 0; i < _muscles.Length; i++)
            {
                Note(i, q, isPlain[i], 1000 * (shortest[i] - workspace.MuscleLength(_muscles[i])));
            }
        }
    }

    private void Note(int i, double[] q, bool isPlain, double differenceMm)
    {
        if (!isPlain)
        {
            _withStatus[i]++;
            return;
        }

        _beyond[i] += Math.Abs(differenceMm) > LimitMm ? 1 : 0;
        if (Math.Abs(differenceMm) > Math.Abs(_largest[i]))
        {
            _largest[i] = differenceMm;
            _worst[i] = q;
        }
    }

    private List<WrappingDifference> Listed() =>
        [.. Enumerable.Range(0, _muscles.Length)
            .Where(i => _beyond[i] > 0)
            .Select(i => new WrappingDifference(
                _muscles[i], _largest[i], (double)_beyond[i] / (_poses - _withStatus[i]), (double)_withStatus[i] / _poses, _worst[i]))
            .OrderByDescending(difference => Math.Abs(difference.LargestMm))];
}
