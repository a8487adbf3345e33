using Backline.Practice.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Plan;

/// <summary>How the person means to practise.</summary>
public sealed partial class PlanChoices
{
    /// <summary>The plan as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public PlanContent Plan { get; set; } = null!; // required parameter

    /// <summary>The person chose anew.</summary>
    [Parameter]
    public EventCallback<PlanContent> OnChoose { get; set; }

    private Task ChooseMode(string mode) => OnChoose.InvokeAsync(Plan with { Mode = mode });

    private Task ChooseBegin(string begin) => OnChoose.InvokeAsync(Plan with { Begin = begin });
}
