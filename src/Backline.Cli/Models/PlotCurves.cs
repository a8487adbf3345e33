using Backline.Figures.Charts;

namespace Backline.Cli.Models;

/// <summary>Curves of one quantity, a curve a muscle, thinned so that a file of any length makes a chart of one size.</summary>
internal sealed class PlotCurves(string title, string name, string unit, IReadOnlyList<string> muscles)
{
    private readonly List<ChartPoint>[] _points = [.. muscles.Select(_ => new List<ChartPoint>())];

    public string Name { get; } = name;

    public void Add(int muscle, double x, double y) => _points[muscle].Add(new(x, y));

    /// <summary>Charts of a few muscles each, those left out that are zero throughout.</summary>
    public IEnumerable<Chart> Charts(ChartAxis x, int mostCurves)
    {
        ChartSeries[] curves =
        [
            .. _points.Select((points, i) => (points, i))
                .Where(curve => curve.points.Any(point => point.Y != 0))
                .Select(curve => new ChartCurve(muscles[curve.i], curve.points)),
        ];
        return curves.Chunk(mostCurves).Select((chunk, i) => new Chart(title, x, new(title, unit), chunk)
        {
            IsTitleShown = true,
            Width = 720,
            Height = 460,
            IdPrefix = FormattableString.Invariant($"{Name.Replace('_', '-')}-{i + 1}"),
        });
    }
}
