using Backline.Figures.Charts;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>The forecast of range: going on and stopping, with and without a change of habits.</summary>
public sealed partial class ForecastSection
{
    private ProgressView? _drawn;
    private IReadOnlyList<Chart> _charts = [];
    private string? _goingOn;
    private bool _withHabits;

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
            _goingOn = GoingOn.Of(View.Weeks)?.InWords(View.Plan, View.Today);
            Draw();
        }
    }

    private void Choose(bool withHabits)
    {
        _withHabits = withHabits;
        Draw();
    }

    private void Draw() => _charts = ForecastCharts.Of(View, _withHabits, Width);
}
