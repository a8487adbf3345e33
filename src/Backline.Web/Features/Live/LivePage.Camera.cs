using System.Runtime.Versioning;
using Backline.Practice.Protocols;

namespace Backline.Web.Features.Live;

/// <summary>The page's camera: opening it, finding the person, losing it and finding it again.</summary>
public sealed partial class LivePage
{
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
}
