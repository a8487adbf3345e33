using System.Globalization;
using Backline.Figures.Charts;
using Backline.Progress.Trends;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>The measures, each with what its scatter allows to say.</summary>
public sealed partial class ChangedSection
{
    private ProgressView? _drawn;
    private IReadOnlyList<Chart> _charts = [];

    /// <summary>What is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ProgressView View { get; set; } = null!; // required parameter

    /// <summary>px. The room there is.</summary>
    [Parameter]
    public double Width { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, View))
        {
            _drawn = View;
            _charts = [.. View.Series.Select(series => ProgressCharts.Measure(series, Width))];
        }
    }

    private static string WordsOf(MeasureSeries series)
    {
        string first = Number(series.Points[0].Value);
        string last = Number(series.Points[^1].Value);
        string smallest = Number(series.SmallestRealChange);
        return series.Change switch
        {
            null => $"{first} {series.Unit}, once. A second check, some weeks later, tells more.",
            RealChange.WithinScatter => $"From {first} to {last} {series.Unit}: less than {smallest} {series.Unit}, so it may be scatter.",
            RealChange.More => $"From {first} to {last} {series.Unit}: really more.",
            _ => $"From {first} to {last} {series.Unit}: really less.",
        };
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
