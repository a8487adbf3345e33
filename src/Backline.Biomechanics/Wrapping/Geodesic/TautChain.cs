using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way between two points around several surfaces, one after the other.</summary>
/// <remarks>
/// <para>Between each two surfaces in a row stands a meeting point. With the meeting points given, every surface is on its
/// own; the meeting points are where the ways of both neighbours run into each other without a bend. The bend is the
/// gradient of the whole length with the meeting point, and how it changes is known from how each way swings about its
/// surface: by the distance to the contact in the direction of the normal, by the spread of neighbouring geodesics
/// sideways. Newton's method, one meeting point after the other until none bends.</para>
/// <para>Ends at a bend of 1e-13, usually after four rounds with two surfaces.</para>
/// </remarks>
internal static class TautChain
{
    private const double BendTolerance = 1e-13;
    private const double LooseTolerance = 1e-9;
    private const int MostRounds = 60;
    private const int MostHalvings = 20;

    /// <summary>Lays the stretch after a node around the wraps in the workspace's order.</summary>
    public static void Lay(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        Vec3 start = workspace.Nodes[node].Position;
        Vec3 end = workspace.Nodes[node + 1].Position;
        PlaceSurfaces(paths, path, count, workspace);
        if (!FirstGuess(paths, path, start, end, count, workspace))
        {
            NoteStatus(path, count, workspace);
            return;
        }

        double bend = double.PositiveInfinity;
        for (int round = 0; round < MostRounds && bend > BendTolerance; round++)
        {
            bend = 0;
            for (int i = 1; i < count; i++)
            {
                Vec3 before = i == 1 ? start : workspace.Meetings[i - 1];
                Vec3 after = i == count - 1 ? end : workspace.Meetings[i + 1];
                bend = Math.Max(bend, Straighten(paths, path, i, before, after, workspace));
            }
        }

        TouchAll(paths, path, start, end, count, workspace);
        NoteStatus(path, count, workspace);
        if (bend > LooseTolerance)
        {
            workspace.Status[path] |= PathStatus.NotConverged;
        }

        Insert(paths, path, node, count, workspace);
    }

    private static ref readonly SurfaceRecord SurfaceOf(PathTable paths, int path, int turn, Workspace workspace) =>
        ref paths.Surfaces[paths.Wraps[paths.FirstWrap[path] + workspace.WrapOrder[turn]].Surface];

    private static void PlaceSurfaces(PathTable paths, int path, int count, Workspace workspace)
    {
        for (int i = 0; i < count; i++)
        {
            ref readonly SurfaceRecord surface = ref SurfaceOf(paths, path, i, workspace);
            workspace.SurfaceToGround[i] = workspace.BodyToGround[surface.Body] * surface.SurfaceToBody;
        }
    }

    // Meeting points half-way between where the way leaves one surface and meets the next when each is laid in turn;
    // false when no surface is touched, so that the stretch is straight.
    private static bool FirstGuess(PathTable paths, int path, Vec3 start, Vec3 end, int count, Workspace workspace)
    {
        Vec3 left = start;
        bool isTouching = false;
        for (int i = 0; i < count; i++)
        {
            ref SurfaceTouch touch = ref TouchOne(paths, path, i, left, end, workspace);
            Vec3 met = touch.IsTouching ? workspace.SurfaceToGround[i] * touch.First : end;
            workspace.Meetings[i] = 0.5 * (left + met);
            left = touch.IsTouching ? workspace.SurfaceToGround[i] * touch.Last : 0.5 * (left + end);
            isTouching |= touch.IsTouching;
        }

        return isTouching;
    }

    private static ref SurfaceTouch TouchOne(PathTable paths, int path, int turn, Vec3 from, Vec3 to, Workspace workspace)
    {
        ref SurfaceTouch touch = ref workspace.Touches[turn];
        ref readonly RigidTransform surfaceToGround = ref workspace.SurfaceToGround[turn];
        GeodesicWrapping.Touch(in SurfaceOf(paths, path, turn, workspace), surfaceToGround.Back(from), surfaceToGround.Back(to), ref touch);
        return ref touch;
    }

    private static void TouchAll(PathTable paths, int path, Vec3 start, Vec3 end, int count, Workspace workspace)
    {
        for (int i = 0; i < count; i++)
        {
            Vec3 from = i == 0 ? start : workspace.Meetings[i];
            Vec3 to = i == count - 1 ? end : workspace.Meetings[i + 1];
            TouchOne(paths, path, i, from, to, workspace);
        }
    }

