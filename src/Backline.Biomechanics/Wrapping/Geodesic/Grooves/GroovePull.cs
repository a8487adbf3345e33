using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The pull between two bodies of a path that lies in the groove between surfaces of both.</summary>
/// <remarks>
/// As these bodies move against each other the groove itself moves, so straight stretches alone do not make up the rate of the length.
/// Taken as laid on the first surface's body, the path goes over to the other surface's body where it leaves the groove, if it leaves
/// along that; and all along the groove the other surface bears its part of the press (<see cref="GroovePress"/>), summed by the points
/// of <see cref="GrooveRun"/>.
/// </remarks>
internal static class GroovePull
{
    /// <summary>The most lines a way in a groove adds.</summary>
    public const int MostLines = 17;

    /// <summary>Notes the pulls in the workspace's lines.</summary>
    public static void Add(in TautSurfaces surfaces, in GrooveWay way)
    {
        int own = surfaces.Surface(way.Start.Slot).Body;
        int beside = surfaces.Surface(way.Beside).Body;
        if (own == beside)
        {
            return;
        }

        Workspace workspace = surfaces.Workspace;
        if (way.End.Slot == way.Beside)
        {
            GroovePoint leaves = way.At(1);
            Add(leaves.Position, way.Start.Sense * leaves.Direction, own, beside, workspace);
        }

        for (int i = 0; i < GrooveRun.Shares.Length; i++)
        {
            GroovePoint point = way.At(GrooveRun.Shares[i]);
            GroovePress press = GroovePress.At(in surfaces, way.Start.Slot, way.Beside, in point);
            double length = GrooveRun.Weights[i] * point.Speed * way.Start.Sense * way.Turn;
            Add(point.Position, press.OnOther * length * press.OtherNormal, own, beside, workspace);
        }
    }

    private static void Add(Vec3 position, Vec3 pull, int from, int to, Workspace workspace) =>
        workspace.Lines[workspace.LineCount++] = new()
        {
            From = position,
            To = position,
            Direction = pull,
            FromBody = from,
            ToBody = to,
        };
}
