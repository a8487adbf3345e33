using Backline.Progress.Trends;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>The measures, each with what its scatter allows to say: self-tests first, what cameras saw behind a fold.</summary>
public sealed partial class ChangedSection
{
    private ProgressView? _drawn;
    private IReadOnlyList<MeasuredChange> _tests = [];
    private IReadOnlyList<MeasuredChange> _seen = [];
    private bool _isShown;

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
            _tests = [.. View.Series.Where(series => !series.IsFromCamera).Select(Drawn)];
            _seen = _isShown ? Seen() : [];
        }
    }

    // Years of weeks make long charts: they are drawn when somebody wants to see them.
    private void ShowSeen()
    {
        _isShown = true;
        _seen = _seen.Count > 0 ? _seen : Seen();
    }

    private MeasuredChange[] Seen() => [.. View.Series.Where(series => series.IsFromCamera).Select(Drawn)];

    private MeasuredChange Drawn(MeasureSeries series) => new(series, series.Points.Count > 1 ? ProgressCharts.Measure(series, Width) : null);
}
