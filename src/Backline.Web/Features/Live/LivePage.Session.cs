using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;

namespace Backline.Web.Features.Live;

/// <summary>The page's session: begun, followed, ended and kept.</summary>
public sealed partial class LivePage
{
    private const string MayDim = "This screen may go dark. The clock goes on if it does.";

    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);

    private SessionKeeper? _keeper;
    private LivePlan? _plan;
    private LiveSession? _live;
    private StopAdvice? _advice;
    private CameraNotice _notice = CameraNotice.None;
    private bool _mayDim, _isDimming, _isRenderDue;

    // A browser that never keeps the screen awake is spoken of while there is time to change it, then no more.
    private string Notice => OfCamera.Length > 0 ? OfCamera : _isDimming || (_mayDim && _live?.State.Phase == SessionState.Ready) ? MayDim : "";

    private string OfCamera => _live?.IsToldToRise == true ? _notice.WhileRising : _notice.Words;

    private async Task BeginHoldAsync()
    {
        if (_live is not null || IsLeft)
        {
            return;
        }

        _plan = new LivePlan
        {
            Options = Setup.OptionsFor(Preferences.Values.Talk) with { HasCamera = _usesCamera },
            RollCm = Setup.Choices.RollCm,
            IsHalfWayUp = Setup.Choices.IsHalfWayUp,
            HeightCm = Setup.Choices.HeightCm,
            PainBefore = Setup.PainBefore,
            Model = Model,
        };
        Setup.ForgetPain(); // it is this session's
        SessionKeeper keeper = Keeper();
        var live = new LiveSession(_protocol, _plan, _voice, Time);
        live.Changed += OnChanged;
        FollowByReadout(live);
        (_live, _stage) = (live, LiveStage.Live);
        StateHasChanged(); // a key or a picture may have begun it
        Run(() => TickAsync(live)); // the clock waits for no device
        await _running.HoldAsync(keeper.Id);
        if (_usesCamera)
        {
            await LookAsync(live.Now);
        }

        await _devices.ListenAsync(_surface!.Element);
        bool isAwake = await _devices.StayAwakeAsync();
        _mayDim = !isAwake;
    }

    // From the framing on nothing calls elsewhere, and no other page takes the session for one that was left.
    private SessionKeeper Keeper() => _keeper ??= new SessionKeeper(Store, new SessionDrafts(Settings, Time));

    private async Task TickAsync(LiveSession live)
    {
        using var timer = new PeriodicTimer(TickEvery, Time);
        while (!live.State.IsOver && !IsLeft && _stage != LiveStage.Stumbled)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            if (!IsLeft)
            {
                live.Tick();
                WorkOnReadout(live);
            }
        }
    }

    private void OnChanged()
    {
        if (_live is not { } live || _keeper is not { } keeper || _stage is LiveStage.Over or LiveStage.Stumbled)
        {
            return;
        }

        if (!live.State.IsOver)
        {
            keeper.Follow(live);
        }
        else if (_stage == LiveStage.Live)
        {
            bool isDone = live.State.Ended == "done";
            _stage = isDone ? LiveStage.Over : LiveStage.Why;
            Run(() => EndAsync(live, keeper, isDone));
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

    private async Task EndAsync(LiveSession live, SessionKeeper keeper, bool isDone)
    {
        await keeper.EndAsync(live); // also when the page is left meanwhile
        await LetGoAsync();
        if (IsLeft)
        {
            return;
        }

        if (isDone)
        {
            Leave();
            return;
        }

        StateHasChanged(); // whether it is kept is known now
        await CloseCameraAsync();
    }

    // Its draft may be offered from now on, here and in other tabs.
    private async Task LetGoAsync()
    {
        if (_keeper is { } keeper)
        {
            await _running.LetGoAsync(keeper.Id);
        }
    }

    private async Task ExplainAsync(StopAdvice advice)
    {
        _advice = advice;
        _live!.Explain(StopReasonIds.Find(advice.Reason) ?? StopReason.Other); // asked of a session only
        await _keeper!.ExplainAsync(advice.Reason);
    }

    private void Leave() => Navigation.NavigateTo($"after/{_keeper!.Id}", replace: true); // asked of a session only

    private void Press(string action) => _live?.Press(action);

    private void OnHidden()
    {
        if (_live is { State.IsOver: false } live)
        {
            live.Hide();
            DraftNow();
        }

        if (_stage == LiveStage.Framing)
        {
            _ = LetGoAsync(); // who went away from the picture is in no session: reminders come again
        }
    }

    private void OnShown()
    {
        _live?.Show();
        if (_stage == LiveStage.Framing)
        {
            _ = _running.HoldAsync(Keeper().Id);
        }
    }

    private void DraftNow()
    {
        if (_live is { } live)
        {
            _keeper?.Draft(live);
        }
    }

    private void OnDimming(bool isDimming)
    {
        _isDimming = isDimming;
        StateHasChanged();
    }
}
