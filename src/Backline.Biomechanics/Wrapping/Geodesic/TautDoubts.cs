using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Ways that a search turned down although they are, or could be, shorter than the one it found.</summary>
/// <remarks>
/// Where such a way was sound a moment ago, the length has jumped; hence a status. A way that does not come to rest between surfaces that
/// cut each other crosswise wants into the groove between them, which no class describes: then the least its class could come to counts.
/// </remarks>
internal static class TautDoubts
{
    // m. A way turned down that is shorter by no more is taken for the same.
    private const double Margin = 1e-9;

    // 1. Sine of the angle between two axes from which on cylinders that cut each other count as lying crosswise.
    private const double Crosswise = 0.3;

    /// <summary>Forgets those of the posture before.</summary>
    public static void Clear(TautRoom room)
    {
        Array.Fill(room.BentBound, double.PositiveInfinity);
        Array.Fill(room.InsideLength, double.PositiveInfinity);
    }

    /// <summary>Notes a way that was tried.</summary>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="count">How many surfaces it touches.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="length">m. How long it is.</param>
    /// <param name="bound">m. What no way of its class is shorter than.</param>
    public static void Note(in TautSurfaces surfaces, int count, TautFault fault, double length, double bound)
    {
        if (fault == TautFault.ArcInside)
        {
            int sides = TautSides.OfTouched(in surfaces, count);
            ref double inside = ref surfaces.Room.InsideLength[sides];
            inside = Math.Min(inside, Math.Max(length, TautSides.Bound(in surfaces, sides)));
        }
        else if (fault == TautFault.Bent)
        {
            ref double bent = ref surfaces.Room.BentBound[TautSides.Chosen(in surfaces)];
            bent = Math.Min(bent, IsAnyCrosswise(in surfaces) ? bound : length);
        }
    }

    /// <summary>Forgets those on given sides: the way that they wanted to be is found.</summary>
    public static void Settle(TautRoom room, int sides)
    {
        room.BentBound[sides] = double.PositiveInfinity;
        room.InsideLength[sides] = double.PositiveInfinity;
    }

    /// <summary>The statuses that a length found must carry.</summary>
    public static PathStatus Left(TautRoom room, double found)
    {
        PathStatus left = PathStatus.Plain;
        for (int sides = 0; sides < TautSides.Count; sides++)
        {
            left |= room.BentBound[sides] < found - Margin ? PathStatus.NotConverged : PathStatus.Plain;
            left |= room.InsideLength[sides] < found - Margin ? PathStatus.SurfacesCross : PathStatus.Plain;
        }

        return left;
    }

    /// <summary>Whether any two surfaces of the stretch cut each other crosswise.</summary>
    public static bool IsAnyCrosswise(in TautSurfaces surfaces)
    {
        for (int one = 0; one < surfaces.Count; one++)
        {
            for (int other = 0; other < one; other++)
            {
                if (AreCrosswise(in surfaces, one, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Cylinders whose axes pass each other nearer than both radii, at an angle; other surfaces when balls around them do.
    private static bool AreCrosswise(in TautSurfaces surfaces, int one, int other)
    {
        Vec3 between = surfaces.Frame(other).Translation - surfaces.Frame(one).Translation;
        double reach = Reach(in surfaces, one) + Reach(in surfaces, other);
        Vec3 oneAxis = surfaces.Frame(one).Rotation.Z;
        Vec3 otherAxis = surfaces.Frame(other).Rotation.Z;
        bool isOneLong = surfaces.Surface(one).Shape == WrapShape.Cylinder;
        bool isOtherLong = surfaces.Surface(other).Shape == WrapShape.Cylinder;
        if (isOneLong && isOtherLong)
        {
            Vec3 across = Vec3.Cross(oneAxis, otherAxis);
            double sine = across.Norm;
            return sine > Crosswise && Math.Abs(Vec3.Dot(between, across)) < reach * sine;
        }

        Vec3 axis = isOneLong ? oneAxis : isOtherLong ? otherAxis : Vec3.Zero;
        return (between - (Vec3.Dot(between, axis) * axis)).Norm < reach;
    }

    /// <summary>m. The radius of a cylinder, or of a ball around any other surface.</summary>
    public static double Reach(in TautSurfaces surfaces, int slot)
    {
        ref readonly SurfaceRecord surface = ref surfaces.Surface(slot);
        Vec3 size = surface.Dimensions;
        return surface.Shape switch
        {
            WrapShape.Cylinder => size.X,
            WrapShape.Torus => size.X + size.Y,
            _ => Math.Max(size.X, Math.Max(size.Y, size.Z)),
        };
    }
}
