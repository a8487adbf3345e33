using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Random surfaces that cut each other, between two random ends.</summary>
internal static class CrossingSurfaces
{
    /// <summary>Draws surfaces of the kinds named, in this order.</summary>
    public static WrapSpecification[] Draw(string kinds, Random random) => [.. kinds.Split(' ').Select((kind, i) => Surface(kind, i, random))];

    /// <summary>m. Where a path around them starts.</summary>
    public static Vec3 Start(Random random) => new(-0.16, Between(random, -0.06, 0.06), Between(random, -0.06, 0.06));

    /// <summary>m. Where it ends.</summary>
    public static Vec3 End(Random random) => new(0.3, Between(random, -0.1, 0.1), Between(random, -0.1, 0.1));

    public static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    private static WrapSpecification Surface(string kind, int number, Random random)
    {
        double radius = Between(random, 0.03, 0.06);
        Vec3 middle = new(Between(random, -0.01, 0.01), Between(random, -0.02, 0.02), Between(random, -0.02, 0.02));
        Vec3 turn = new((1.3 * number) + Between(random, -0.3, 0.3), Between(random, -0.3, 0.3), 0);
        string name = $"s{number}";
        switch (kind)
        {
            case "cylinder":
                return Samples.Surface(WrapShape.Cylinder, new(radius, radius, 1), name: name, pose: new(middle, turn));
            case "sphere":
                return Samples.Surface(WrapShape.Sphere, new(radius, radius, radius), name: name, pose: new(middle + new Vec3(0, 0, 0.05 * number), Vec3.Zero));
            case "half":
                return Samples.Surface(WrapShape.Sphere, new(radius, radius, radius), Quadrant.PositiveY, name, new(middle, Vec3.Zero));
            case "ellipsoid":
                Vec3 half = new(Between(random, 0.03, 0.06), Between(random, 0.03, 0.06), Between(random, 0.05, 0.1));
                return Samples.Surface(WrapShape.Ellipsoid, half, name: name, pose: new(middle, turn));
            case "torus":
                Vec3 size = new(Between(random, 0.012, 0.025), Between(random, 0.04, 0.06), 0);
                return Samples.Surface(WrapShape.Torus, size, name: name, pose: new(new(0.03, middle.Y, middle.Z), new(0, (Math.PI / 2) + turn.Y, 0)));
            case "knob":
                // A ball let into a cylinder about the z axis that stands first, at the top.
                double angle = Between(random, 1.1, 2.0);
                double depth = Between(random, 0.03, 0.06);
                Vec3 centre = new(depth * Math.Cos(angle), depth * Math.Sin(angle), Between(random, -0.03, 0.03));
                double small = Between(random, 0.015, 0.03);
                return Samples.Surface(WrapShape.Sphere, new(small, small, small), name: name, pose: new(centre, Vec3.Zero));
            default:
                throw new ArgumentException($"A kind of surface was expected, not '{kind}'.", nameof(kind));
        }
    }
}
