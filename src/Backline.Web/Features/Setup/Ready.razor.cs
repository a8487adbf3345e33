using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>All is chosen.</summary>
public sealed partial class Ready
{
    /// <summary>The hold as it is today.</summary>
    [Parameter]
    [EditorRequired]
    public StepPosture Posture { get; set; } = null!; // required parameter

    /// <summary>The person goes back.</summary>
    [Parameter]
    public EventCallback OnBack { get; set; }

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override void OnInitialized() => Today.IsPainAsked = true;
}
