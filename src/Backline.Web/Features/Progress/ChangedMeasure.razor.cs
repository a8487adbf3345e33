using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>One measure: its name with the mark, its words, its chart.</summary>
public sealed partial class ChangedMeasure
{
    /// <summary>The measure.</summary>
    [Parameter]
    [EditorRequired]
    public MeasuredChange Measured { get; set; } = null!; // required parameter
}
