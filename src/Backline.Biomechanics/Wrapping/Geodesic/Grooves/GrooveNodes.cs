using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Puts a way in a groove among the corners of a path.</summary>
/// <remarks>
/// The way in the groove counts to the surface along which the path comes; where it leaves along the other one, that one takes over at a
/// corner of its own in the same place.
/// </remarks>
internal static class GrooveNodes
{
    // Two contacts, the joining, the pieces, and where the other surface takes over.
    private const int Most = 4 + GrooveRoom.RunPieces;

    /// <summary>Corners beyond two for each surface.</summary>
    public const int Beyond = Most - 4;

    /// <summary>Puts them after a node.</summary>
    public static void Insert(in TautSurfaces surfaces, int node, in GrooveWay way)
    {
        Workspace workspace = surfaces.Workspace;
        int first = way.Start.Slot;
        int last = way.End.Slot;
        int count = first == last ? Most - 1 : Most;
        Array.Copy(workspace.Nodes, node + 1, workspace.Nodes, node + 1 + count, workspace.NodeCount - node - 1);
        workspace.NodeCount += count;
        int next = node + 1;
        Set(in surfaces, next++, first, way.Start.Contact, 0);
        Set(in surfaces, next++, first, way.Start.Joins.Position, way.Start.ArcLength);
        SetRun(in surfaces, next, in way);
        next += GrooveRoom.RunPieces;
        if (first != last)
        {
            Set(in surfaces, next, last, workspace.Nodes[next - 1].Position, 0);
            next++;
        }

        Set(in surfaces, next, last, way.End.Contact, way.End.ArcLength);
    }

    // Pieces of equal angles; each has its share of the way by its chord.
    private static void SetRun(in TautSurfaces surfaces, int node, in GrooveWay way)
    {
        double chords = 0;
        for (int piece = 0; piece < GrooveRoom.RunPieces; piece++)
        {
            Vec3 here = way.At((piece + 1.0) / GrooveRoom.RunPieces).Position;
            double chord = Vec3.Distance(surfaces.Workspace.Nodes[node + piece - 1].Position, here);
            chords += chord;
            Set(in surfaces, node + piece, way.Start.Slot, here, chord);
        }

        double left = way.Run;
        double stretch = chords > 0 ? way.Run / chords : 0;
        for (int piece = 0; piece < GrooveRoom.RunPieces; piece++)
        {
            ref double length = ref surfaces.Workspace.Nodes[node + piece].ArcLength;
            length = piece < GrooveRoom.RunPieces - 1 ? stretch * length : left;
            left -= length;
        }
    }

    private static void Set(in TautSurfaces surfaces, int node, int slot, Vec3 position, double arcLength) =>
        GeodesicWrapping.Set(
            ref surfaces.Workspace.Nodes[node], position, surfaces.Surface(slot).Body, surfaces.Workspace.WrapOrder[slot], arcLength);
}
