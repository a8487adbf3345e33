using Backline.Figures;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.After;

/// <summary>The leg from behind: touch where it was felt, read what it means for next time.</summary>
public sealed partial class BodyMap
{
    /// <summary>What is said so far.</summary>
    [Parameter]
    [EditorRequired]
    public AfterForm Form { get; set; } = null!; // required parameter

    // The drawing's name for the back of the thigh is shorter than the protocol's.
    private static string PlaceOf(BodyRegion region) => region.Id == "back-thigh" ? "back-of-thigh" : region.Id;
}
