using System.Globalization;
using System.Runtime.Versioning;
using Backline.Coaching.Sessions;
using Backline.Web.Controls;
using Backline.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Demo;

/// <summary>What coaching looks like: a film, and the coach that watches it.</summary>
public sealed partial class DemoPage : IAsyncDisposable
{
    private const string Missing = "The film could not be loaded. Go online once and open this page again.";

    private readonly SilentVoice _silence = new();
    private Demonstration _demo = null!; // made in OnInitialized, before the first render
    private BrowserVoice? _browserVoice;
    private DemoVoice? _voice;
    private IJSObjectReference? _module;
    private DotNetObjectReference<DemoListener>? _listener;
    private IDisposable? _frames;
    private ElementReference _video, _canvas;
    private bool _isReady, _isPlaying, _isOver, _isRenderDue, _isLeft;
    private string _trouble = "";

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private SessionState State => _demo.Session.State;

    private string Held => ((int)State.Held.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private string Phase => Demonstration.Protocol.Steps.FirstOrDefault(step => step.Id == State.AskedStep)?.Title ?? "";

    private string Caption => _trouble.Length > 0 ? _trouble : _demo.Session.Caption;

    private string Action => _isPlaying ? "Pause" : _isOver ? "Watch again" : "Play";

    /// <inheritdoc/>
    protected override void OnInitialized() => _demo = new Demonstration(_silence);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _browserVoice = new BrowserVoice(Js);
        _voice = new DemoVoice(_browserVoice);
        _listener = DotNetObjectReference.Create(new DemoListener(OnEnded));
        IJSObjectReference? module = await Js.TryImportAsync("./js/live/demo.js");
        if (_isLeft)
        {
            await (module?.DisposeAsync() ?? ValueTask.CompletedTask);
            return; // the next page may listen to frames of its own
        }

        _module = module;
        if (OperatingSystem.IsBrowser())
        {
            _frames = ListenToFrames();
        }

        _isReady = module is not null && await module.InvokeAsync<bool>("open", _video, _canvas, _listener);
        _trouble = _isReady ? "" : Missing;
        if (_isReady && !_isLeft)
        {
            await PlayAsync(fromStart: true);
        }

        StateHasChanged();
    }

    [SupportedOSPlatform("browser")]
    private IDisposable ListenToFrames() => LandmarkPort.Listen(
        frame =>
        {
            _demo.See(frame);
            _ = RenderSoonAsync();
        },
        _ => { });

    // The picture's call ends first: the film does not wait for the page.
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

    private async Task ToggleAsync()
    {
        if (_isPlaying)
        {
            _isPlaying = false;
            _voice!.Silence();
            await _module!.InvokeVoidAsync("pause", _video);
        }
        else
        {
            await PlayAsync(fromStart: _isOver);
        }
    }

    private async Task PlayAsync(bool fromStart)
    {
        if (fromStart)
        {
            _isOver = false;
            _demo = new Demonstration(_voice!);
        }

        _isPlaying = await _module!.InvokeAsync<bool>("play", _video, fromStart);
    }

    private async Task ToggleSoundAsync()
    {
        if (_voice!.IsOn)
        {
            _voice.Turn(false);
            return;
        }

        await _browserVoice!.PrepareAsync(null);
        await _browserVoice.WakeAsync();
        _voice.Turn(true);
    }

    private void OnEnded()
    {
        (_isPlaying, _isOver) = (false, true);
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        _frames?.Dispose();
        _voice?.Turn(false);
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("close");
            await _module.DisposeAsync();
        }

        _listener?.Dispose();
        if (_browserVoice is not null)
        {
            await _browserVoice.DisposeAsync();
        }
    }
}
