using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.After;

/// <summary>The leg from behind: touch where it was felt, read what it means for next time.</summary>
public sealed partial class BodyMap
{
    /// <summary>What is said so far.</summary>
    [Parameter]
    [EditorRequired]
    public AfterForm Form { get; set; } = null!; // required parameter

    /// <summary>Whether what was said lets the person go on as they did.</summary>
    [Parameter]
    public bool MayGoOn { get; set; } = true;

    /// <summary>Whether the session left the bow out.</summary>
    [Parameter]
    public bool IsUpright { get; set; }
}
