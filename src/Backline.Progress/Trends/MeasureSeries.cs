using Backline.Progress.SelfTests;
using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>One measure over time, each value with what its scatter allows to say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">The unit its values are in, as people read it.</param>
/// <param name="Source">Where the errors of its values come from.</param>
/// <param name="Points">The values, oldest first.</param>
public sealed record MeasureSeries(string Id, string Name, string Unit, string Source, IReadOnlyList<MeasurePoint> Points)
{
    // 1. A smallest real change is 1.96 standard errors of a difference: Weir 2005, doi:10.1519/15184.1.
    private const double ErrorsOfChange = 1.96 * 1.4142135623730951;
    private const double Percent = 100;

    // 1. A check of six questions: two of them at least must be answered otherwise before anything is claimed. Coach judgement.
    private const double SignsThatMayFlip = 2;

    /// <value>Whether a camera measured it in the holds, where roll, knees and the coach's cues shape it too.</value>
    public bool IsFromCamera { get; init; }

    /// <summary>The change from the first value to the last, or <see langword="null"/> with fewer than two.</summary>
    public RealChange? Change => Points.Count < 2 ? null : Points[0].To(Points[^1]);

    /// <summary>1. The smallest change from the first value to the last that is real, in the series' unit; <see langword="null"/> while nobody knows it.</summary>
    public double? SmallestRealChange => Points.Count == 0 ? null : Points[0].SmallestRealChange(Points[^1]);

    /// <summary>Every measure a person has values of: self-tests first, then what cameras saw in the holds.</summary>
    /// <param name="log">What was done.</param>
    public static IReadOnlyList<MeasureSeries> Of(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        MeasureSeries[] tests =
        [
            KneeToWallOf("knee-to-wall-left", "Left knee to wall", log.Ankles.Select(row => (row.At, row.LeftCm))),
            KneeToWallOf("knee-to-wall-right", "Right knee to wall", log.Ankles.Select(row => (row.At, row.RightCm))),
            StandingOf([.. log.Standing.Where(row => row.Told > 0)]),
        ];
        return [.. tests.Where(series => series.Points.Count > 0), .. HoldSeries.Of(log)];
    }

    private static MeasureSeries KneeToWallOf(string id, string name, IEnumerable<(DateTimeOffset At, double Cm)> values)
    {
        const double StandardErrorCm = KneeToWall.SmallestRealChange * 100 / ErrorsOfChange;
        return new(id, name, "cm", "Powden, Hoch & Hoch 2015, doi:10.1016/j.math.2015.01.004", [.. values.Select(value => new MeasurePoint(value.At, value.Cm, StandardErrorCm))]);
    }

    private static MeasureSeries StandingOf(IReadOnlyList<StandingRow> checks)
    {
        double[] shares = [.. checks.Select(row => Percent * row.Yes / row.Told)];
        double grain = checks.Count == 0 ? 0 : SignsThatMayFlip * Percent / checks.Min(row => row.Told) / ErrorsOfChange;
        double? error = OwnScatter.StandardError(shares, grain);
        return new("standing", "Standing self-check", "%", "the scatter of your own checks", [.. checks.Zip(shares, (row, share) => new MeasurePoint(row.At, share, error))]);
    }
}
