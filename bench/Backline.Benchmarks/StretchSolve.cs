using Backline.OpenSim;
using Backline.Stretching;
using Backline.Stretching.Legs;
using Backline.Stretching.Postures;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>One posture and its loads, and the bands of 200 people.</summary>
[MemoryDiagnoser]
public class StretchSolve
{
    private readonly StretchSimulator _simulator = New();
    private StretchResult _result = null!; // made by Set

    [GlobalSetup]
    public void Set() => _result = _simulator.Solve(new StretchInputs { HandHeight = 0.45 });

    [Benchmark(Description = "posture and loads")]
    public void Solve() => _simulator.Solve(new StretchInputs { HandHeight = 0.45 }, _result);

    [Benchmark(Description = "bands of 200 people")]
    public double Bands() => _simulator.Bands(_result.Body, 200, 1).HeldShare;

    private static StretchSimulator New()
    {
        using Stream text = LegModelFile.Open();
        return new StretchSimulator(StandingModel.Bind(OsimFile.Read(text, LegModelFile.Name).Specification, StandingModel.LegModelHeight));
    }
}
