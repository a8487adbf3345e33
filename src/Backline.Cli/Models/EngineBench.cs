using System.Diagnostics;
using Backline.Biomechanics;
using Backline.Biomechanics.Batches;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.Cli.Models;

/// <summary>Times the engine's steps on random postures within the coordinates' ranges.</summary>
/// <remarks>
/// One thread is timed in short runs of postures over and over, and the least time of each run counts, so that a busy machine
/// disturbs it little. The batch door is timed whole, the least of several. A fixed loop of a sine, a root and a division in
/// sequence tells machines apart: <see cref="ReferenceCalibration"/> is what the machine took on which OpenSim and MuJoCo were
/// timed (see docs/science/speed.md).
/// </remarks>
internal sealed class EngineBench
{
    /// <summary>s. A step of the calibration loop on the machine to compare with.</summary>
    private const double ReferenceCalibration = 20.1e-9;

    // 1. What OpenSim calls a muscle at rest: the smallest activation its models allow.
    private const double LeastActivation = 0.01;

    private const int CalibrationSteps = 20_000;
    private const int CalibrationRuns = 200;
    private const int RunLength = 25;
    private const int Seed = 1;
    private const int BatchRounds = 7;
    private const int FewestRounds = 5;
    private const double LongestStep = 1.5;             // s
    private const double TimePerStepAndPose = 0.0015;   // s

    private readonly Model _model;
    private readonly double[][] _poses;
    private readonly Workspace _workspace;
    private readonly TimeSpan _timePerStep;
    private double _calibration;

    public EngineBench(Model model, int poses)
    {
        _model = model;
        _workspace = model.NewWorkspace();
        _poses = RandomPoses(model, poses);
        _timePerStep = TimeSpan.FromSeconds(Math.Min(LongestStep, poses * TimePerStepAndPose));
    }

    /// <summary>Runs everything.</summary>
    public BenchAnswer Run(int threads)
    {
        _calibration = Calibrate();
        List<StepAnswer> steps = [Time("kinematics", null, pose => _workspace.Pose(pose))];

        // Without muscles the other steps do nothing, and their times would be noise.
        WrappingMethod[] methods = _model.MuscleNames.Count == 0 ? [] : [WrappingMethod.Geodesic, WrappingMethod.OpenSim];
        foreach (WrappingMethod method in methods.Where(method => _model.Unsupported(method).Count == 0))
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
            _workspace.FindEquilibria(LeastActivation);
        });
        StepAnswer without = steps[^1];
        steps.Add(all);

        // A difference of two timings; one below zero is noise.
        double alone = Math.Max(0, all.MicrosecondsPerPose - without.MicrosecondsPerPose);
        steps.Add(Step("equilibrium alone", name, alone / 1e6, Math.Max(0, all.BytesPerPose - without.BytesPerPose)));
    }

    private StepAnswer Time(string step, string? wrapping, Action<double[]> work)
    {
        double[] least = new double[(_poses.Length + RunLength - 1) / RunLength];
        Array.Fill(least, double.PositiveInfinity);
        Sweep(work, least);
        int rounds = 0;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (; rounds < FewestRounds || Stopwatch.GetElapsedTime(start) < _timePerStep; rounds++)
        {
            Sweep(work, least);
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return Step(step, wrapping, least.Sum() / _poses.Length, (double)bytes / rounds / _poses.Length);
    }

    private StepAnswer Step(string step, string? wrapping, double seconds, double bytes) => new(
        step, wrapping, seconds * 1e6, seconds / _calibration, seconds / _calibration * ReferenceCalibration * 1e6, bytes);

    private void Sweep(Action<double[]> work, double[] least)
    {
        for (int run = 0; run < least.Length; run++)
        {
            int end = Math.Min(_poses.Length, (run + 1) * RunLength);
            long start = Stopwatch.GetTimestamp();
            for (int i = run * RunLength; i < end; i++)
            {
                work(_poses[i]);
            }

            least[run] = Math.Min(least[run], Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    private double TimeBatch(int threads)
    {
        PoseBatch batch = new(_model, new BatchOptions { Activation = LeastActivation, Threads = threads });
        double[] coordinates = [.. _poses.SelectMany(pose => pose)];
        BatchResults results = batch.Run(coordinates);
        double least = double.PositiveInfinity;
        for (int round = 0; round < BatchRounds; round++)
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
        for (int run = 0; run < CalibrationRuns; run++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < CalibrationSteps; i++)
            {
                value = Math.Sin(value) + (1 / Math.Sqrt(value + 2));
            }

            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return double.IsNaN(value) ? double.NaN : least / CalibrationSteps;
    }
}
