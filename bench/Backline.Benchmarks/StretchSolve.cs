using Backline.OpenSim;
using Backline.Stretching;
using Backline.Stretching.Legs;
using Backline.Stretching.Postures;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>One posture and its loads, and its bands.</summary>
[MemoryDiagnoser]
public class StretchSolve
{
    private readonly StretchSimulator _simulator = New();
    private StretchResult _result = null!; // made by Set

    [GlobalSetup]
    public void Set() => _result = _simulator.Solve(new StretchInputs { HandHeight = 0.45 });

    [Benchmark(Description = "posture and loads")]
    public void Solve() => _simulator.Solve(new StretchInputs { HandHeight = 0.45 }, _result);

    [Benchmark(Description = "bands")]
    public double Bands() => _simulator.Bands(_result.Body).Feel.Sum(band => band.High);

    [Benchmark(Description = "bands of work")]
    public double WorkBands() => _simulator.WorkBands(_result.Body).HeldShare;

    private static StretchSimulator New()
    {
        using Stream text = LegModelFile.Open();
        return new StretchSimulator(StandingModel.Bind(OsimFile.Read(text, LegModelFile.Name).Specification, StandingModel.LegModelHeight));
    }
}
