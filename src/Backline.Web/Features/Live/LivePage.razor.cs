using Backline.Coaching.Landmarks;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>The stretch itself: from the first tap to a saved session, by voice and, where wanted, by camera.</summary>
public sealed partial class LivePage : IAsyncDisposable
{
    private readonly Protocol _protocol = ProtocolLibrary.Load();
    private readonly CancellationTokenSource _left = new();
    private BrowserVoice _voice = null!; // made in OnInitializedAsync, before the first render
    private BrowserDevices _devices = null!; // made in OnInitializedAsync, before the first render
    private LiveSurface? _surface;
    private CameraPicture? _picture;
    private LiveStage _stage = LiveStage.Begin;
    private bool _isPrepared, _usesCamera;

    [Inject]
    private SessionSetup Setup { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Time { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private LandmarkVariant Model => Preferences.Values.HeavyModel ? LandmarkVariant.Heavy : LandmarkVariant.Full;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _voice = new BrowserVoice(Js) { IsSounding = Preferences.Values.Sounds };
        _devices = new BrowserDevices(Js, new SessionListener
        {
            Key = OnKey,
            Hidden = OnHidden,
            Shown = () => _live?.Show(),
            CameraLost = () => LoseCamera(CameraOutcome.Lost),
            SightLost = () => LoseCamera(CameraOutcome.SightLost),
            CameraPlugged = OnCameraPlugged,
            Progress = OnProgress,
        });
        if (!await Setup.PrepareAsync())
        {
            Navigation.NavigateTo("screening", replace: true);
            return;
        }

        _usesCamera = Setup.Choices.HasCamera;
        await _voice.PrepareAsync(Preferences.Values.Voice);
        _isPrepared = true;
    }

    private void ChooseTalk(Talk talk) => Preferences.Change(values => values with { Talk = talk });

    private void ChooseModel(bool isHeavy) => Preferences.Change(values => values with { HeavyModel = isHeavy });

    private async Task BeginAsync()
    {
        await _voice.WakeAsync();
        if (_usesCamera)
        {
            await OpenCameraAsync();
        }
        else
        {
            await BeginHoldAsync();
        }
    }

    private async Task BeginWithoutCameraAsync()
    {
        await CloseCameraAsync();
        _usesCamera = false;
        await _voice.WakeAsync();
        await BeginHoldAsync();
    }

    private void OnKey(string action)
    {
        if (_stage == LiveStage.Framing)
        {
            _ = InvokeAsync(BeginHoldAsync);
        }
        else
        {
            Press(action);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _left.Dispose();
        _frames?.Dispose();
        if (_devices is not null)
        {
            await _devices.DisposeAsync();
            await _voice.DisposeAsync();
        }
    }
}
