using Backline.Coaching.Screening;
using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>What today's answers and the sessions before ask for, and why.</summary>
public sealed partial class TodaysLimits
{
    /// <summary>Sentences that the page says already.</summary>
    [Parameter]
    public IReadOnlyList<string> Told { get; set; } = [];

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    private IReadOnlyList<string> Untold => [.. ScreeningRules.BuiltIn.WordsOf(Today.Restrictions).Except(Told)];
}
