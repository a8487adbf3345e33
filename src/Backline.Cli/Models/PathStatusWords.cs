using Backline.Biomechanics.Paths;

namespace Backline.Cli.Models;

/// <summary>What is to be known about a path beside its length, in the words of tables and JSON.</summary>
internal static class PathStatusWords
{
    // What is written for each flag, in this order.
    private static readonly (PathStatus Flag, string Word)[] Words =
    [
        (PathStatus.AtSwitch, "at_switch"),
        (PathStatus.PointInside, "point_inside"),
        (PathStatus.AtQuadrantLimit, "quadrant_limit"),
        (PathStatus.BeyondEnd, "beyond_end"),
        (PathStatus.NotConverged, "not_converged"),
        (PathStatus.SurfacesCross, "surfaces_cross"),
    ];

    /// <summary>A word for each flag; none for a plain path.</summary>
    public static IEnumerable<string> Of(PathStatus status) => Words.Where(word => status.HasFlag(word.Flag)).Select(word => word.Word);
}
