using Backline.Biomechanics;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>A posture: frames of all bodies and how coordinates move them. Promise: 2.5 µs (calibration 20.1 ns), 0 bytes.</summary>
[MemoryDiagnoser]
public class KinematicsBench
{
    private readonly EnginePoses _poses = EnginePoses.Load();
    private Workspace _workspace = null!; // set before each run

    [GlobalSetup]
    public void Setup() => _workspace = _poses.Model.NewWorkspace();

    [Benchmark(OperationsPerInvoke = EnginePoses.Count, Description = "kinematics")]
    public void Kinematics()
    {
        foreach (double[] pose in _poses.Poses)
        {
            _workspace.Pose(pose);
        }
    }
}
