using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// Chooses, once, the one stretch that a surface takes of which only one half may be touched: the one that passes its middle
/// most closely in the reference posture.
/// </summary>
internal static class FencedStretches
{
    /// <summary>Notes the choice in the model's wraps.</summary>
    public static void Choose(Model model)
    {
        PathTable paths = model.Paths;
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        for (int path = 0; path < paths.PathCount; path++)
        {
            for (int wrap = paths.FirstWrap[path]; wrap < paths.FirstWrap[path + 1]; wrap++)
            {
                PathWrapRecord record = paths.Wraps[wrap];
                if (paths.Surfaces[record.Surface].QuadrantSign != 0 && record.LastPoint - record.FirstPoint > 1)
                {
                    paths.Wraps[wrap] = record with { OnlyAfterPoint = NearestStretch(paths, path, in record, workspace) };
                }
            }
        }
    }

    private static int NearestStretch(PathTable paths, int path, in PathWrapRecord wrap, Workspace workspace)
    {
        ref readonly SurfaceRecord surface = ref paths.Surfaces[wrap.Surface];
        Vec3 middle = workspace.BodyToGround[surface.Body] * surface.SurfaceToBody.Translation;
        int first = paths.FirstPoint[path];
        int nearest = wrap.FirstPoint;
        double least = double.PositiveInfinity;
        for (int point = wrap.FirstPoint; point < wrap.LastPoint; point++)
        {
            double distance = Distance(middle, Place(paths, first + point, workspace), Place(paths, first + point + 1, workspace));
            if (distance < least)
            {
                least = distance;
                nearest = point;
            }
        }

        return nearest;
    }

    private static Vec3 Place(PathTable paths, int point, Workspace workspace)
    {
        ref readonly PointRecord record = ref paths.Points[point];
        Vec3 location = record.Kind == PointKind.Moving ? paths.Movings[record.Index].Location(workspace.Q) : record.Location;
        return workspace.BodyToGround[record.Body] * location;
    }

    private static double Distance(Vec3 point, Vec3 start, Vec3 end)
    {
        Vec3 along = end - start;
        double square = along.NormSquared;
        double share = square > 0 ? Math.Clamp(Vec3.Dot(point - start, along) / square, 0, 1) : 0;
        return Vec3.Distance(point, start + (share * along));
    }
}
