using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>Pain as a whole number from 0 to 10.</summary>
public sealed partial class PainScale
{
    private static int _count;
    private readonly string _name = $"pain-{Interlocked.Increment(ref _count)}";

    /// <summary>The question.</summary>
    [Parameter]
    [EditorRequired]
    public string Legend { get; set; } = "";

    /// <summary>1. The chosen number, or <see langword="null"/>.</summary>
    [Parameter]
    public int? Value { get; set; }

    /// <summary>A number was chosen.</summary>
    [Parameter]
    public EventCallback<int?> ValueChanged { get; set; }

    /// <summary>What 0 means.</summary>
    [Parameter]
    public string Low { get; set; } = "0 no pain";

    /// <summary>What 10 means.</summary>
    [Parameter]
    public string High { get; set; } = "10 the worst";
}
