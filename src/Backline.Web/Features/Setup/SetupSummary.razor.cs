using Backline.Coaching.Sessions;
using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>The choices and today's limits in a few lines.</summary>
public sealed partial class SetupSummary
{
    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    private string Knees => ProtocolLibrary.Load().Variants.First(variant => variant.Id == Today.Choices.Variant).Name;
}
