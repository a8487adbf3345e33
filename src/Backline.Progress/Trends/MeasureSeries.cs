using Backline.Progress.SelfTests;
using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>One measure over time, with what its scatter allows to say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">The unit its values are in, as people read it.</param>
/// <param name="SmallestRealChange">1. In the series' unit: a smaller change may be scatter.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="Points">The values, oldest first.</param>
public sealed record MeasureSeries(string Id, string Name, string Unit, double SmallestRealChange, string Source, IReadOnlyList<MeasurePoint> Points)
{
    private const double Rounding = 1e-9;

    /// <summary>The change from the first value to the last, or <see langword="null"/> with fewer than two.</summary>
    public RealChange? Change => Points.Count < 2 ? null : Compare(Points[0].Value, Points[^1].Value);

    /// <summary>What two values of the series tell.</summary>
    /// <param name="before">1. The earlier, in the series' unit.</param>
    /// <param name="after">1. The later, in the series' unit.</param>
    public RealChange Compare(double before, double after) => (after - before) switch
    {
        var change when Math.Abs(change) < SmallestRealChange - Rounding => RealChange.WithinScatter,
        > 0 => RealChange.More,
        _ => RealChange.Less,
    };

    /// <summary>Every measure a person has values of.</summary>
    /// <param name="log">What was done.</param>
    public static IReadOnlyList<MeasureSeries> Of(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Ankles.Count == 0 ? [] :
        [
            KneeToWallOf("knee-to-wall-left", "Left knee to wall", log.Ankles.Select(row => new MeasurePoint(row.At, row.LeftCm))),
            KneeToWallOf("knee-to-wall-right", "Right knee to wall", log.Ankles.Select(row => new MeasurePoint(row.At, row.RightCm))),
        ];
    }

    private static MeasureSeries KneeToWallOf(string id, string name, IEnumerable<MeasurePoint> points) =>
        new(id, name, "cm", KneeToWall.SmallestRealChange * 100, "Powden, Hoch & Hoch 2015, doi:10.1016/j.math.2015.01.004", [.. points]);
}

/// <summary>One value.</summary>
/// <param name="At">When it was measured.</param>
/// <param name="Value">1. In the series' unit.</param>
public sealed record MeasurePoint(DateTimeOffset At, double Value);

/// <summary>What two values of one measure tell.</summary>
public enum RealChange
{
    /// <summary>No more than the measure itself scatters.</summary>
    WithinScatter,

    /// <summary>Really more.</summary>
    More,

    /// <summary>Really less.</summary>
    Less,
}