    // One Newton step of the meeting point between surfaces i - 1 and i, halved until the bend falls; gives the bend before it.
    private static double Straighten(PathTable paths, int path, int i, Vec3 before, Vec3 after, Workspace workspace)
    {
        Vec3 meeting = workspace.Meetings[i];
        Joint joint = Look(paths, path, i, before, meeting, after, workspace);
        if (joint.Bend.Norm <= BendTolerance)
        {
            return joint.Bend.Norm;
        }

        Vec3 step = joint.NewtonStep();
        double share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            workspace.Meetings[i] = meeting + (share * step);
            if (Look(paths, path, i, before, workspace.Meetings[i], after, workspace).Bend.Norm < joint.Bend.Norm)
            {
                return joint.Bend.Norm;
            }
        }

        workspace.Meetings[i] = meeting;
        return joint.Bend.Norm;
    }

    private static Joint Look(PathTable paths, int path, int i, Vec3 before, Vec3 meeting, Vec3 after, Workspace workspace)
    {
        Joint joint = default;
        ref SurfaceTouch near = ref TouchOne(paths, path, i - 1, before, meeting, workspace);
        Vec3 nearContact = near.IsTouching ? workspace.SurfaceToGround[i - 1] * near.Last : before;
        Vec3 arriving = meeting - nearContact;
        joint.AddSide(arriving, near.IsTouching, workspace.SurfaceToGround[i - 1].Rotation * near.LastNormal, near.SidewaysAtQ, 1);
        ref SurfaceTouch far = ref TouchOne(paths, path, i, meeting, after, workspace);
        Vec3 farContact = far.IsTouching ? workspace.SurfaceToGround[i] * far.First : after;
        Vec3 leaving = farContact - meeting;
        joint.AddSide(leaving, far.IsTouching, workspace.SurfaceToGround[i].Rotation * far.FirstNormal, far.SidewaysAtP, -1);
        return joint;
    }

    private static void NoteStatus(int path, int count, Workspace workspace)
    {
        for (int i = 0; i < count; i++)
        {
            workspace.Status[path] |= workspace.Touches[i].Status;
        }
    }

    private static void Insert(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            if (workspace.Touches[i].IsTouching)
            {
                int body = SurfaceOf(paths, path, i, workspace).Body;
                GeodesicWrapping.Insert(node, workspace.WrapOrder[i], body, in workspace.SurfaceToGround[i], in workspace.Touches[i], workspace);
            }
        }
    }

    /// <summary>The bend of the way at a meeting point, and how it changes as the point is moved.</summary>
    private struct Joint
    {
        public Vec3 Bend;
        private Vec3 _direction;
        private Vec3 _stiffnessX;
        private Vec3 _stiffnessY;
        private Vec3 _stiffnessZ;

        // The direction of a way at its end swings by 1 / distance in the plane of the contact's normal and by 'sideways'
        // across it; a straight way swings by 1 / length either way.
        public void AddSide(Vec3 stretch, bool isTouching, Vec3 normal, double sideways, double sign)
        {
            double length = stretch.Norm;
            if (!(length > 0))
            {
                return;
            }

            Vec3 direction = stretch / length;
            Bend += sign * direction;
            _direction += direction;
            Vec3 side = isTouching ? Vec3.Cross(direction, normal).Direction() : direction.AnyPerpendicular();
            Vec3 up = Vec3.Cross(side, direction);
            AddStiffness(up, 1 / length);
            AddStiffness(side, isTouching ? sideways : 1 / length);
        }

        // In the plane across the way: moving along it changes nothing.
        public readonly Vec3 NewtonStep()
        {
            Vec3 along = _direction.Direction();
            Vec3 e1 = along.AnyPerpendicular();
            Vec3 e2 = Vec3.Cross(along, e1);
            double k11 = Vec3.Dot(e1, Stiffness(e1));
            double k12 = Vec3.Dot(e1, Stiffness(e2));
            double k22 = Vec3.Dot(e2, Stiffness(e2));
            double b1 = Vec3.Dot(e1, Bend);
            double b2 = Vec3.Dot(e2, Bend);
            double determinant = (k11 * k22) - (k12 * k12);
            return determinant > 0
                ? ((((k12 * b2) - (k22 * b1)) / determinant) * e1) + ((((k12 * b1) - (k11 * b2)) / determinant) * e2)
                : -(1 / Math.Max(k11, k22)) * ((b1 * e1) + (b2 * e2));
        }

        private readonly Vec3 Stiffness(Vec3 shift) => new(Vec3.Dot(_stiffnessX, shift), Vec3.Dot(_stiffnessY, shift), Vec3.Dot(_stiffnessZ, shift));

        private void AddStiffness(Vec3 direction, double size)
        {
            _stiffnessX += size * direction.X * direction;
            _stiffnessY += size * direction.Y * direction;
            _stiffnessZ += size * direction.Z * direction;
        }
    }
}
