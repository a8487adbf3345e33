using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>Notes the straight stretches between two bodies, along which a path pulls, and measures them.</summary>
internal static class PathLines
{
    /// <summary>m. Notes the stretch between two fixed points of different bodies and gives its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Add(in PointRecord from, in PointRecord to, Workspace workspace)
    {
        if (!VectorKinematics.IsSupported)
        {
            return Add(
                workspace.BodyToGround[from.Body] * from.Location, from.Body, workspace.BodyToGround[to.Body] * to.Location, to.Body, workspace);
        }

        // The same with three numbers at a time.
        Vector256<double> start = workspace.Frames[from.Body].At(from.Location);
        Vector256<double> end = workspace.Frames[to.Body].At(to.Location);
        Vector256<double> difference = end - start;
        double length = Math.Sqrt(Vector256.Sum(difference * difference));

        // In this order: each store spoils the number behind it, which the next one sets.
        ref PathLine line = ref workspace.Lines[workspace.LineCount++];
        WideFrame.Store(start, ref line.From);
        WideFrame.Store(end, ref line.To);
        WideFrame.Store(length > 0 ? difference * (1 / length) : Vector256<double>.Zero, ref line.Direction);
        line.FromBody = from.Body;
        line.ToBody = to.Body;
        line.IsSkewed = false;
        return length;
    }

    /// <summary>m. Notes the stretch between two places in ground and gives its length.</summary>
    public static double Add(Vec3 from, int fromBody, Vec3 to, int toBody, Workspace workspace)
    {
        Vec3 difference = to - from;
        double length = difference.Norm;
        ref PathLine line = ref workspace.Lines[workspace.LineCount++];
        line.From = from;
        line.To = to;
        line.Direction = length > 0 ? (1 / length) * difference : Vec3.Zero;
        line.FromBody = fromBody;
        line.ToBody = toBody;
        line.IsSkewed = false;
        return length;
    }

    /// <summary>m. Notes the stretch between two nodes and gives its length.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isMaybeSkewed">Whether tension may take hold elsewhere than where the nodes lie.</param>
    /// <param name="workspace">Gets the line.</param>
    public static double Add(in PathNode from, in PathNode to, bool isMaybeSkewed, Workspace workspace)
    {
        double length = Add(from.Position, from.Body, to.Position, to.Body, workspace);
        ref PathLine line = ref workspace.Lines[workspace.LineCount - 1];
        if (isMaybeSkewed)
        {
            line.IsSkewed = from.Grip != from.Position || to.Grip != to.Position;
            line.From = from.Grip;
            line.To = to.Grip;
        }

        return length;
    }
}
