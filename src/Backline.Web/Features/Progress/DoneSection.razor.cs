using Backline.Figures.Charts;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>Minutes of each muscle by week.</summary>
public sealed partial class DoneSection
{
    private const int Quarter = 12;
    private const int Year = 52;
    private const int LeastWeeks = 3;
    private static readonly (int Weeks, int Least, string Words)[] AllSpans = [(Quarter, 0, "12 weeks"), (Year, Quarter, "A year"), (int.MaxValue, Year, "All")];

    private int _weeks = Quarter;
    private ProgressView? _drawn;
    private Chart? _chart;

    /// <summary>What is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ProgressView View { get; set; } = null!; // required parameter

    /// <summary>px. The room there is.</summary>
    [Parameter]
    public double Width { get; set; }

    // One alone is nothing to choose.
    private (int Weeks, int Least, string Words)[] Spans => [.. AllSpans.Where(span => View.Weeks.Count > span.Least)];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, View))
        {
            _drawn = View;
            Draw();
        }
    }

    private void Choose(int weeks)
    {
        _weeks = weeks;
        Draw();
    }

    // A week that is not over would look like a fall; of one or two there is nothing to see in a line.
    private void Draw() => _chart = View.Weeks.Count > LeastWeeks ? ProgressCharts.Done([.. View.Weeks.SkipLast(1).TakeLast(_weeks)], Width) : null;
}
