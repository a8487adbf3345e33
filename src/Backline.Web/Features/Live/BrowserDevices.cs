using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>Keys, the screen that stays awake, the page's coming and going, and the camera.</summary>
internal sealed class BrowserDevices(IJSRuntime js, SessionListener listener) : IAsyncDisposable
{
    private readonly DotNetObjectReference<SessionListener> _listener = DotNetObjectReference.Create(listener);
    private readonly Dictionary<string, IJSObjectReference> _modules = [];

    /// <summary>Listens to keys, taps and media keys, and to the page being hidden.</summary>
    /// <param name="surface">Where taps count.</param>
    public async Task ListenAsync(ElementReference surface)
    {
        await (await ModuleAsync("keys")).InvokeVoidAsync("listen", surface, _listener);
        await (await ModuleAsync("page")).InvokeVoidAsync("listen", _listener);
    }

    /// <summary>Keeps the screen awake.</summary>
    /// <returns>Whether it stays awake.</returns>
    public async Task<bool> StayAwakeAsync() => await (await ModuleAsync("wakelock")).InvokeAsync<string>("acquire") == "held";

    /// <summary>Opens the camera into the video.</summary>
    /// <param name="video">Where the picture is shown.</param>
    /// <returns>How it went.</returns>
    public async Task<CameraOutcome> OpenCameraAsync(ElementReference video) =>
        Outcome(await (await ModuleAsync("camera")).InvokeAsync<string>("open", video, _listener));

    /// <summary>Loads the pose model; the listener is told how far it is.</summary>
    /// <param name="model"><c>full</c> or <c>heavy</c>.</param>
    /// <returns>How it went.</returns>
    public async Task<CameraOutcome> LoadModelAsync(string model) =>
        Outcome(await (await ModuleAsync("watch")).InvokeAsync<string>("prepare", model, _listener));

    /// <summary>Starts looking; frames arrive at the <see cref="LandmarkPort"/>.</summary>
    /// <param name="video">The camera's picture.</param>
    /// <param name="canvas">Where the skeleton is drawn.</param>
    /// <param name="now">What the session's clock shows.</param>
    public async Task LookAsync(ElementReference video, ElementReference canvas, TimeSpan now) =>
        await (await ModuleAsync("watch")).InvokeVoidAsync("start", video, canvas, now.TotalSeconds, _listener);

    /// <summary>Stops looking and lets go of the camera.</summary>
    public async Task CloseCameraAsync()
    {
        await CallAsync("watch", "stop");
        await CallAsync("camera", "close");
    }

    /// <summary>Tells the listener when a camera is plugged in.</summary>
    public async Task AwaitCameraAsync() => await (await ModuleAsync("camera")).InvokeVoidAsync("whenPlugged", _listener);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseCameraAsync();
        await CallAsync("keys", "release");
        await CallAsync("page", "release");
        await CallAsync("wakelock", "release");
        foreach (IJSObjectReference module in _modules.Values)
        {
            await module.DisposeAsync();
        }

        _listener.Dispose();
    }

    private static CameraOutcome Outcome(string answer) => answer switch
    {
        "open" or "ready" => CameraOutcome.Ready,
        "insecure" => CameraOutcome.Insecure,
        "refused" => CameraOutcome.Refused,
        "absent" => CameraOutcome.Absent,
        "busy" => CameraOutcome.Busy,
        "no-webgl" => CameraOutcome.NoWebGl,
        "missing" => CameraOutcome.ModelMissing,
        _ => CameraOutcome.Broken,
    };

    private async Task CallAsync(string module, string function)
    {
        if (_modules.TryGetValue(module, out IJSObjectReference? loaded))
        {
            await loaded.InvokeVoidAsync(function);
        }
    }

    private async Task<IJSObjectReference> ModuleAsync(string name)
    {
        if (!_modules.TryGetValue(name, out IJSObjectReference? module))
        {
            _modules[name] = module = await js.InvokeAsync<IJSObjectReference>("import", $"./js/live/{name}.js");
        }

        return module;
    }
}
