using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>One thing a page: how the next session is to be.</summary>
public sealed partial class Setup
{
    private readonly Protocol _protocol = ProtocolLibrary.Load();
    private SetupForm? _form;
    private bool _isLengthChosen; // by hand, since this page was opened

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private DateOnly Day => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    private double RollCm => DrawnRoll.CmOf(Today.Choices, Today.Restrictions);

    // A block is reached in the deep bow only.
    private StepPosture SupportPosture => Today.Choices.Support == Support.Block
        ? Posture
        : TodaysPictures.Fit(_protocol.Step("hand-support").PostureFor(Today.Choices.Variant), Today.Restrictions);

    private StepPosture Posture => TodaysPictures.Hold(Today.Choices.Variant, Today.Restrictions);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Today.ForgetPain(); // of an earlier opening
        if (await Today.PrepareAsync())
        {
            await Today.ProposeLengthAsync();
            _form = new SetupForm(Today, _protocol);
        }
        else
        {
            Navigation.NavigateTo("screening", replace: true);
        }
    }

    private void ChooseLength(double seconds)
    {
        _isLengthChosen = true;
        Today.Choose(now => now with { TargetSeconds = seconds, LengthChosen = Day });
    }

    // Yesterday's hold is not today's.
    private async Task TurnAsync()
    {
        if (_form is not null && !await Today.TurnAsync(_isLengthChosen))
        {
            Navigation.NavigateTo("screening", replace: true);
        }
    }

    private void Back()
    {
        if (_form?.Back() != true)
        {
            Navigation.NavigateTo("");
        }
    }
}
