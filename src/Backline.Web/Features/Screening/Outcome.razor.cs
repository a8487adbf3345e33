using Backline.Coaching.Screening;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Screening;

/// <summary>What follows from the safety questions, in plain words.</summary>
public sealed partial class Outcome
{
    /// <summary>What follows.</summary>
    [Parameter]
    [EditorRequired]
    public ScreeningOutcome What { get; set; } = null!; // required parameter

    /// <summary>Whether a session may be begun from here at once: the answers are kept, and nothing was ever chosen.</summary>
    [Parameter]
    public bool MayBeginSoon { get; set; }

    /// <summary>The person wants to answer anew.</summary>
    [Parameter]
    public EventCallback OnAgain { get; set; }
}
