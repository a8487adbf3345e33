using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>The camera's picture, mirrored, with a thin skeleton; large with an outline to stand in, or small beside the clock.</summary>
public sealed partial class CameraPicture
{
    /// <value>Whether it fills the page, with the outline to stand in.</value>
    [Parameter]
    public bool IsLarge { get; set; }

    /// <value>Whether it is shown.</value>
    [Parameter]
    public bool IsShown { get; set; }

    internal ElementReference Video { get; private set; }

    internal ElementReference Canvas { get; private set; }
}
