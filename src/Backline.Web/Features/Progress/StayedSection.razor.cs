using Backline.Figures.Charts;
using Backline.Progress.Trends;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>What stayed of each measure over pauses, drawn and told; where nothing was measured, that is said.</summary>
public sealed partial class StayedSection
{
    private const int MostCharts = 3;
    private const int MostTold = 4;
    private const int MostRows = 24;
    private const int MostDrawn = 6; // pauses in one chart; the latest

    private ProgressView? _drawn;
    private IReadOnlyList<Pause> _pauses = [];
    private IReadOnlyList<StayedRow> _rows = [];
    private IReadOnlyList<(string Name, Chart Chart)> _charts = [];

    /// <summary>What is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ProgressView View { get; set; } = null!; // required parameter

    /// <summary>px. The room there is.</summary>
    [Parameter]
    public double Width { get; set; }

    private string PausesInWords => _pauses is [.., { } latest]
        ? $"{(_pauses.Count == 1 ? "One pause" : $"{_pauses.Count} pauses")} so far, the latest from {StayedRow.SpanOf(latest, View.Today)}, {latest.Days} days."
        : "";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, View))
        {
            return;
        }

        _drawn = View;
        IReadOnlyList<DateOnly> days = Pause.DaysOf(View.Log);
        _pauses = Pause.Of(days, null, View.Today);
        (MeasureSeries Series, IReadOnlyList<Pause> Pauses)[] measured =
            [.. View.Series.Select(series => (series, (IReadOnlyList<Pause>)[.. Pause.Of(days, series, View.Today).Where(pause => pause.Change is not null)]))];
        _rows =
        [
            .. measured.SelectMany(entry => entry.Pauses.Select(pause => new StayedRow(entry.Series, pause, View.Today)))
                .OrderByDescending(row => row.Pause.LastBefore).ThenBy(row => row.Series.IsFromCamera).Take(MostRows),
        ];
        _charts =
        [
            .. measured.Select(entry => (entry.Series.Name, Chart: StayedCharts.Of(entry.Series, [.. entry.Pauses.TakeLast(MostDrawn)], Width)))
                .Where(entry => entry.Chart is not null).Select(entry => (entry.Name, entry.Chart!)).Take(MostCharts), // filtered before
        ];
    }
}
