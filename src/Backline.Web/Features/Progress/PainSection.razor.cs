using System.Globalization;
using Backline.Figures.Charts;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>Pain before and after, and the next days.</summary>
public sealed partial class PainSection
{
    private const int LeastWeeks = 3; // of fewer there is nothing to see in a line

    private ProgressView? _drawn;
    private Chart? _chart;

    /// <summary>What is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ProgressView View { get; set; } = null!; // required parameter

    /// <summary>px. The room there is.</summary>
    [Parameter]
    public double Width { get; set; }

    private bool HasNumbers => View.Pain.Any(week => week.Before is not null || week.After is not null);

    private string Answers
    {
        get
        {
            (int better, int same, int worse) = (View.Pain.Sum(week => week.Better), View.Pain.Sum(week => week.Same), View.Pain.Sum(week => week.Worse));
            return better + same + worse == 0 ? "nothing said yet" : $"better {better}, the same {same}, worse {worse}";
        }
    }

    private static string Mean(double? pain) => pain?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, View))
        {
            _drawn = View;
            _chart = HasNumbers && View.Pain.Count >= LeastWeeks ? ProgressCharts.Pain([.. View.Pain.TakeLast(104)], Width) : null;
        }
    }
}
