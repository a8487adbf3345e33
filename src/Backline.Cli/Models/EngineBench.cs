using System.Diagnostics;
using Backline.Biomechanics;
using Backline.Biomechanics.Batches;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.Cli.Models;

/// <summary>Times the engine's steps on random postures within the coordinates' ranges.</summary>
/// <remarks>
/// One thread is timed in processor time, so that a busy machine disturbs it little; the batch door in wall time. The least of
/// several rounds counts. A fixed loop of a sine, a root and a division in sequence tells machines apart.
/// </remarks>
internal sealed class EngineBench
{
    private const int CalibrationSteps = 4_000_000;
    private const int Seed = 1;
    private const int Rounds = 7;
    private const double LeastRoundSeconds = 0.2;

    private readonly Model _model;
    private readonly double[][] _poses;
    private readonly Workspace _workspace;
    private double _calibration;

    public EngineBench(Model model, int poses)
    {
        _model = model;
        _workspace = model.NewWorkspace();
        _poses = RandomPoses(model, poses);
    }

    /// <summary>Runs everything.</summary>
    public BenchAnswer Run(int threads)
    {
        _calibration = Calibrate();
        List<StepAnswer> steps = [Time("kinematics", null, pose => _workspace.Pose(pose))];
        foreach (WrappingMethod method in new[] { WrappingMethod.Geodesic, WrappingMethod.OpenSim }.Where(method => _model.Unsupported(method).Count == 0))
        {
            TimeMethod(method, steps);
        }

        double alone = TimeBatch(1);
        double together = TimeBatch(threads);
        return new(
            _model.Name, _model.MuscleNames.Count, _poses.Length, Environment.ProcessorCount, _calibration * 1e9, steps, threads, alone * 1e6, together * 1e6, alone / together);
    }

    private static double[][] RandomPoses(Model model, int count)
    {
        Random random = new(Seed);
        CoordinateSpecification[] ranges = [.. model.Specification.Joints.SelectMany(joint => joint.Coordinates)];
        return [.. Enumerable.Range(0, count).Select(_ => ranges.Select(range => range.RangeMin + (random.NextDouble() * (range.RangeMax - range.RangeMin))).ToArray())];
    }

    private void TimeMethod(WrappingMethod method, List<StepAnswer> steps)
    {
        string name = method == WrappingMethod.OpenSim ? "opensim" : "geodesic";
        steps.Add(Time("kinematics + lengths", name, pose =>
        {
            _workspace.Pose(pose);
            _workspace.LayPaths(method);
        }));
        steps.Add(Time("kinematics + lengths + moment arms", name, pose =>
        {
            _workspace.Pose(pose);
            _workspace.LayPaths(method);
            _workspace.FindMomentArms();
        }));
        StepAnswer all = Time("kinematics + lengths + moment arms + equilibrium", name, pose =>
        {
            _workspace.Pose(pose);
            _workspace.LayPaths(method);
            _workspace.FindMomentArms();
            _workspace.FindEquilibria(0.01);
        });
        StepAnswer without = steps[^1];
        steps.Add(all);
        steps.Add(new(
            "equilibrium alone",
            name,
            all.MicrosecondsPerPose - without.MicrosecondsPerPose,
            all.CalibrationStepsPerPose - without.CalibrationStepsPerPose,
            all.BytesPerPose - without.BytesPerPose));
    }

    private StepAnswer Time(string step, string? wrapping, Action<double[]> work)
    {
        int sweeps = 1;
        while (Seconds(work, sweeps) < LeastRoundSeconds)
        {
            sweeps *= 2;
        }

        double least = double.PositiveInfinity;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Seconds(work, sweeps));
        }

        // Asking the clock allocates a little itself; whole bytes a posture are what counts.
        double postures = (double)Rounds * sweeps * _poses.Length;
        double bytes = Math.Floor((GC.GetAllocatedBytesForCurrentThread() - before) / postures);
        double perPose = least / sweeps / _poses.Length;
        return new(step, wrapping, perPose * 1e6, perPose / _calibration, bytes);
    }

    private double Seconds(Action<double[]> work, int sweeps)
    {
        TimeSpan start = ProcessorTime();
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            foreach (double[] pose in _poses)
            {
                work(pose);
            }
        }

        return (ProcessorTime() - start).TotalSeconds;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime;
    }

    private double TimeBatch(int threads)
    {
        PoseBatch batch = new(_model, new BatchOptions { Activation = 0.01, Threads = threads });
        double[] coordinates = [.. _poses.SelectMany(pose => pose)];
        BatchResults results = batch.Run(coordinates);
        double least = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            batch.Run(coordinates, results);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return least / _poses.Length;
    }

    // Seconds a step.
    private static double Calibrate()
    {
        double least = double.PositiveInfinity;
        double value = 0.5;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = ProcessorTime();
            for (int i = 0; i < CalibrationSteps; i++)
            {
                value = Math.Sin(value) + (1 / Math.Sqrt(value + 2));
            }

            least = Math.Min(least, (ProcessorTime() - start).TotalSeconds);
        }

        return double.IsNaN(value) ? double.NaN : least / CalibrationSteps;
    }
}
