using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>
/// Puts a skeleton in a posture: where every body lies, and how each coordinate moves what it carries.
/// </summary>
/// <remarks>
/// A joint turns its child about up to three axes in sequence, each as the turns before have left it, and shifts it along
/// up to three axes of the joint's frame in the parent (Seth, Sherman, Eastman, Delp (2010), Nonlinear Dynamics 62:291–303,
/// doi:10.1007/s11071-010-9717-3, section 2). Rates follow axis by axis, so they cost no second pass.
/// See docs/science/kinematics.md.
/// </remarks>
internal static class Kinematics
{
    /// <summary>Fills the workspace's frames and mobility columns for the coordinates it holds.</summary>
    /// <param name="skeleton">The skeleton.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="first">The first body that is placed; those before it lie where they lie.</param>
    public static void Update(SkeletonTree skeleton, Workspace workspace, int first = 1)
    {
        FollowLeaders(skeleton, workspace);
        ClearColumns(skeleton, workspace, first);
        if (VectorKinematics.IsSupported)
        {
            VectorKinematics.Update(skeleton, workspace, first);
        }
        else
        {
            PlaceBodies(skeleton, workspace, first);
        }
    }

    /// <summary>The plain way, for machines without wide vectors, browsers among them.</summary>
    internal static void PlaceBodies(SkeletonTree skeleton, Workspace workspace, int first = 1)
    {
        for (int body = first; body < skeleton.BodyCount; body++)
        {
            ref readonly JointRecord joint = ref skeleton.Joints[body];
            if (joint.IsOnEllipsoid)
            {
                PlaceEllipsoidBody(skeleton, in joint, body, workspace);
            }
            else
            {
                PlaceBody(skeleton, in joint, body, workspace);
            }
        }
    }

    private static void ClearColumns(SkeletonTree skeleton, Workspace workspace, int first)
    {
        if (first == 1)
        {
            Array.Clear(workspace.Columns);
            return;
        }

        foreach (ref readonly JointRecord joint in skeleton.Joints.AsSpan(first))
        {
            workspace.Columns.AsSpan(joint.FirstCoordinate, joint.EndCoordinate - joint.FirstCoordinate).Clear();
        }
    }

    private static void FollowLeaders(SkeletonTree skeleton, Workspace workspace)
    {
        for (int i = 0; i < skeleton.Couplers.Length; i++)
        {
            CouplerRecord coupler = skeleton.Couplers[i];
            workspace.Q[coupler.Dependent] = coupler.Curve.Value(workspace.Q[coupler.Independent], out workspace.CouplerSlope[i]);
        }
    }

    private static void PlaceBody(SkeletonTree skeleton, in JointRecord joint, int body, Workspace workspace)
    {
        ref readonly RigidTransform parent = ref workspace.BodyToGround[joint.Parent];
        Rotation frame = joint.IsFrameTurned ? parent.Rotation * joint.FrameToParent.Rotation : parent.Rotation;
        Vec3 origin = parent * joint.FrameToParent.Translation;
        origin += Shift(skeleton, in joint, in frame, workspace);
        Rotation turned = Turn(skeleton, in joint, frame, origin, workspace);
        SetBody(in joint, body, in turned, origin, workspace);
    }

    // How far the shifts carry the joint's moving origin, in ground; notes their rates.
    private static Vec3 Shift(SkeletonTree skeleton, in JointRecord joint, in Rotation frame, Workspace workspace)
    {
        Vec3 shift = Vec3.Zero;
        for (int i = joint.FirstShift; i < joint.EndShift; i++)
        {
            ref readonly AxisRecord axis = ref skeleton.Axes[i];
            double length = axis.Value(workspace.Q, out double rate);
            Vec3 direction = frame * axis.Direction;
            shift += length * direction;
            if (axis.Coordinate >= 0)
            {
                workspace.Columns[axis.Coordinate].Linear += rate * direction;
            }
        }

        return shift;
    }

    // The frame after all turns; notes their rates about axes through the moving origin.
    private static Rotation Turn(SkeletonTree skeleton, in JointRecord joint, Rotation frame, Vec3 origin, Workspace workspace)
    {
        for (int i = joint.FirstTurn; i < joint.FirstShift; i++)
        {
            ref readonly AxisRecord axis = ref skeleton.Axes[i];
            double angle = axis.Value(workspace.Q, out double rate);
            if (axis.Coordinate >= 0)
            {
                Vec3 turning = rate * AxisInGround(in axis, in frame);
                ref MobilityColumn column = ref workspace.Columns[axis.Coordinate];
                column.Angular += turning;
                column.Linear += Vec3.Cross(origin, turning);
            }

            frame = axis.Turn switch
            {
                AxisTurn.AboutX => frame.ThenAboutX(angle),
                AxisTurn.AboutY => frame.ThenAboutY(angle),
                AxisTurn.AboutZ => frame.ThenAboutZ(angle),
                _ => frame * Rotation.FromAxisAngle(axis.Direction, angle),
            };
        }

        return frame;
    }

    private static Vec3 AxisInGround(in AxisRecord axis, in Rotation frame) => axis.Turn switch
    {
        AxisTurn.AboutX => frame.X,
        AxisTurn.AboutY => frame.Y,
        AxisTurn.AboutZ => frame.Z,
        _ => frame * axis.Direction,
    };

    private static void SetBody(in JointRecord joint, int body, in Rotation turned, Vec3 origin, Workspace workspace)
    {
        Rotation rotation = joint.IsChildTurned ? turned * joint.ChildToFrame.Rotation : turned;
        workspace.BodyToGround[body] = new(rotation, origin + (turned * joint.ChildToFrame.Translation));
    }

    // The moving origin rides on an ellipsoid fixed in the frame, at the half axes times the moving z axis, which is the
    // normal there. A turn w about the frame's centre moves it by the half axes times (w x z), component by component.
    internal static void PlaceEllipsoidBody(SkeletonTree skeleton, in JointRecord joint, int body, Workspace workspace)
    {
        ref readonly RigidTransform parent = ref workspace.BodyToGround[joint.Parent];
        Rotation frame = joint.IsFrameTurned ? parent.Rotation * joint.FrameToParent.Rotation : parent.Rotation;
        Rotation turned = Turn(skeleton, in joint, frame, Vec3.Zero, workspace);
        Vec3 normalInFrame = frame.Back(turned.Z);
        Vec3 origin = (parent * joint.FrameToParent.Translation) + (frame * Vec3.Scale(joint.EllipsoidRadii, normalInFrame));
        for (int i = joint.FirstCoordinate; i < joint.EndCoordinate; i++)
        {
            ref MobilityColumn column = ref workspace.Columns[i];
            Vec3 turningInFrame = frame.Back(column.Angular);
            Vec3 riding = frame * Vec3.Scale(joint.EllipsoidRadii, Vec3.Cross(turningInFrame, normalInFrame));
            column.Linear = riding + Vec3.Cross(origin, column.Angular);
        }

        SetBody(in joint, body, in turned, origin, workspace);
    }
}
