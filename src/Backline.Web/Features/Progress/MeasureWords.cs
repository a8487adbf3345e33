using System.Globalization;
using Backline.Progress.Trends;

namespace Backline.Web.Features.Progress;

/// <summary>Values of measures as people read them: no finer than they are known.</summary>
internal static class MeasureWords
{
    /// <summary>A name short enough to stand along an axis.</summary>
    public static string Axis(MeasureSeries series) => series.Name.Split(',')[0];

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
