using System.Globalization;
using Backline.Figures.Charts;
using Backline.Progress.Trends;

namespace Backline.Web.Features.Progress;

/// <summary>Values of measures as people read them: no finer than they are known.</summary>
internal static class MeasureWords
{
    private const double WholeShare = 100;
    private const double ShownShare = 0.5; // shares are shown in whole numbers

    /// <summary>A name short enough to stand along an axis.</summary>
    public static string Axis(MeasureSeries series) => series.Name.Split(',')[0];

    /// <summary>1. A value within what the measure can be: shares go from 0 to 100 %.</summary>
    public static double Possible(MeasureSeries series, double value) => series.Unit == "%" ? Math.Clamp(value, 0, WholeShare) : value;

    /// <summary>Whether the checks are so rough that the band round the first value holds every value there is.</summary>
    public static bool IsTooRough(MeasureSeries series) =>
        series.Unit == "%" && series.SmallestRealChange is { } smallest
        && series.Points[0].Value - smallest < ShownShare && series.Points[0].Value + smallest > WholeShare - ShownShare;

    /// <summary>An axis for the measure's values.</summary>
    public static ChartAxis AxisOf(MeasureSeries series) =>
        new(Axis(series), series.Unit) { Min = series.Unit == "%" ? 0 : null, Max = series.Unit == "%" ? WholeShare : null };

    /// <summary>The number alone.</summary>
    public static string Number(MeasureSeries series, double value) =>
        value.ToString(series.Unit == "cm" ? "0.#" : "0", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>The number with its unit.</summary>
    public static string Value(MeasureSeries series, double value) => $"{Number(series, value)}{(series.Unit is "°" or "%" ? "" : " ")}{series.Unit}";

    /// <summary>The number with its unit and how far it may be off, where that is known.</summary>
    public static string WithMargin(MeasureSeries series, MeasurePoint? point) => point switch
    {
        null => "–",
        { Margin: { } margin } => $"{Number(series, point.Value)} ± {Value(series, margin)}",
        _ => Value(series, point.Value),
    };
}
