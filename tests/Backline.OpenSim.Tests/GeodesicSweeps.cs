using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.OpenSim.Tests;

/// <summary>
/// Sweeps every coordinate through its range from random postures: compares moment arms with slopes, and looks for jumps of
/// lengths by halving a step over which a length changes too much until it is 1e-7.
/// </summary>
internal sealed class GeodesicSweeps
{
    private const double SlopeStep = 1e-6;
    private const double SmallestStep = 1e-7;

    // m. What a length may change over the smallest step: moment arms of half a metre are none of a muscle's.
    private const double LargestChange = 0.5 * SmallestStep;

    // m. A change beyond what moment arms explain that is worth looking into.
    private const double SuspiciousChange = 1e-5;

    private readonly Model _model;
    private readonly Workspace _workspace;
    private readonly int[] _muscles;
    private readonly List<string> _jumps = [];
    private int _compared;
    private int _withStatus;
    private double _worst;
    private string _worstAt = "";

    private GeodesicSweeps(Model model)
    {
        _model = model;
        _workspace = model.NewWorkspace();
        _muscles = [.. Enumerable.Range(0, model.MuscleNames.Count).Where(muscle => model.Specification.Muscles[muscle].Path.Wraps.Count > 0)];
    }

    public static GeodesicFindings Run(Model model, int basePoses, int steps, int seed)
    {
        GeodesicSweeps sweeps = new(model);
        CoordinateSpecification[] ranges = [.. model.Specification.Joints.SelectMany(joint => joint.Coordinates)];
        Random random = new(seed);
        for (int pose = 0; pose < basePoses; pose++)
        {
            double[] q = [.. ranges.Select(range => range.RangeMin + (random.NextDouble() * (range.RangeMax - range.RangeMin)))];
            for (int coordinate = 0; coordinate < q.Length && sweeps._muscles.Length > 0; coordinate++)
            {
                if (!model.IsFollower(coordinate))
                {
                    sweeps.Sweep(q, coordinate, ranges[coordinate], steps);
                }
            }
        }

        return new(sweeps._compared, sweeps._withStatus, sweeps._worst, sweeps._worstAt, sweeps._jumps);
    }

    private void Sweep(double[] start, int coordinate, CoordinateSpecification range, int steps)
    {
        double[] q = [.. start];
        Snapshot? before = null;
        for (int step = 0; step <= steps; step++)
        {
            q[coordinate] = range.RangeMin + ((range.RangeMax - range.RangeMin) * step / steps);
            Snapshot here = Take(q, coordinate);
            CompareSlopes(q, coordinate, here);
            if (before is not null)
            {
                LookForJumps(q, coordinate, before, here);
            }

            before = here;
        }
    }

    private Snapshot Take(double[] q, int coordinate)
    {
        _workspace.Pose(q);
        _workspace.LayPaths(WrappingMethod.Geodesic);
        _workspace.FindMomentArms();
        return new(
            q[coordinate],
            [.. _muscles.Select(_workspace.MuscleLength)],
            [.. _muscles.Select(muscle => _workspace.MomentArm(muscle, coordinate))],
            [.. _muscles.Select(_workspace.MusclePathStatus)]);
    }

    private void CompareSlopes(double[] q, int coordinate, Snapshot here)
    {
        double[] moved = [.. q];
        moved[coordinate] = here.Value + SlopeStep;
        Snapshot after = Take(moved, coordinate);
        moved[coordinate] = here.Value - SlopeStep;
        Snapshot before = Take(moved, coordinate);
        for (int i = 0; i < _muscles.Length; i++)
        {
            if (IsExcused(here.Status[i] | after.Status[i] | before.Status[i]) || here.Status[i] != after.Status[i] || here.Status[i] != before.Status[i])
            {
                _withStatus++;
                continue;
            }

            _compared++;
            double error = Math.Abs(here.Arms[i] + ((after.Lengths[i] - before.Lengths[i]) / (2 * SlopeStep)));
            if (error > _worst)
            {
                _worst = error;
                _worstAt = $"{_model.MuscleNames[_muscles[i]]} about {_model.CoordinateNames[coordinate]} at {here.Value}";
            }
        }
    }

    private void LookForJumps(double[] q, int coordinate, Snapshot before, Snapshot here)
    {
        for (int i = 0; i < _muscles.Length; i++)
        {
            double explained = -0.5 * (before.Arms[i] + here.Arms[i]) * (here.Value - before.Value);
            if (Math.Abs(here.Lengths[i] - before.Lengths[i] - explained) > SuspiciousChange)
            {
                Corner(q, coordinate, i, before.Value, here.Value, before.Lengths[i], here.Lengths[i]);
            }
        }
    }

    // Halves the step, always keeping the half over which the length changes more, until it is small or the change is.
    private void Corner(double[] q, int coordinate, int index, double low, double high, double lowLength, double highLength)
    {
        double[] moved = [.. q];
        PathStatus status = PathStatus.Plain;
        while (high - low > SmallestStep)
        {
            moved[coordinate] = (low + high) / 2;
            Snapshot middle = Take(moved, coordinate);
            status = middle.Status[index];
            bool isLeft = Math.Abs(middle.Lengths[index] - lowLength) > Math.Abs(highLength - middle.Lengths[index]);
            (low, lowLength, high, highLength) = isLeft
                ? (low, lowLength, middle.Value, middle.Lengths[index])
                : (middle.Value, middle.Lengths[index], high, highLength);
        }

        moved[coordinate] = low;
        status |= Take(moved, coordinate).Status[index];
        moved[coordinate] = high;
        status |= Take(moved, coordinate).Status[index];
        if (Math.Abs(highLength - lowLength) > LargestChange && !IsExcused(status))
        {
            _jumps.Add($"{_model.MuscleNames[_muscles[index]]} over {_model.CoordinateNames[coordinate]} at {low}: {(highLength - lowLength) * 1000} mm");
        }
    }

    // Beyond a cylinder's end the path goes on smoothly; that status excuses nothing.
    private static bool IsExcused(PathStatus status) => (status & ~PathStatus.BeyondEnd) != PathStatus.Plain;

    private sealed record Snapshot(double Value, double[] Lengths, double[] Arms, PathStatus[] Status);
}
