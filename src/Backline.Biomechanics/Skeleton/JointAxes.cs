using Backline.Biomechanics.Functions;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>Writes every kind of joint as turns followed by shifts, so that one routine moves them all.</summary>
internal static class JointAxes
{
    private static readonly Vec3[] Units = [Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ];

    /// <summary>The turns and shifts of a joint; notes a wrong number of coordinates or axes.</summary>
    public static void Split(
        JointSpecification joint, ProblemList problems, out IReadOnlyList<TransformAxis> turns, out IReadOnlyList<TransformAxis> shifts)
    {
        turns = [];
        shifts = [];
        (int[] turnAxes, int[] shiftAxes) = Shape(joint.Kind);
        if (joint.Kind == JointKind.Custom)
        {
            SplitCustom(joint, problems, ref turns, ref shifts);
            return;
        }

        int expected = turnAxes.Length + shiftAxes.Length;
        if (joint.Coordinates.Count != expected)
        {
            problems.AddOfParts(joint.Place, $"has {joint.Coordinates.Count} coordinates; {expected} were expected in a joint of kind {joint.Kind}");
            return;
        }

        turns = [.. turnAxes.Select((axis, i) => Plain(joint, axis, i))];
        shifts = [.. shiftAxes.Select((axis, i) => Plain(joint, axis, turnAxes.Length + i))];
        if (joint.Kind == JointKind.Ellipsoid && !(Math.Min(joint.EllipsoidRadii.X, Math.Min(joint.EllipsoidRadii.Y, joint.EllipsoidRadii.Z)) > 0))
        {
            problems.Add(joint.Place.Inside("radii_x_y_z"), $"has the half axes {joint.EllipsoidRadii}; lengths above 0 were expected");
        }
    }

    private static (int[] Turns, int[] Shifts) Shape(JointKind kind) => kind switch
    {
        JointKind.Pin => ([2], []),
        JointKind.Slider => ([], [0]),
        JointKind.Universal => ([0, 1], []),
        JointKind.Ball or JointKind.Gimbal or JointKind.Ellipsoid => ([0, 1, 2], []),
        JointKind.Planar => ([2], [0, 1]),
        JointKind.Free => ([0, 1, 2], [0, 1, 2]),
        _ => ([], []),
    };

    private static TransformAxis Plain(JointSpecification joint, int axis, int coordinate) => new()
    {
        Axis = Units[axis],
        Coordinate = joint.Coordinates[coordinate].Name,
        Function = new LinearFunction(),
        Place = joint.Place,
    };

    private static void SplitCustom(
        JointSpecification joint, ProblemList problems, ref IReadOnlyList<TransformAxis> turns, ref IReadOnlyList<TransformAxis> shifts)
    {
        if (joint.Axes.Count != 6)
        {
            problems.AddOfParts(joint.Place, $"has {joint.Axes.Count} axes; three turns and three shifts were expected");
            return;
        }

        turns = [.. joint.Axes.Take(3)];
        shifts = [.. joint.Axes.Skip(3)];
    }
}
