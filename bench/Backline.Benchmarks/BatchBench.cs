using Backline.Biomechanics.Batches;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>Everything for many postures at once. Promise: two threads at least 1.8 times as fast as one.</summary>
[MemoryDiagnoser]
public class BatchBench
{
    private const int Times = 8;

    private readonly EnginePoses _poses = EnginePoses.Load();
    private double[] _coordinates = [];
    private PoseBatch _batch = null!;        // set before each run
    private BatchResults _results = null!;   // likewise

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _coordinates = [.. Enumerable.Range(0, Times).SelectMany(_ => _poses.Poses).SelectMany(pose => pose)];
        _batch = new(_poses.Model, new BatchOptions { Activation = 0.01, Threads = Threads });
        _results = _batch.Run(_coordinates);
    }

    [Benchmark(OperationsPerInvoke = Times * EnginePoses.Count, Description = "everything, in a batch")]
    public void Run() => _batch.Run(_coordinates, _results);
}
