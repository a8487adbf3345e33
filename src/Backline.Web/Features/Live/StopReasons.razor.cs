using Backline.Practice.Protocols;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>After a stop: asks why, and then advises.</summary>
public sealed partial class StopReasons
{
    /// <value>The question.</value>
    [Parameter, EditorRequired]
    public required string Question { get; set; }

    /// <value>What can be answered.</value>
    [Parameter, EditorRequired]
    public required IReadOnlyList<StopAdvice> Reasons { get; set; }

    /// <value>The answer, or <see langword="null"/> while it is open.</value>
    [Parameter]
    public StopAdvice? Chosen { get; set; }

    /// <value>s. What was held.</value>
    [Parameter]
    public double HeldSeconds { get; set; }

    /// <value>The person answered.</value>
    [Parameter]
    public EventCallback<StopAdvice> OnChoose { get; set; }

    /// <value>The person has read the advice.</value>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    private string Kept => HeldSeconds >= 1 ? $"Your {(int)HeldSeconds} seconds are kept." : "";
}
