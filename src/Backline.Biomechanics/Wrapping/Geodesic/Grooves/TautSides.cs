using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>On which sides a way passes the cylinders of a stretch that may be passed on either: a bit each, set for the left hand.</summary>
/// <remarks>Balls have no sides, nor have cylinders with a fence, nor any surface beyond the third.</remarks>
internal static class TautSides
{
    /// <summary>How many sets of sides there are.</summary>
    public const int Count = 1 << Most;

    private const int Most = 3;

    /// <summary>The sides that a class of ways has chosen.</summary>
    public static int Chosen(in TautSurfaces surfaces)
    {
        int sides = 0;
        for (int slot = 0; slot < Math.Min(Most, surfaces.Count); slot++)
        {
            sides |= surfaces.IsTwoSided(slot) ? surfaces.Room.Choice[slot] << slot : 0;
        }

        return sides;
    }

    /// <summary>m. What no way on given sides is shorter than: each cylinder alone makes it as long.</summary>
    public static double Bound(in TautSurfaces surfaces, int sides)
    {
        double bound = 0;
        for (int slot = 0; slot < Math.Min(Most, surfaces.Count); slot++)
        {
            int choice = (sides >> slot) & 1;
            bound = surfaces.IsTwoSided(slot) ? Math.Max(bound, surfaces.Room.AloneLength[(TautRoom.MostChoices * slot) + choice]) : bound;
        }

        return bound;
    }

    /// <summary>The sides on which a line through these points passes.</summary>
    public static int Of(in TautSurfaces surfaces, ReadOnlySpan<Vec3> line)
    {
        int sides = 0;
        for (int slot = 0; slot < Math.Min(Most, surfaces.Count); slot++)
        {
            sides |= surfaces.IsTwoSided(slot) && Swept(in surfaces.Frame(slot), line) < 0 ? 1 << slot : 0;
        }

        return sides;
    }

    /// <summary>The sides on which a way around some surfaces passes.</summary>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="slots">Those that are touched, in turn.</param>
    /// <param name="touches">Where, in the same order.</param>
    public static int Of(in TautSurfaces surfaces, ReadOnlySpan<int> slots, ReadOnlySpan<SurfaceTouch> touches)
    {
        Span<Vec3> line = stackalloc Vec3[2 + (3 * slots.Length)];
        line[0] = surfaces.Start;
        for (int i = 0; i < slots.Length; i++)
        {
            ref readonly SurfaceTouch touch = ref touches[i];
            ref readonly RigidTransform frame = ref surfaces.Frame(slots[i]);
            line[1 + (3 * i)] = frame * touch.First;
            line[2 + (3 * i)] = frame * SurfaceCut.MiddleOfArc(in surfaces.Surface(slots[i]), touch.First, touch.Last, touch.ArcLength);
            line[3 + (3 * i)] = frame * touch.Last;
        }

        line[^1] = surfaces.End;
        return Of(in surfaces, line);
    }

    /// <summary>The sides on which the way around the room's first touched surfaces passes.</summary>
    public static int OfTouched(in TautSurfaces surfaces, int count)
    {
        Span<SurfaceTouch> touches = stackalloc SurfaceTouch[count];
        for (int i = 0; i < count; i++)
        {
            touches[i] = surfaces.Room.Touches[surfaces.Room.Touched[i]];
        }

        return Of(in surfaces, surfaces.Room.Touched.AsSpan(0, count), touches);
    }

    // rad. By which a line turns about a frame's z axis.
    private static double Swept(in RigidTransform frame, ReadOnlySpan<Vec3> line)
    {
        double angle = 0;
        Vec3 before = frame.Back(line[0]);
        foreach (Vec3 point in line[1..])
        {
            Vec3 here = frame.Back(point);
            angle += Math.Atan2((before.X * here.Y) - (before.Y * here.X), (before.X * here.X) + (before.Y * here.Y));
            before = here;
        }

        return angle;
    }
}
