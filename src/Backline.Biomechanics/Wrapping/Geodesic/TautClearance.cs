using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Whether a way around some surfaces of a stretch is clear of all, and how long it is.</summary>
internal static class TautClearance
{
    /// <summary>Whether the way around one surface alone is clear of all others.</summary>
    public static bool IsClearAlone(in TautSurfaces surfaces, int slot, in SurfaceTouch alone, ref PathStatus limit)
    {
        Vec3 first = surfaces.Frame(slot) * alone.First;
        Vec3 last = surfaces.Frame(slot) * alone.Last;
        for (int other = 0; other < surfaces.Count; other++)
        {
            if (other != slot && (surfaces.Obstructs(other, surfaces.Start, first, ref limit) || surfaces.Obstructs(other, last, surfaces.End, ref limit)
                || surfaces.CrossesFence(other, first, last) || surfaces.MissesRing(other, slot, in alone) || ArcInside.Is(in surfaces, other, slot, in alone)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is wrong with the way around the room's first touched surfaces, if anything.</summary>
    public static TautFault FindFault(in TautSurfaces surfaces, int count, ref PathStatus limit)
    {
        Vec3 left = surfaces.Start;
        for (int i = 0; i <= count; i++)
        {
            int before = i == 0 ? -1 : surfaces.Room.Touched[i - 1];
            int after = i == count ? -1 : surfaces.Room.Touched[i];
            Vec3 met = i == count ? surfaces.End : surfaces.MetAt(after);
            Vec3 next = i == count ? met : surfaces.LeftAt(after);
            for (int slot = 0; slot < surfaces.Count; slot++)
            {
                if (surfaces.CrossesFence(slot, left, met)
                    || (slot != after && surfaces.CrossesFence(slot, met, next))
                    || surfaces.MissesRing(slot, left, met)
                    || (slot != after && after >= 0 && surfaces.MissesRing(slot, after, in surfaces.Room.Touches[after]))
                    || (slot != before && slot != after && surfaces.Cuts(slot, left, met, ref limit)))
                {
                    return TautFault.Cuts;
                }

                if (slot != after && after >= 0 && ArcInside.Is(in surfaces, slot, after, in surfaces.Room.Touches[after]))
                {
                    return TautFault.ArcInside;
                }
            }

            left = next;
        }

        return TautFault.None;
    }

    /// <summary>m. The length of that way.</summary>
    public static double Length(in TautSurfaces surfaces, int count)
    {
        double length = 0;
        Vec3 left = surfaces.Start;
        for (int i = 0; i < count; i++)
        {
            int slot = surfaces.Room.Touched[i];
            length += Vec3.Distance(left, surfaces.MetAt(slot)) + surfaces.Room.Touches[slot].ArcLength;
            left = surfaces.LeftAt(slot);
        }

        return length + Vec3.Distance(left, surfaces.End);
    }
}
