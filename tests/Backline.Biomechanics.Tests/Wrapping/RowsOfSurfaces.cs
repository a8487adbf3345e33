using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Random surfaces in a row, and a strap around them.</summary>
internal static class RowsOfSurfaces
{
    /// <summary>m. Where a strap around a row ends.</summary>
    public static Vec3 End(Random random) =>
        new(0.4 + (0.14 * random.NextDouble()), -0.12 + (0.24 * random.NextDouble()), -0.12 + (0.24 * random.NextDouble()));

    /// <summary>Draws a strap around surfaces of the kinds named, in this order.</summary>
    public static ModelSpecification Draw(string kinds, Random random)
    {
        string[] each = kinds.Split(' ');
        double apart = each.Contains("across") ? 0.03 : each.Length > 2 ? 0.12 : 0.15;
        WrapSpecification[] surfaces = [.. each.Select((kind, i) => Surface(kind, 0.14 + (apart * i), i, random))];
        return ModelOf(surfaces, new(-0.02, Between(random, -0.06, 0.06), Between(random, -0.06, 0.06)));
    }

    /// <summary>A strap around surfaces of the ground from a point to the middle of a body that is free.</summary>
    public static ModelSpecification ModelOf(WrapSpecification[] surfaces, Vec3 start)
    {
        string[] coordinates = ["rx", "ry", "rz", "tx", "ty", "tz"];
        return new()
        {
            Name = "row",
            Bodies = [new() { Name = "tip", Mass = 1 }],
            Joints =
            [
                new()
                {
                    Name = "joint",
                    Kind = JointKind.Free,
                    Parent = "ground",
                    Child = "tip",
                    Coordinates = [.. coordinates.Select(name => new CoordinateSpecification { Name = name, RangeMin = -1, RangeMax = 1 })],
                },
            ],
            Wraps = surfaces,
            Muscles =
            [
                new MillardMuscleSpecification
                {
                    Name = "strap",
                    OptimalFibreLength = 0.1,
                    TendonSlackLength = 0.3,
                    Path = new()
                    {
                        Points =
                        [
                            Samples.Point("a", "ground", start),
                            Samples.Point("b", "tip", Vec3.Zero),
                        ],
                        Wraps = [.. surfaces.Select(surface => new PathWrapSpecification { Surface = surface.Name })],
                    },
                },
            ],
        };
    }

    // Across the strap within half a right angle, but for one that lies across the others.
    private static WrapSpecification Surface(string kind, double along, int number, Random random)
    {
        double radius = Between(random, 0.02, 0.06);
        Vec3 middle = new(along, Between(random, -0.05, 0.05), Between(random, -0.05, 0.05));
        Vec3 turn = new(Between(random, -0.3, 0.3) + (kind == "across" ? 1.2 : 0), Between(random, -0.3, 0.3), 0);
        return kind == "sphere"
            ? Samples.Surface(WrapShape.Sphere, new(radius, radius, radius), name: $"s{number}", pose: new(middle, Vec3.Zero))
            : Samples.Surface(
                WrapShape.Cylinder, new(radius, radius, 0.5), kind == "fenced" ? Quadrant.PositiveY : Quadrant.All, $"s{number}", new(middle, turn));
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
