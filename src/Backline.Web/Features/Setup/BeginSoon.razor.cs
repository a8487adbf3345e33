using Backline.Coaching.Sessions;
using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>Past every page into a session by voice, with what is usual. The choices and lessons are offered again next time.</summary>
public sealed partial class BeginSoon
{
    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private string Knees => ProtocolLibrary.Load().Variants.First(variant => variant.Id == Today.Choices.Variant).Name;

    private void Begin()
    {
        Today.Choose(now => now with { HasCamera = false });
        Navigation.NavigateTo("session");
    }
}
