using System.Runtime.Versioning;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>The stretch itself: from the first tap to a saved session, by voice and, where wanted, by camera.</summary>
public sealed partial class LivePage : IAsyncDisposable
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);

    private readonly Protocol _protocol = ProtocolLibrary.Load();
    private readonly CancellationTokenSource _left = new();
    private BrowserVoice _voice = null!; // made in OnInitializedAsync, before the first render
    private BrowserDevices _devices = null!; // made in OnInitializedAsync, before the first render
    private LiveSurface? _surface;
    private CameraPicture? _picture;
    private LiveStage _stage = LiveStage.Begin;
    private LivePlan? _plan;
    private LiveSession? _live;
    private FramingGuide? _guide;
    private StopAdvice? _advice;
    private IDisposable? _frames;
    private CameraOutcome _trouble = CameraOutcome.Ready;
    private string _notice = "";
    private string _after = "after";
    private double _loaded;
    private int _draftSecond;
    private bool _isPrepared, _usesCamera, _isPlugged;

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

    private SessionDrafts Drafts => new(Settings, Time);

    private bool IsWatching => _stage == LiveStage.Live && _live?.IsWatched == true;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _voice = new BrowserVoice(Js) { IsSounding = Preferences.Values.Sounds };
        _devices = new BrowserDevices(Js, new SessionListener
        {
            Key = OnKey,
            Hidden = OnHidden,
            Shown = () => _live?.Show(),
            CameraLost = OnCameraLost,
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

    private async Task OpenCameraAsync()
    {
        (_stage, _trouble, _loaded) = (LiveStage.Loading, CameraOutcome.Ready, 0);
        StateHasChanged();
        CameraOutcome outcome = await _devices.OpenCameraAsync(_picture!.Video);
        if (outcome == CameraOutcome.Ready)
        {
            outcome = await _devices.LoadModelAsync(Preferences.Values.HeavyModel ? "heavy" : "full");
        }

        if (_stage != LiveStage.Loading)
        {
            return; // the person went on without it meanwhile
        }

        if (outcome != CameraOutcome.Ready)
        {
            await FailCameraAsync(outcome);
            return;
        }

        _guide = new FramingGuide(Model);
        _stage = LiveStage.Framing;
        await _devices.ListenAsync(_surface!.Element);
        await LookAsync(TimeSpan.Zero);
    }

    private LandmarkVariant Model => Preferences.Values.HeavyModel ? LandmarkVariant.Heavy : LandmarkVariant.Full;

    private async Task FailCameraAsync(CameraOutcome outcome)
    {
        await CloseCameraAsync();
        (_stage, _trouble) = (LiveStage.Begin, outcome);
        StateHasChanged();
    }

    private async Task LookAsync(TimeSpan now)
    {
        if (OperatingSystem.IsBrowser())
        {
            _frames ??= ListenToFrames();
        }

        await _devices.LookAsync(_picture!.Video, _picture.Canvas, now);
    }

    [SupportedOSPlatform("browser")]
    private IDisposable ListenToFrames() => LandmarkPort.Listen(OnFrame, luma => _guide?.Light(luma));

    private async Task CloseCameraAsync()
    {
        _frames?.Dispose();
        _frames = null;
        await _devices.CloseCameraAsync();
    }

    private void OnFrame(CameraFrame frame)
    {
        if (_stage == LiveStage.Framing && _guide is { } guide)
        {
            if (guide.See(frame) is { } line && Preferences.Values.Talk != Talk.BellsOnly)
            {
                _voice.Say(line);
            }

            if (guide.IsReady)
            {
                _ = InvokeAsync(BeginHoldAsync);
            }

            StateHasChanged();
        }
        else
        {
            _live?.See(frame);
        }
    }

    private async Task BeginHoldAsync()
    {
        if (_live is not null)
        {
            return;
        }

        _plan = new LivePlan
        {
            Options = Setup.OptionsFor(Preferences.Values.Talk) with { HasCamera = _usesCamera },
            RollCm = Setup.Choices.RollCm,
            PainBefore = Setup.PainBefore,
            Model = Model,
        };
        _live = new LiveSession(_protocol, _plan, _voice, Time);
        _live.Changed += OnChanged;
        _stage = LiveStage.Live;
        if (_usesCamera)
        {
            await LookAsync(_live.Now);
        }

        await _devices.ListenAsync(_surface!.Element);
        if (!await _devices.StayAwakeAsync())
        {
            _notice = "This browser may let the screen sleep. The clock goes on if it does.";
        }

        _ = TickAsync(_live);
    }

    private async Task TickAsync(LiveSession live)
    {
        using var timer = new PeriodicTimer(TickEvery, Time);
        while (!live.State.IsOver && !_left.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            live.Tick();
        }
    }

    private void OnChanged()
    {
        if (_live is not { } live || _stage is LiveStage.Over)
        {
            return;
        }

        if (live.State.IsOver)
        {
            End(live);
        }
        else if ((int)live.State.Time.TotalSeconds != _draftSecond)
        {
            _draftSecond = (int)live.State.Time.TotalSeconds;
            Drafts.Keep(live.ToContent());
        }

        StateHasChanged();
    }

    private void End(LiveSession live)
    {
        if (live.State.Ended == "done")
        {
            _stage = LiveStage.Over;
            _ = InvokeAsync(async () =>
            {
                await SaveAsync(live);
                Leave();
            });
        }
        else if (_stage != LiveStage.Why)
        {
            Drafts.Keep(live.ToContent());
            _stage = LiveStage.Why;
            _ = InvokeAsync(CloseCameraAsync);
        }
    }

    private async Task ExplainAsync(StopAdvice advice)
    {
        _advice = advice;
        _live!.Explain(StopReasonIds.Find(advice.Reason) ?? StopReason.Other);
        await SaveAsync(_live);
    }

    private async Task SaveAsync(LiveSession live)
    {
        PracticeRecord record = await Store.AddAsync(RecordKinds.Session, live.ToContent(), RecordJson.Default.SessionContent);
        _after = $"after/{record.Id}";
        Drafts.Forget();
    }

    private void Leave() => Navigation.NavigateTo(_after, replace: true);

    private void Press(string action) => _live?.Press(action);

    private void OnKey(string action)
    {
        if (_stage == LiveStage.Framing)
        {
            _ = InvokeAsync(BeginHoldAsync);
        }
        else
        {
            _live?.Press(action);
        }
    }

    private void OnHidden()
    {
        if (_live is { State.IsOver: false } live)
        {
            live.Hide();
            Drafts.Keep(live.ToContent());
        }
    }

    private void OnProgress(double share)
    {
        _loaded = share;
        StateHasChanged();
    }

    private void OnCameraLost()
    {
        if (_stage == LiveStage.Framing)
        {
            _ = InvokeAsync(() => FailCameraAsync(CameraOutcome.Lost));
        }
        else if (_live is { IsWatched: true } live)
        {
            _notice = CameraWords.LostInSession(live.State.Held.TotalSeconds);
            live.LoseCamera();
            _ = InvokeAsync(_devices.AwaitCameraAsync);
        }
    }

    private void OnCameraPlugged()
    {
        _isPlugged = true;
        StateHasChanged();
    }

    private async Task LookAgainAsync()
    {
        CameraOutcome outcome = await _devices.OpenCameraAsync(_picture!.Video);
        if (outcome != CameraOutcome.Ready)
        {
            _notice = CameraWords.For(outcome);
            return;
        }

        (_notice, _isPlugged) = ("", false);
        _live!.FindCamera();
        await LookAsync(_live.Now);
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
