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

    // Who is told to rise has the stretch behind them: the camera is in their way only.
    private bool MayLookAgain => _canLookAgain && _live?.IsToldToRise == false;

    private bool IsWatching => _stage == LiveStage.Live && _live?.IsWatched == true;

    private async Task OpenCameraAsync()
    {
        (_stage, _trouble, _loaded) = (LiveStage.Loading, CameraOutcome.Ready, 0);
        StateHasChanged();
        CameraOutcome outcome = await OpenAndLoadAsync();
        if (outcome == CameraOutcome.Closed || IsLeft || _stage != LiveStage.Loading)
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
        if (!IsLeft && _stage == LiveStage.Framing)
        {
            await _running.HoldAsync(Keeper().Id);
        }
    }

    private async Task<CameraOutcome> OpenAndLoadAsync()
    {
        CameraOutcome outcome = await _devices.OpenCameraAsync(_picture!.Video); // a page that uses the camera has its picture
        if (outcome == CameraOutcome.Ready)
        {
            outcome = await _devices.LoadModelAsync(Preferences.Values.HeavyModel ? "heavy" : "full");
            await PrepareReadoutAsync();
        }

        return outcome;
    }

    private async Task FailCameraAsync(CameraOutcome outcome)
    {
        (_stage, _trouble) = (LiveStage.Begin, outcome); // at once: nothing that is on its way may begin the session now
        Task letGo = LetGoAsync(); // before a session may begin anew
        StateHasChanged();
        await CloseCameraAsync();
        await _devices.ReleaseKeysAsync();
        await letGo;
    }

    private async Task LookAsync(TimeSpan now)
    {
        if (IsLeft)
        {
            return;
        }

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
                Run(BeginHoldAsync);
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
            Run(() => FailCameraAsync(how));
        }
        else if (_live is { IsWatched: true } live)
        {
            _notice = CameraWords.LostInSession(how, live.State.Held.TotalSeconds);
            _canLookAgain = how is CameraOutcome.SightLost or CameraOutcome.Frozen; // the camera itself is still there
            live.LoseCamera();
            Run(AwaitCameraAsync);
        }
    }

    // A camera that nobody looks through is off.
    private async Task AwaitCameraAsync()
    {
        await CloseCameraAsync();
        await _devices.AwaitCameraAsync();
    }

    private void OnCameraPlugged()
    {
        _canLookAgain = _live?.IsWatched == false;
        StateHasChanged();
    }

    private async Task LookAgainAsync()
    {
        (_notice, _canLookAgain) = (CameraWords.GettingReady, false);
        CameraOutcome outcome = await OpenAndLoadAsync();
        if (outcome == CameraOutcome.Closed || IsLeft || _live is not { State.IsOver: false } live)
        {
            return; // the session ended meanwhile, and the camera with it
        }

        if (outcome != CameraOutcome.Ready)
        {
            await CloseCameraAsync();
            (_notice, _canLookAgain) = (CameraWords.StillLost(outcome), true);
            return;
        }

        _notice = CameraNotice.None;
        live.FindCamera();
        await LookAsync(live.Now);
    }
}
