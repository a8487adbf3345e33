using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A way in a groove as a line of points close enough to tell on which side it passes others.</summary>
internal static class GrooveTrace
{
    // Points along a surface, the contact among them.
    private const int PerArc = 4;

    /// <summary>Fills a line from the start of the stretch to its end.</summary>
    public static void Fill(in TautSurfaces surfaces, in GrooveWay way, Span<Vec3> line)
    {
        line[0] = surfaces.Start;
        AlongSurface(in surfaces, in way.Start, line.Slice(1, PerArc));
        for (int piece = 0; piece <= GrooveRoom.RunPieces; piece++)
        {
            line[1 + PerArc + piece] = way.At((double)piece / GrooveRoom.RunPieces).Position;
        }

        Span<Vec3> last = line.Slice(2 + PerArc + GrooveRoom.RunPieces, PerArc);
        AlongSurface(in surfaces, in way.End, last);
        last.Reverse();
        line[^1] = surfaces.End;
    }

    private static void AlongSurface(in TautSurfaces surfaces, in GrooveEnd end, Span<Vec3> line)
    {
        ref readonly SurfaceRecord surface = ref surfaces.Surface(end.Slot);
        ref readonly RigidTransform frame = ref surfaces.Frame(end.Slot);
        Vec3 contact = frame.Back(end.Contact);
        Vec3 joins = frame.Back(end.Joins.Position);
        Vec3 middle = SurfaceCut.MiddleOfArc(in surface, contact, joins, end.ArcLength);
        line[0] = end.Contact;
        line[1] = frame * SurfaceCut.MiddleOfArc(in surface, contact, middle, end.ArcLength / 2);
        line[2] = frame * middle;
        line[3] = frame * SurfaceCut.MiddleOfArc(in surface, middle, joins, end.ArcLength / 2);
    }
}
