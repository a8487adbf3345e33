using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>Reads wrap surfaces.</summary>
internal static class WrapReader
{
    private static readonly string[] Kinds = [.. Enum.GetNames<WrapShape>().Select(shape => $"Wrap{shape}")];

    /// <summary>The surfaces of a body, of the ground, or of a frame offset from one of them.</summary>
    public static IEnumerable<WrapSpecification> Read(OsimNode owner, string body, FrameOffset offset)
    {
        foreach (OsimNode node in owner.Objects("WrapObjectSet"))
        {
            if (Shape(node) is { } shape)
            {
                yield return new()
                {
                    Name = node.Name,
                    Body = body,
                    Shape = shape,
                    Pose = PoseOf(node, offset),
                    Dimensions = Dimensions(node, shape),
                    Quadrant = ReadQuadrant(node),
                    IsActive = node.Flag("active", true),
                    Place = node.Place,
                };
            }
        }
    }

    private static FrameOffset PoseOf(OsimNode node, FrameOffset offset) =>
        FrameTable.Within(offset, new(node.Vector("translation", Vec3.Zero), node.Vector("xyz_body_rotation", Vec3.Zero)));

    private static WrapShape? Shape(OsimNode node)
    {
        switch (node.Kind)
        {
            case "WrapCylinder":
                return WrapShape.Cylinder;
            case "WrapSphere":
                return WrapShape.Sphere;
            case "WrapEllipsoid":
                return WrapShape.Ellipsoid;
            case "WrapTorus":
                return WrapShape.Torus;
            default:
                node.FaultKind("wrap surface", Kinds);
                return null;
        }
    }

    private static Vec3 Dimensions(OsimNode node, WrapShape shape)
    {
        switch (shape)
        {
            case WrapShape.Cylinder:
                double radius = node.Number("radius", 1);
                return new(radius, radius, node.Number("length", 1));
            case WrapShape.Sphere:
                double round = node.Number("radius", 0.05);
                return new(round, round, round);
            case WrapShape.Ellipsoid:
                return node.Vector("dimensions", new(0.05, 0.05, 0.05));
            default:
                return new(node.Number("inner_radius", 0.01), node.Number("outer_radius", 0.05), 0);
        }
    }

    private static Quadrant ReadQuadrant(OsimNode node)
    {
        switch (node.Text("quadrant")?.ToLowerInvariant())
        {
            case null or "all" or "unassigned":
                return Quadrant.All;
            case "x" or "+x":
                return Quadrant.PositiveX;
            case "-x":
                return Quadrant.NegativeX;
            case "y" or "+y":
                return Quadrant.PositiveY;
            case "-y":
                return Quadrant.NegativeY;
            case "z" or "+z":
                return Quadrant.PositiveZ;
            case "-z":
                return Quadrant.NegativeZ;
            case var other:
                node.Fault("quadrant", $"is '{other}'; all, x, -x, y, -y, z or -z was expected");
                return Quadrant.All;
        }
    }
}
