using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Learn;

/// <summary>What is drawn and in which colours, with a switch for what lies over the muscles.</summary>
public sealed partial class LegLegend
{
    /// <summary>The lab whose drawing it is about.</summary>
    [Parameter]
    [EditorRequired]
    public LegLab Lab { get; set; } = null!; // required parameter

    /// <summary>Something else is drawn now.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    private Task Draw(bool nerve, bool fascia)
    {
        Lab.Draw(nerve, fascia);
        return OnChange.InvokeAsync();
    }
}
