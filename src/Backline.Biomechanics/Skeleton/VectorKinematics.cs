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

    /// <summary>Fills the workspace's frames and mobility columns for the coordinates it holds, followers set.</summary>
    public static void Update(SkeletonTree skeleton, Workspace workspace)
    {
        FindTurns(skeleton, workspace);
        for (int body = 1; body < skeleton.BodyCount; body++)
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
    private static void FindTurns(SkeletonTree skeleton, Workspace workspace)
    {
        AxisRecord[] axes = skeleton.Axes;
        double[] q = workspace.Q;
        double[] amounts = workspace.AxisAmount;
        double[] rates = workspace.AxisRate;
        for (int i = 0; i < axes.Length; i++)
        {
            amounts[i] = axes[i].Value(q, out rates[i]);
        }

        for (int i = 0; i < axes.Length; i += Vector256<double>.Count)
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

            TurnBy(in axis, workspace.AxisAmount[i], Vector256.Create(workspace.AxisSine[i]), Vector256.Create(workspace.AxisCosine[i]), ref frame);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnBy(in AxisRecord axis, double angle, Vector256<double> sine, Vector256<double> cosine, ref WideFrame frame)
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
                RigidTransform turn = new(Rotation.FromAxisAngle(axis.Direction, angle), Vec3.Zero);
                frame.Follow(in turn, isTurned: true);
                break;
        }
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
