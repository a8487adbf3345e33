using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>All muscle paths of a posture, without and with moment arms. Promise: 12 and 20 µs (calibration 20.1 ns), kinematics included; 0 bytes.</summary>
[MemoryDiagnoser]
public class PathsBench
{
    private readonly EnginePoses _poses = EnginePoses.Load();
    private Workspace _workspace = null!; // set before each run

    [Params(WrappingMethod.Geodesic, WrappingMethod.OpenSim)]
    public WrappingMethod Method { get; set; }

    [GlobalSetup]
    public void Setup() => _workspace = _poses.Model.NewWorkspace();

    [Benchmark(OperationsPerInvoke = EnginePoses.Count, Description = "kinematics + lengths")]
    public void Lengths()
    {
        foreach (double[] pose in _poses.Poses)
        {
            _workspace.Pose(pose);
            _workspace.LayPaths(Method);
        }
    }

    [Benchmark(OperationsPerInvoke = EnginePoses.Count, Description = "kinematics + lengths + moment arms")]
    public void MomentArms()
    {
        foreach (double[] pose in _poses.Poses)
        {
            _workspace.Pose(pose);
            _workspace.LayPaths(Method);
            _workspace.FindMomentArms();
        }
    }
}
