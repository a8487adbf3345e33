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
    private RunningSessions _running = null!; // made in OnInitializedAsync, before the first render
    private LiveSurface? _surface;
    private CameraPicture? _picture;
    private LiveStage _stage = LiveStage.Begin;
    private bool _isPrepared, _usesCamera, _isBegun;

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

    // After every wait: the person may have gone elsewhere meanwhile, and nothing here may begin or lead there any more.
    private bool IsLeft => _left.IsCancellationRequested;

    private LandmarkVariant Model => Preferences.Values.HeavyModel ? LandmarkVariant.Heavy : LandmarkVariant.Full;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _voice = new BrowserVoice(Js) { IsSounding = Preferences.Values.Sounds };
        _running = new RunningSessions(Js);
        _devices = new BrowserDevices(Js, new SessionListener
        {
            Key = OnKey,
            Hidden = OnHidden,
            Shown = OnShown,
            CameraLost = () => LoseCamera(CameraOutcome.Lost),
            CameraFrozen = () => LoseCamera(CameraOutcome.Frozen),
            SightLost = () => LoseCamera(CameraOutcome.SightLost),
            CameraPlugged = OnCameraPlugged,
            Progress = OnProgress,
            Dimming = OnDimming,
        });
        _isBegun = Setup.TakeBeginning(); // of this opening alone, whatever comes of it
        bool mayStretch = await Setup.PrepareAsync();
        if (IsLeft)
        {
            return;
        }

        if (!mayStretch)
        {
            Navigation.NavigateTo("screening", replace: true);
            return;
        }

        _usesCamera = Setup.Choices.HasCamera;
        await _voice.PrepareAsync(Preferences.Values.Voice);
        _isPrepared = true;
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        // What was begun on the way begins once there is a surface to tap on.
        if (_isBegun && _isPrepared && !IsLeft)
        {
            _isBegun = false;
            Run(BeginAsync);
        }
    }

    private void ChooseTalk(Talk talk) => Preferences.Change(values => values with { Talk = talk });

    private void ChooseModel(bool isHeavy) => Preferences.Change(values => values with { HeavyModel = isHeavy });

    private async Task BeginAsync()
    {
        await _voice.WakeAsync();
        if (IsLeft)
        {
            return;
        }

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

    private void OnKey(string action) => Run(() => (_stage, action) switch
    {
        (LiveStage.Framing, "stop") => FailCameraAsync(CameraOutcome.Ready), // nothing is amiss: back to the beginning
        (LiveStage.Framing, "no") => Task.CompletedTask,
        (LiveStage.Framing, _) => BeginHoldAsync(),
        _ => PressAsync(action),
    });

    private Task PressAsync(string action)
    {
        Press(action);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _left.Dispose();
        _frames?.Dispose();
        if (_live is not null)
        {
            _live.Changed -= OnChanged;
        }

        if (_devices is not null)
        {
            Task letGo = LetGoAsync();
            await _devices.DisposeAsync(); // the camera waits for nothing
            await _voice.DisposeAsync();
            await letGo;
            await _running.DisposeAsync();
        }
    }
}
