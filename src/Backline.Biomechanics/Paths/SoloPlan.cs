using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>Which paths run through fixed points around one surface, and what of them lies still in the surface's frame.</summary>
internal static class SoloPlan
{
    /// <summary>Whether a path has fixed points only and one wrap, an active one.</summary>
    public static bool IsSolo(ReadOnlySpan<PointRecord> points, ReadOnlySpan<PathWrapRecord> wraps, SurfaceRecord[] surfaces)
    {
        bool isSolo = wraps.Length == 1 && surfaces[wraps[0].Surface].IsActive;
        foreach (PointRecord point in points)
        {
            isSolo &= point.Kind == PointKind.Fixed;
        }

        return isSolo;
    }

    /// <summary>m. A path's points in the frame of its surface, where both belong to one body; else zero.</summary>
    public static void Fill(ReadOnlySpan<PointRecord> points, in SurfaceRecord surface, Span<Vec3> destination)
    {
        for (int i = 0; i < points.Length; i++)
        {
            destination[i] = points[i].Body == surface.Body ? surface.SurfaceToBody.Back(points[i].Location) : Vec3.Zero;
        }
    }
}
