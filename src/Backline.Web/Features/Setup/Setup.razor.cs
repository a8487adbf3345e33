using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
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
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private StepPosture SupportPosture => TodaysPosture(_protocol.Step("hand-support").PostureFor(Today.Choices.Variant));

    private StepPosture Posture => TodaysPosture(_protocol.Step(PhaseIds.Hold).PostureFor(Today.Choices.Variant));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Today.ForgetPain(); // of an earlier opening
        if (await Today.PrepareAsync())
        {
            _form = new SetupForm(Today, _protocol);
        }
        else
        {
            Navigation.NavigateTo("screening", replace: true);
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
