using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>One thing a page: how the next session is to be.</summary>
public sealed partial class Setup
{
    private readonly Protocol _protocol = ProtocolLibrary.Load();
    private SetupForm? _form;

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private DateOnly Day => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    private StepPosture SupportPosture => TodaysPosture(_protocol.Step("hand-support").PostureFor(Today.Choices.Variant));

    private StepPosture Posture => TodaysPosture(_protocol.Step(PhaseIds.Hold).PostureFor(Today.Choices.Variant));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Today.ForgetPain(); // of an earlier opening
        if (await Today.PrepareAsync())
        {
            await ProposeLengthAsync();
            _form = new SetupForm(Today, _protocol);
        }
        else
        {
            Navigation.NavigateTo("screening", replace: true);
        }
    }

    private async Task ProposeLengthAsync()
    {
        if (ProposedHold.SecondsFor(Today.Choices, await Logs.ReadAsync(), Clock.GetLocalNow()) is { } seconds)
        {
            Today.Choose(choices => choices with { TargetSeconds = seconds });
        }
    }

    private StepPosture TodaysPosture(StepPosture posture) => TodaysPictures.Fit(posture, Today.Restrictions);

    private void Back()
    {
        if (_form?.Back() != true)
        {
            Navigation.NavigateTo("");
        }
    }
}
