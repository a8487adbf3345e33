using Backline.Figures.Charts;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>A chart in the page; drawn again only when it is another.</summary>
public sealed partial class ChartPicture
{
    private Chart? _drawn;

    /// <summary>The chart.</summary>
    [Parameter]
    [EditorRequired]
    public Chart Chart { get; set; } = null!; // required parameter

    private string Drawing { get; set; } = "";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, Chart))
        {
            _drawn = Chart;
            Drawing = ChartFigure.Draw(Chart);
        }
    }
}
