using System.Globalization;
using Backline.Practice.Measures;
using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>What cameras saw in the holds as series: a value a week, apart by how the knees were, and ankles also by the roll.</summary>
internal static class HoldSeries
{
    private const int LeastWeeks = 2;

    private static readonly (string Measure, string Name)[] Named =
    [
        (MeasureNames.NameOf(Measure.HipFlexion), "Bend at the hips"),
        (MeasureNames.NameOf(Measure.TrunkInclination), "Bow of the trunk"),
        (MeasureNames.NameOf(Measure.AnkleDorsiflexion), "Ankle bend"),
        (MeasureNames.NameOf(Measure.KneeFlexion), "Knee bend"),
        (MeasureNames.NameOf(Measure.ShankInclination), "Shin, forward of upright"),
    ];

    public static IEnumerable<MeasureSeries> Of(PracticeLog log) =>
        from named in Named
        from rows in log.HoldWeeks.Where(row => row.Measure == named.Measure).GroupBy(row => (row.Variant, row.RollCm)).OrderByDescending(rows => rows.Max(row => row.Last))
        where rows.Count() >= LeastWeeks
        select new MeasureSeries(
            string.Join('-', "hold", named.Measure, rows.Key.Variant, rows.Key.RollCm?.ToString(CultureInfo.InvariantCulture) ?? "any"),
            $"{named.Name}, knees {rows.Key.Variant}{(rows.Key.RollCm is { } roll ? string.Create(CultureInfo.InvariantCulture, $", on {roll} cm") : "")}",
            "°",
            "the camera's own standard errors, docs/science/camera.md",
            [.. rows.OrderBy(row => row.Monday).Select(row => new MeasurePoint(row.Last, row.Mean, row.StandardError))])
        {
            IsFromCamera = true,
        };
}
