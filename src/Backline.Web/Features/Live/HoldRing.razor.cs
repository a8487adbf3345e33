using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>The hold clock: a large ring and number, read from three metres.</summary>
public sealed partial class HoldRing
{
    /// <value>What stands in the ring.</value>
    [Parameter, EditorRequired]
    public required string Number { get; set; }

    /// <value>What stands below the number; may be empty.</value>
    [Parameter]
    public string Below { get; set; } = "";

    /// <value>The same in words, for those who hear the page.</value>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <value>1. How much of the ring is filled, 0–1.</value>
    [Parameter]
    public double Share { get; set; }

    /// <value>Whether the clock runs.</value>
    [Parameter]
    public bool IsRunning { get; set; }

    private string Dash => (Math.Clamp(Share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
