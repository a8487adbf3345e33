using System.Globalization;

namespace Backline.Web.Features.Lessons;

/// <summary>Where a measure stands among the cases of its experiment: a short line with a dot a case and a mark for now.</summary>
internal sealed class MeasureStrip
{
    private const double Margin = 6; // of a hundred

    private readonly double _low;
    private readonly double _span;

    /// <summary>Makes one.</summary>
    /// <param name="cases">1. The measure by case.</param>
    /// <param name="now">1. The measure now.</param>
    public MeasureStrip(IReadOnlyList<double> cases, double now)
    {
        _low = Math.Min(Math.Min(cases.Min(), now), 0);
        double high = Math.Max(Math.Max(cases.Max(), now), 0);
        _span = Math.Max(high - _low, 1e-9);
        Cases = [.. cases.Select(At)];
        Now = At(now);
        Zero = At(0);
    }

    /// <value>Where zero is, of a hundred, as SVG writes it.</value>
    public string Zero { get; }

    /// <value>Where the measure is now.</value>
    public string Now { get; }

    /// <value>Where each case is.</value>
    public IReadOnlyList<string> Cases { get; }

    private string At(double value) => (Margin + ((100 - (2 * Margin)) * (value - _low) / _span)).ToString("0.##", CultureInfo.InvariantCulture);
}
