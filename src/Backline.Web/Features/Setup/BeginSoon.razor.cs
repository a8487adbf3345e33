using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Backline.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Setup;

/// <summary>Past every page into a session by voice, with what is usual. The choices and lessons are offered again next time.</summary>
public sealed partial class BeginSoon : IAsyncDisposable
{
    private BrowserVoice _voice = null!; // made in OnInitializedAsync, before the first tap
    private bool _isReady, _isBegun;

    /// <summary>Sentences of today's limits that the page says already.</summary>
    [Parameter]
    public IReadOnlyList<string> Told { get; set; } = [];

    /// <summary>Whether the hold's length was chosen by hand on the page this stands on: another day changes nothing about it.</summary>
    [Parameter]
    public bool IsLengthChosen { get; set; }

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private bool IsSpoken => _voice.Voices.Count > 0 && Preferences.Values.Talk != Talk.BellsOnly;

    private StepPosture Posture => TodaysPictures.Hold(Today.Choices.Variant, Today.Restrictions);

    private string Needs
    {
        get
        {
            string roll = Today.Restrictions.Contains(Restriction.NoEndRange) ? "a low, firm roll" : "a firm roll";
            string support = Today.Choices.Support == Support.None ? "" : $" {SupportWords.NameOf(Today.Choices.Support).ToLowerInvariant()} in reach,";
            return $"Barefoot at {roll},{support} device in {(IsSpoken ? "earshot" : "sight")}. A tap answers and pauses.";
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_voice is not null)
        {
            await _voice.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _voice = new BrowserVoice(Js);
        if (!await Today.PrepareAsync())
        {
            return;
        }

        if (!IsLengthChosen)
        {
            await Today.ProposeLengthAsync();
        }

        await _voice.PrepareAsync(Preferences.Values.Voice);
        _isReady = true;
    }

    private async Task TurnAsync() => _isReady = _isReady && await Today.TurnAsync(IsLengthChosen);

    // Sound is woken by this tap: the session's page may come too late for a browser that wants one.
    private async Task BeginAsync()
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true; // a second tap before the page changes is no second beginning
        await _voice.WakeAsync();
        Today.BeginAtOnce();
        Navigation.NavigateTo("session", replace: true); // back is where one was before, not half-way
    }
}
