using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way between two points around several surfaces, one after the other.</summary>
/// <remarks>
/// <para>Between each two surfaces in a row stands a meeting point. With the meeting points given, every surface is on its
/// own; the meeting points are where the ways of both neighbours run into each other without a bend. The bend is the
/// gradient of the whole length with the meeting point, and how it changes is known from how each way swings about its
/// surface (<see cref="MeetingBend"/>). Newton's method, halved until the bend falls; with more than two surfaces one meeting
/// point after the other until none bends.</para>
/// <para>Ends at a bend of 1e-12, usually after three or four steps.</para>
/// </remarks>
internal static class TautChain
{
    private const double BendTolerance = 1e-12;
    private const double LooseTolerance = 1e-9;
    private const int MostRounds = 100;
    private const int MostSteps = 30;
    private const int MostHalvings = 20;

    /// <summary>Lays the stretch after a node around the wraps in the workspace's order.</summary>
    public static void Lay(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        Vec3 start = workspace.Nodes[node].Position;
        Vec3 end = workspace.Nodes[node + 1].Position;
        if (FirstGuess(paths, path, start, end, count, workspace))
        {
            double bend = Settle(paths, path, start, end, count, workspace);
            workspace.Status[path] |= bend > LooseTolerance ? PathStatus.NotConverged : PathStatus.Plain;
            Insert(paths, path, node, count, workspace);
        }

        for (int i = 0; i < count; i++)
        {
            workspace.Status[path] |= workspace.Touches[i].Status;
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
            ref readonly RigidTransform frame = ref workspace.SurfaceToGround[workspace.WrapOrder[i]];
            Vec3 met = touch.IsTouching ? frame * touch.First : end;
            workspace.Meetings[i] = 0.5 * (left + met);
            left = touch.IsTouching ? frame * touch.Last : 0.5 * (left + end);
            isTouching |= touch.IsTouching;
        }

        return isTouching;
    }

    // Straightens the way at all meeting points; gives the largest bend left. All touches are those of the result.
    private static double Settle(PathTable paths, int path, Vec3 start, Vec3 end, int count, Workspace workspace)
    {
        double bend = double.PositiveInfinity;
        for (int round = 0; round < MostRounds && bend > BendTolerance; round++)
        {
            bend = 0;
            for (int i = 1; i < count; i++)
            {
                Vec3 before = i == 1 ? start : workspace.Meetings[i - 1];
                Vec3 after = i == count - 1 ? end : workspace.Meetings[i + 1];
                double found = Straighten(paths, path, i, before, after, workspace, out double left);
                bend = Math.Max(bend, count == 2 ? left : found);
            }

            if (count == 2)
            {
                return bend;
            }
        }

        for (int i = 0; i < count; i++)
        {
            Vec3 from = i == 0 ? start : workspace.Meetings[i];
            Vec3 to = i == count - 1 ? end : workspace.Meetings[i + 1];
            TouchOne(paths, path, i, from, to, workspace);
        }

        return bend;
    }

    // Moves the meeting point between surfaces i - 1 and i until the way does not bend there; gives the bend found and that left.
    private static double Straighten(PathTable paths, int path, int i, Vec3 before, Vec3 after, Workspace workspace, out double left)
    {
        Look(paths, path, i, before, workspace.Meetings[i], after, workspace, out MeetingBend here);
        double found = here.Bend.Norm;
        left = found;
        for (int step = 0; step < MostSteps && left > BendTolerance; step++)
        {
            if (!TakeStep(paths, path, i, before, after, workspace, ref here))
            {
                break;
            }

            left = here.Bend.Norm;
        }

        return found;
    }

    private static bool TakeStep(PathTable paths, int path, int i, Vec3 before, Vec3 after, Workspace workspace, ref MeetingBend here)
    {
        Vec3 meeting = workspace.Meetings[i];
        Vec3 step = here.NewtonStep();
        double bend = here.Bend.NormSquared;
        double share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            workspace.Meetings[i] = meeting + (share * step);
            Look(paths, path, i, before, workspace.Meetings[i], after, workspace, out here);
            if (here.Bend.NormSquared < bend)
            {
                return true;
            }
        }

        workspace.Meetings[i] = meeting;
        Look(paths, path, i, before, meeting, after, workspace, out here);
        return false;
    }

    private static void Look(
        PathTable paths, int path, int i, Vec3 before, Vec3 meeting, Vec3 after, Workspace workspace, out MeetingBend bend)
    {
        bend = default;
        ref SurfaceTouch near = ref TouchOne(paths, path, i - 1, before, meeting, workspace);
        ref readonly RigidTransform nearFrame = ref workspace.SurfaceToGround[workspace.WrapOrder[i - 1]];
        bend.AddSide(
            meeting - (near.IsTouching ? nearFrame * near.Last : before), near.IsTouching, nearFrame.Rotation * near.LastNormal, near.SidewaysAtQ, 1);
        ref SurfaceTouch far = ref TouchOne(paths, path, i, meeting, after, workspace);
        ref readonly RigidTransform farFrame = ref workspace.SurfaceToGround[workspace.WrapOrder[i]];
        bend.AddSide(
            (far.IsTouching ? farFrame * far.First : after) - meeting, far.IsTouching, farFrame.Rotation * far.FirstNormal, far.SidewaysAtP, -1);
    }

    private static ref SurfaceTouch TouchOne(PathTable paths, int path, int turn, Vec3 from, Vec3 to, Workspace workspace)
    {
        int wrap = workspace.WrapOrder[turn];
        ref SurfaceTouch touch = ref workspace.Touches[turn];
        ref readonly RigidTransform frame = ref workspace.SurfaceToGround[wrap];
        ref readonly SurfaceRecord surface = ref paths.Surfaces[paths.Wraps[paths.FirstWrap[path] + wrap].Surface];
        GeodesicWrapping.Touch(in surface, frame.Back(from), frame.Back(to), ref touch);
        return ref touch;
    }

    private static void Insert(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            if (workspace.Touches[i].IsTouching)
            {
                int wrap = workspace.WrapOrder[i];
                int body = paths.Surfaces[paths.Wraps[paths.FirstWrap[path] + wrap].Surface].Body;
                GeodesicWrapping.Insert(node, wrap, body, in workspace.SurfaceToGround[wrap], in workspace.Touches[i], workspace);
            }
        }
    }
}
