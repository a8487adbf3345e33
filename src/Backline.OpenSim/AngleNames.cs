using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim;

/// <summary>Which coordinates of a model are angles, as files that speak degrees take it: those that some turn is, or is the negative of.</summary>
internal static class AngleNames
{
    public static HashSet<string> Of(ModelSpecification model) => [.. model.Joints.SelectMany(Of)];

    private static IEnumerable<string> Of(JointSpecification joint) => joint.Kind switch
    {
        JointKind.Slider or JointKind.Weld => [],
        JointKind.Planar => joint.Coordinates.Take(1).Select(coordinate => coordinate.Name),
        JointKind.Free => joint.Coordinates.Take(3).Select(coordinate => coordinate.Name),
        JointKind.Custom => joint.Axes.Take(3).Where(axis => axis.Function is LinearFunction { Slope: 1 or -1 }).Select(axis => axis.Coordinate).OfType<string>(),
        _ => joint.Coordinates.Select(coordinate => coordinate.Name),
    };
}
