using System.Runtime.Versioning;
using Backline.Practice.Protocols;

namespace Backline.Web.Features.Live;

/// <summary>The page's camera: opening it, finding the person, losing it and finding it again.</summary>
public sealed partial class LivePage
{
    private FramingGuide? _guide;
    private IDisposable? _frames;
    private CameraOutcome _trouble = CameraOutcome.Ready;
    private double _loaded;
    private bool _canLookAgain;

    private bool IsWatching => _stage == LiveStage.Live && _live?.IsWatched == true;

    private async Task OpenCameraAsync()
    {
        (_stage, _trouble, _loaded) = (LiveStage.Loading, CameraOutcome.Ready, 0);
        StateHasChanged();
        CameraOutcome outcome = await _devices.OpenCameraAsync(_picture!.Video);
        if (outcome == CameraOutcome.Ready)
        {
            outcome = await _devices.LoadModelAsync(Preferences.Values.HeavyModel ? "heavy" : "full");
            await PrepareReadoutAsync();
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

        _guide = new FramingGuide(Model, Setup.Choices.HeightCm / 100);
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

    private void LoseCamera(CameraOutcome how)
    {
        if (_stage is LiveStage.Loading or LiveStage.Framing)
        {
            _ = InvokeAsync(() => FailCameraAsync(how));
        }
        else if (_live is { IsWatched: true } live)
        {
            _notice = CameraWords.LostInSession(how, live.State.Held.TotalSeconds);
            _canLookAgain = how == CameraOutcome.SightLost; // the camera itself is still there
            live.LoseCamera();
            _ = InvokeAsync(_devices.AwaitCameraAsync);
        }
    }

    private void OnCameraPlugged()
    {
        _canLookAgain = true;
        StateHasChanged();
    }

    private async Task LookAgainAsync()
    {
        (_notice, _canLookAgain) = (CameraWords.GettingReady, false);
        CameraOutcome outcome = await _devices.OpenCameraAsync(_picture!.Video); // a session that had a camera has its picture
        if (outcome == CameraOutcome.Ready)
        {
            outcome = await _devices.LoadModelAsync(Preferences.Values.HeavyModel ? "heavy" : "full");
        }

        if (outcome != CameraOutcome.Ready)
        {
            (_notice, _canLookAgain) = (CameraWords.For(outcome), true);
            return;
        }

        _notice = "";
        _live!.FindCamera(); // a session that had a camera
        await LookAsync(_live.Now);
    }
}
