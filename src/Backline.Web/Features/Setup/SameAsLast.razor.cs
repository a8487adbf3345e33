using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>Last time's choices in one view, one tap from the session.</summary>
public sealed partial class SameAsLast
{
    /// <summary>The hold as it is today.</summary>
    [Parameter]
    [EditorRequired]
    public StepPosture Posture { get; set; } = null!; // required parameter

    /// <summary>The person wants to choose anew.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override void OnInitialized() => Today.IsPainAsked = true;
}
