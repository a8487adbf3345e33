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
    private const string MayDim = "This screen may go dark. The clock goes on if it does.";

    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);

    private readonly Protocol _protocol = ProtocolLibrary.Load();
    private readonly CancellationTokenSource _left = new();
    private BrowserVoice _voice = null!; // made in OnInitializedAsync, before the first render
    private BrowserDevices _devices = null!; // made in OnInitializedAsync, before the first render
    private LiveSurface? _surface;
    private CameraPicture? _picture;
    private LiveStage _stage = LiveStage.Begin;
    private Guid _id;
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
    private bool _isPrepared, _usesCamera, _isPlugged, _mayDim, _isRenderDue;

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

    // Said while there is time to change it, then no more.
    private string Notice => _notice.Length > 0 ? _notice : _mayDim && _live?.State.Phase == SessionState.Ready ? MayDim : "";

    private SessionDrafts Drafts => new(Settings, Time);

    private LandmarkVariant Model => Preferences.Values.HeavyModel ? LandmarkVariant.Heavy : LandmarkVariant.Full;

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
        _id = Store.NewId();
        _live = new LiveSession(_protocol, _plan, _voice, Time);
        _live.Changed += OnChanged;
        _stage = LiveStage.Live;
        if (_usesCamera)
        {
            await LookAsync(_live.Now);
        }

        await _devices.ListenAsync(_surface!.Element);
        _mayDim = !await _devices.StayAwakeAsync();

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
            Drafts.Keep(_id, live.ToContent());
        }

        _ = RenderSoonAsync();
    }

    // The picture's call ends first: the camera does not wait for the page.
    private async Task RenderSoonAsync()
    {
        if (!_isRenderDue)
        {
            _isRenderDue = true;
            await Task.Yield();
            _isRenderDue = false;
            StateHasChanged();
        }
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
            Drafts.Keep(_id, live.ToContent());
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
        bool isKept = await Store.AddAsync(_id, RecordKinds.Session, live.ToContent(), RecordJson.Default.SessionContent);
        _after = $"after/{_id}";
        if (isKept)
        {
            Drafts.Forget(_id);
        }
        else
        {
            // The draft may outlive the page where the record does not.
            Drafts.Keep(_id, live.ToContent());
        }
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
            Drafts.Keep(_id, live.ToContent());
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
