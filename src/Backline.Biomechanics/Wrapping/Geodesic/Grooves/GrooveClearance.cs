using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Whether a way in a groove is clear of all surfaces and fences.</summary>
internal static class GrooveClearance
{
    /// <summary>Whether it is.</summary>
    public static bool Is(in TautSurfaces surfaces, in GrooveWay way, ReadOnlySpan<Vec3> line)
    {
        for (int slot = 0; slot < surfaces.Count; slot++)
        {
            bool isOfGroove = slot == way.Start.Slot || slot == way.Beside;
            if (CrossesFence(in surfaces, slot, line)
                || (!isOfGroove && RunsInto(in surfaces, slot, line))
                || !IsClear(in surfaces, slot, in way.Start, surfaces.Start)
                || !IsClear(in surfaces, slot, in way.End, surfaces.End))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CrossesFence(in TautSurfaces surfaces, int slot, ReadOnlySpan<Vec3> line)
    {
        for (int i = 1; i < line.Length; i++)
        {
            if (surfaces.CrossesFence(slot, line[i - 1], line[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool RunsInto(in TautSurfaces surfaces, int slot, ReadOnlySpan<Vec3> line)
    {
        foreach (Vec3 point in line)
        {
            if (SurfaceCut.Clearance(in surfaces.Surface(slot), surfaces.Frame(slot).Back(point)) < 0)
            {
                return true;
            }
        }

        return false;
    }

    // The straight stretch and the way along the surface.
    private static bool IsClear(in TautSurfaces surfaces, int slot, in GrooveEnd way, Vec3 end)
    {
        if (slot == way.Slot)
        {
            return true;
        }

        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        if (SurfaceCut.Is(in surfaces.Surface(slot), frame.Back(end), frame.Back(way.Contact)))
        {
            return false;
        }

        ref readonly RigidTransform own = ref surfaces.Frame(way.Slot);
        SurfaceTouch touch = default;
        touch.First = own.Back(way.Contact);
        touch.Last = own.Back(way.Joins.Position);
        touch.ArcLength = way.ArcLength;
        return !ArcInside.Is(in surfaces, slot, way.Slot, in touch);
    }
}
