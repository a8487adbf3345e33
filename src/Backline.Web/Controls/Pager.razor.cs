using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>One thing of several: where it stands in the row, its content, back and next.</summary>
public sealed partial class Pager
{
    /// <summary>1. Which it is, from 1.</summary>
    [Parameter]
    [EditorRequired]
    public int Index { get; set; }

    /// <summary>1. How many there are.</summary>
    [Parameter]
    [EditorRequired]
    public int Count { get; set; }

    /// <summary>Whether next is open.</summary>
    [Parameter]
    public bool CanGoOn { get; set; } = true;

    /// <summary>What is still wanted when it is not, or <see langword="null"/>.</summary>
    [Parameter]
    public string? Waiting { get; set; }

    /// <summary>The words of the next button.</summary>
    [Parameter]
    public string NextText { get; set; } = "Next";

    /// <summary>The person goes back.</summary>
    [Parameter]
    public EventCallback OnBack { get; set; }

    /// <summary>The person goes on.</summary>
    [Parameter]
    public EventCallback OnNext { get; set; }

    /// <summary>The thing itself.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
