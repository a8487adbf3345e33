using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>
/// Moment arms by generalised force: the work that unit tension along a path does per unit rate of a coordinate, following
/// coordinates included.
/// </summary>
/// <remarks>
/// Sherman, Seth, Delp (2013), What is a moment arm?, ASME IDETC, doi:10.1115/DETC2013-13633. A straight stretch pulls its
/// two bodies together along one line, so its work on a joint between them is the joint's mobility column times that line;
/// a joint that carries both bodies or neither gets nothing. Contact points do no work of their own on a taut geodesic.
/// </remarks>
internal static class MomentArmSolver
{
    /// <summary>Fills the workspace's moment arms from its lines and mobility columns.</summary>
    public static void Update(SkeletonTree skeleton, PathTable paths, Workspace workspace)
    {
        int slide = 0;
        for (int path = 0; path < paths.PathCount; path++)
        {
            for (int line = workspace.FirstLine[path]; line < workspace.FirstLine[path + 1]; line++)
            {
                AddLine(skeleton, in workspace.Lines[line], workspace);
            }

            for (; slide < workspace.SlideCount && workspace.Slides[slide].Path == path; slide++)
            {
                workspace.ArmSum[workspace.Slides[slide].Coordinate] += workspace.Slides[slide].MomentArm;
            }

            if (paths.HasCoupledArm[path])
            {
                FoldCouplers(skeleton, workspace);
            }

            TakeRow(paths, path, workspace);
        }
    }

    // Steps down from both bodies until they meet: every joint passed is between them.
    private static void AddLine(SkeletonTree skeleton, in PathLine line, Workspace workspace)
    {
        if (line.IsSkewed)
        {
            AddSkewedLine(skeleton, in line, workspace);
            return;
        }

        Vec3 moment = Vec3.Cross(line.From, line.Direction);
        int near = line.FromBody;
        int far = line.ToBody;
        while (near != far)
        {
            if (near > far)
            {
                near = AddJoint(skeleton, near, line.Direction, moment, 1, workspace);
            }
            else
            {
                far = AddJoint(skeleton, far, line.Direction, moment, -1, workspace);
            }
        }
    }

    // Two pulls that do not balance turn everything down to the ground.
    private static void AddSkewedLine(SkeletonTree skeleton, in PathLine line, Workspace workspace)
    {
        Vec3 fromMoment = Vec3.Cross(line.From, line.Direction);
        for (int body = line.FromBody; body > 0;)
        {
            body = AddJoint(skeleton, body, line.Direction, fromMoment, 1, workspace);
        }

        Vec3 toMoment = Vec3.Cross(line.To, line.Direction);
        for (int body = line.ToBody; body > 0;)
        {
            body = AddJoint(skeleton, body, line.Direction, toMoment, -1, workspace);
        }
    }

    private static int AddJoint(SkeletonTree skeleton, int body, Vec3 direction, Vec3 moment, double sign, Workspace workspace)
    {
        ref readonly JointRecord joint = ref skeleton.Joints[body];
        for (int i = joint.FirstCoordinate; i < joint.EndCoordinate; i++)
        {
            workspace.ArmSum[i] += sign * workspace.Columns[i].Work(direction, moment);
        }

        return joint.Parent;
    }

    // Followers first, so that a chain of couplers adds up in its leader. A follower keeps no arm of its own.
    private static void FoldCouplers(SkeletonTree skeleton, Workspace workspace)
    {
        for (int i = skeleton.Couplers.Length - 1; i >= 0; i--)
        {
            CouplerRecord coupler = skeleton.Couplers[i];
            workspace.ArmSum[coupler.Independent] += workspace.CouplerSlope[i] * workspace.ArmSum[coupler.Dependent];
            workspace.ArmSum[coupler.Dependent] = 0;
        }
    }

    private static void TakeRow(PathTable paths, int path, Workspace workspace)
    {
        for (int i = paths.FirstArm[path]; i < paths.FirstArm[path + 1]; i++)
        {
            ref double sum = ref workspace.ArmSum[paths.ArmCoordinate[i]];
            workspace.Arm[i] = sum;
            sum = 0;
        }
    }
}
