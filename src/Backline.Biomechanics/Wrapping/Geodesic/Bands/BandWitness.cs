using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Looks with a band drawn tight whether there is a shorter way than the one that a search found.</summary>
/// <remarks>
/// <para>No class of <see cref="TautClasses"/> and no way of <see cref="GrooveSearch"/> describes a path in the groove of an ellipsoid, a
/// torus or half a ball, one that touches a third surface beside a groove, or one that comes back to a surface that it has left. A band of
/// points needs no such description. It is laid from many starts, the shortest are drawn tight, and what counts is the length of a way
/// through its points that keeps out of all surfaces: where that is shorter, the length found is surely too long.</para>
/// <para>The other way round, a band that is not shorter tells only as much as it is exact: its length is above that of the shortest
/// way by up to 1e-4 of it, and it may hang on the wrong side. About a millisecond; nothing where no surfaces cut each other.</para>
/// </remarks>
internal static class BandWitness
{
    private const int Kept = 2;

    // m. The length of the band's way is exact to this.
    private const double Margin = 1e-8;

    // 1. Bands whose lengths differ by less are taken for the same.
    private const double Alike = 2e-5;

    // 1. Of the length found: a band of 64 pieces that is longer by more will not come to be shorter.
    private const double Hopeful = 5e-4;

    // m. A point this near to a surface touches it.
    private const double Touching = 1e-9;

    // 1. How far points are moved, of the way to the middle of their neighbours, with 16, 32, 64 and 128 pieces; and how many times at the most.
    private const double CoarseBeyond = 1.6;
    private const double MiddleBeyond = 1.8;
    private const double FineBeyond = 1.9;
    private const double FinestBeyond = 1.94;
    private const int CoarseRounds = 40;
    private const int MiddleRounds = 50;
    private const int FineRounds = 90;
    private const int FinestRounds = 100;

    /// <summary>Whether a way may have been missed.</summary>
    /// <remarks>
    /// Never where a plane parts each two surfaces: a way that came back over it would be shorter along it. Around cylinders only where
    /// they lie crosswise and a class was turned down that may be shorter, or may have been before grooves were looked at.
    /// </remarks>
    public static bool IsCalled(in TautSurfaces surfaces, bool isInGrooves)
    {
        bool isAnyRound = false;
        for (int slot = 0; slot < surfaces.Count; slot++)
        {
            isAnyRound |= surfaces.Surface(slot).Shape != WrapShape.Cylinder;
        }

        return (isAnyRound || isInGrooves) && SurfaceSeparation.IsAnyOverlap(in surfaces);
    }

    /// <summary>Whether a band that is not shorter tells too little: between a ring and a surface that cuts it, it may hang on the wrong side.</summary>
    public static bool IsBlind(in TautSurfaces surfaces, in TautClasses classes)
    {
        bool isAnyRing = false;
        for (int slot = 0; slot < surfaces.Count; slot++)
        {
            isAnyRing |= surfaces.Surface(slot).Shape == WrapShape.Torus;
        }

        return isAnyRing && classes.IsAnyTurnedDown && SurfaceSeparation.IsAnyOverlap(in surfaces);
    }

    /// <summary>The status that the way found must carry.</summary>
    public static PathStatus Look(in TautSurfaces surfaces, in TautBest best) =>
        Draw(in surfaces, in best) < best.Length - Margin ? PathStatus.SurfacesCross : PathStatus.Plain;

    // m. The length of the shortest band's way, which is left in the room; infinite when there is none that may be.
    private static double Draw(in TautSurfaces surfaces, in TautBest best)
    {
        BandRoom room = surfaces.Room.Band;
        BandStarts.Fill(in surfaces, in best);
        for (int start = 0; start < room.StartCount; start++)
        {
            Span<Vec3> chain = room.Starts.AsSpan(start * (BandRoom.Coarse + 1), BandRoom.Coarse + 1);
            BandChain.Tighten(in surfaces, chain, CoarseBeyond, CoarseRounds);
            room.StartLength[start] = BandChain.Length(in surfaces, chain);
        }

        double shortest = double.PositiveInfinity;
        for (int kept = 0; kept < Kept; kept++)
        {
            int start = TakeShortest(room);
            if (start < 0)
            {
                break;
            }

            Span<Vec3> chain = room.Chain.AsSpan(0, (4 * BandRoom.Coarse) + 1);
            room.Starts.AsSpan(start * (BandRoom.Coarse + 1), BandRoom.Coarse + 1).CopyTo(chain);
            Refine(in surfaces, chain, BandRoom.Coarse, MiddleBeyond, MiddleRounds);
            Refine(in surfaces, chain, 2 * BandRoom.Coarse, FineBeyond, FineRounds);
            double length = BandChain.Length(in surfaces, chain);
            if (length < shortest && IsAllowed(in surfaces, chain))
            {
                shortest = length;
                chain.CopyTo(room.Shortest);
            }
        }

        if (shortest < (1 + Hopeful) * best.Length)
        {
            Refine(in surfaces, room.Shortest, 4 * BandRoom.Coarse, FinestBeyond, FinestRounds);
            shortest = Math.Min(shortest, BandChain.Length(in surfaces, room.Shortest));
        }

        return shortest;
    }

    // The shortest band that is left, or -1; others as long are the same one.
    private static int TakeShortest(BandRoom room)
    {
        int shortest = -1;
        double length = double.PositiveInfinity;
        for (int start = 0; start < room.StartCount; start++)
        {
            (shortest, length) = room.StartLength[start] < length ? (start, room.StartLength[start]) : (shortest, length);
        }

        for (int start = 0; start < room.StartCount; start++)
        {
            ref double other = ref room.StartLength[start];
            other = other <= (1 + Alike) * length ? double.PositiveInfinity : other;
        }

        return shortest;
    }

    private static void Refine(in TautSurfaces surfaces, Span<Vec3> chain, int pieces, double beyond, int rounds)
    {
        BandChain.Double(in surfaces, chain, pieces);
        BandChain.Tighten(in surfaces, chain[..((2 * pieces) + 1)], beyond, rounds);
    }

    // Half a ball may be touched only with the middle of the contact on that half.
    private static bool IsAllowed(in TautSurfaces surfaces, ReadOnlySpan<Vec3> chain)
    {
        for (int slot = 0; slot < surfaces.Count; slot++)
        {
            if (!surfaces.IsHalved(slot))
            {
                continue;
            }

            SurfaceTouch touch = default;
            foreach (Vec3 point in chain)
            {
                if (BandSurfaces.Height(in surfaces, slot, point) < Touching)
                {
                    Vec3 contact = surfaces.Frame(slot).Back(point);
                    touch.First = touch.IsTouching ? touch.First : contact;
                    touch.Last = contact;
                    touch.IsTouching = true;
                }
            }

            PathStatus limit = PathStatus.Plain;
            if (touch.IsTouching && !TouchableHalf.Allows(in surfaces.Surface(slot), in touch, ref limit))
            {
                return false;
            }
        }

        return true;
    }
}
