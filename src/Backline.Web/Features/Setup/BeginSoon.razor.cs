using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Setup;

/// <summary>Past every page into a session by voice, with what is usual. The choices and lessons are offered again next time.</summary>
public sealed partial class BeginSoon : IAsyncDisposable
{
    private BrowserVoice _voice = null!; // made in OnInitializedAsync, before the first tap
    private bool _isReady;

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private bool IsSpoken => _voice.Voices.Count > 0 && Preferences.Values.Talk != Talk.BellsOnly;

    private string Needs
    {
        get
        {
            string support = Today.Choices.Support == Support.None ? "" : $" {SupportWords.NameOf(Today.Choices.Support).ToLowerInvariant()} in reach,";
            return $"Bare feet, a firm roll,{support} {(IsSpoken ? "sound up" : "the screen in sight")}. A tap answers and pauses.";
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

        await Today.ProposeLengthAsync();
        try
        {
            await _voice.PrepareAsync(Preferences.Values.Voice);
            _isReady = true;
        }
        catch (JSException)
        {
            // A connection that breaks off: the short way is not offered, the long one stands above.
        }
    }

    // Sound is woken by this tap: the session's page may come too late for a browser that wants one.
    private async Task BeginAsync()
    {
        await _voice.WakeAsync();
        Today.BeginAtOnce();
        Navigation.NavigateTo("session");
    }
}
