using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>The same as <see cref="Kinematics"/> with three numbers at a time, for machines with vectors of four doubles.</summary>
/// <remarks>
/// All angles first, then their sines and cosines four at a time, then body by body. A joint on an ellipsoid is left to the plain
/// way. Both ways agree to rounding; a test holds them against each other. Code that takes such vectors cannot be compiled ahead of a command's start, and its first rough form would serve most of a short command's
/// life: what places every body is compiled whole at its first call instead (some 6 ms). Done to the laying of paths too, that gained nothing. bench/results/cold-start.md.
/// </remarks>
internal static class VectorKinematics
{
    /// <summary>Whether this machine has what it takes.</summary>
    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    /// <summary>Fills the workspace's frames and mobility columns for the coordinates it holds, followers set and columns cleared.</summary>
    /// <param name="skeleton">The skeleton.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="first">The first body that is placed; those before it lie where they lie.</param>
    public static void Update(SkeletonTree skeleton, Workspace workspace, int first)
    {
        FindTurns(skeleton, workspace, first);
        for (int body = first; body < skeleton.BodyCount; body++)
        {
            ref readonly JointRecord joint = ref skeleton.Joints[body];
            if (joint.IsOnEllipsoid)
            {
                Kinematics.PlaceEllipsoidBody(skeleton, in joint, body, workspace);
                workspace.Frames[body] = WideFrame.Of(in workspace.BodyToGround[body]);
            }
            else
            {
                PlaceBody(skeleton, in joint, body, workspace);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindTurns(SkeletonTree skeleton, Workspace workspace, int firstBody)
    {
        AxisRecord[] axes = skeleton.Axes;
        int first = firstBody < skeleton.BodyCount ? skeleton.Joints[firstBody].FirstTurn : axes.Length;
        double[] q = workspace.Q;
        double[] amounts = workspace.AxisAmount;
        double[] rates = workspace.AxisRate;
        for (int i = first; i < axes.Length; i++)
        {
            amounts[i] = axes[i].Value(q, out rates[i]);
        }

        for (int i = first; i < axes.Length; i += Vector256<double>.Count)
        {
            (Vector256<double> sine, Vector256<double> cosine) = Vector256.SinCos(Vector256.LoadUnsafe(ref amounts[i]));
            sine.StoreUnsafe(ref workspace.AxisSine[i]);
            cosine.StoreUnsafe(ref workspace.AxisCosine[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PlaceBody(SkeletonTree skeleton, in JointRecord joint, int body, Workspace workspace)
    {
        WideFrame frame = workspace.Frames[joint.Parent];
        frame.Follow(in joint.FrameToParent, joint.IsFrameTurned);
        Shift(skeleton, in joint, ref frame, workspace);
        Turn(skeleton, in joint, ref frame, workspace);
        frame.Follow(in joint.ChildToFrame, joint.IsChildTurned);
        workspace.Frames[body] = frame;
        frame.StoreBefore(ref workspace.BodyToGround[body]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Shift(SkeletonTree skeleton, in JointRecord joint, ref WideFrame frame, Workspace workspace)
    {
        Vector256<double> origin = frame.Origin;
        for (int i = joint.FirstShift; i < joint.EndShift; i++)
        {
            ref readonly AxisRecord axis = ref skeleton.Axes[i];
            Vector256<double> direction = AxisInGround(in axis, in frame);
            origin = Vector256.MultiplyAddEstimate(direction, Vector256.Create(workspace.AxisAmount[i]), origin);
            if (axis.Coordinate >= 0)
            {
                ref MobilityColumn column = ref workspace.Columns[axis.Coordinate];
                column.WideLinear += workspace.AxisRate[i] * direction;
            }
        }

        frame.Origin = origin;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn(SkeletonTree skeleton, in JointRecord joint, ref WideFrame frame, Workspace workspace)
    {
        for (int i = joint.FirstTurn; i < joint.FirstShift; i++)
        {
            ref readonly AxisRecord axis = ref skeleton.Axes[i];
            if (axis.Coordinate >= 0)
            {
                Vector256<double> turning = workspace.AxisRate[i] * AxisInGround(in axis, in frame);
                ref MobilityColumn column = ref workspace.Columns[axis.Coordinate];
                column.WideAngular += turning;
                column.WideLinear += WideFrame.Cross(frame.Origin, turning);
            }

            TurnBy(in axis, Vector256.Create(workspace.AxisSine[i]), Vector256.Create(workspace.AxisCosine[i]), ref frame);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnBy(in AxisRecord axis, Vector256<double> sine, Vector256<double> cosine, ref WideFrame frame)
    {
        (Vector256<double> x, Vector256<double> y, Vector256<double> z) = (frame.X, frame.Y, frame.Z);
        switch (axis.Turn)
        {
            case AxisTurn.AboutX:
                frame.Y = (cosine * y) + (sine * z);
                frame.Z = (cosine * z) - (sine * y);
                break;
            case AxisTurn.AboutY:
                frame.X = (cosine * x) - (sine * z);
                frame.Z = (cosine * z) + (sine * x);
                break;
            case AxisTurn.AboutZ:
                frame.X = (cosine * x) + (sine * y);
                frame.Y = (cosine * y) - (sine * x);
                break;
            default:
                TurnAboutAny(in axis.Direction, sine, cosine, ref frame);
                break;
        }
    }

    // Rodrigues' formula on the frame's own axes: of each what lies along the axis of the turn stays, the rest is turned.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnAboutAny(in Vec3 axis, Vector256<double> sine, Vector256<double> cosine, ref WideFrame frame)
    {
        (Vector256<double> x, Vector256<double> y, Vector256<double> z) = (frame.X, frame.Y, frame.Z);
        Vector256<double> along = (Vector256<double>.One - cosine) * frame.Turn(in axis);
        frame.X = (cosine * x) + (sine * ((axis.Z * y) - (axis.Y * z))) + (axis.X * along);
        frame.Y = (cosine * y) + (sine * ((axis.X * z) - (axis.Z * x))) + (axis.Y * along);
        frame.Z = (cosine * z) + (sine * ((axis.Y * x) - (axis.X * y))) + (axis.Z * along);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AxisInGround(in AxisRecord axis, in WideFrame frame) => axis.Turn switch
    {
        AxisTurn.AboutX => frame.X,
        AxisTurn.AboutY => frame.Y,
        AxisTurn.AboutZ => frame.Z,
        _ => frame.Turn(axis.Direction),
    };
}
