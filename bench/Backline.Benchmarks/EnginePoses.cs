using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.OpenSim;

namespace Backline.Benchmarks;

/// <summary>The model that the engine's hot paths are timed on, in random postures within its ranges, the same every time.</summary>
internal sealed class EnginePoses
{
    public const int Count = 256;
    private const int Seed = 1;

    private EnginePoses(Model model)
    {
        Model = model;
        Random random = new(Seed);
        CoordinateSpecification[] ranges = [.. model.Specification.Joints.SelectMany(joint => joint.Coordinates)];
        Poses = [.. Enumerable.Range(0, Count).Select(_ => ranges.Select(range => range.RangeMin + (random.NextDouble() * (range.RangeMax - range.RangeMin))).ToArray())];
    }

    public Model Model { get; }

    public double[][] Poses { get; }

    /// <summary>Rajagopal 2016 where it lies beside the checkout; else a sample of the project's own, which says little about speed.</summary>
    public static EnginePoses Load()
    {
        string root = FilmFrames.Root();
        string whole = Path.GetFullPath(Path.Combine(root, "..", "shared", "models", "Rajagopal2016.osim"));
        return new(OsimFile.Compile(File.Exists(whole) ? whole : Path.Combine(root, "data", "models", "wrap-cylinder.osim")));
    }
}
