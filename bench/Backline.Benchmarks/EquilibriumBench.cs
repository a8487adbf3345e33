using Backline.Biomechanics;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>The equilibrium of every muscle at path lengths of random postures. Promise: 27 µs (calibration 20.1 ns), 0 bytes.</summary>
[MemoryDiagnoser]
public class EquilibriumBench
{
    private readonly EnginePoses _poses = EnginePoses.Load();
    private double[][] _lengths = [];

    [Params(0.0, 0.01, 0.5)]
    public double Activation { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Workspace workspace = _poses.Model.NewWorkspace();
        _lengths = [.. _poses.Poses.Select(pose => Lengths(workspace, pose))];
    }

    [Benchmark(OperationsPerInvoke = EnginePoses.Count, Description = "equilibrium")]
    public double Equilibria()
    {
        double force = 0;
        foreach (double[] lengths in _lengths)
        {
            for (int muscle = 0; muscle < lengths.Length; muscle++)
            {
                force += _poses.Model.Equilibrium(muscle, Activation, lengths[muscle]).TendonForce;
            }
        }

        return force;
    }

    private double[] Lengths(Workspace workspace, double[] pose)
    {
        workspace.Pose(pose);
        workspace.LayPaths(Biomechanics.Wrapping.WrappingMethod.Geodesic);
        return [.. Enumerable.Range(0, _poses.Model.MuscleNames.Count).Select(workspace.MuscleLength)];
    }
}
