using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>
/// Keys, the screen that stays awake, the page's coming and going, and the camera. Once disposed it begins nothing more,
/// also nothing that was asked for before and waits for the browser.
/// </summary>
internal sealed class BrowserDevices(IJSRuntime js, SessionListener listener) : IAsyncDisposable
{
    private readonly DotNetObjectReference<SessionListener> _listener = DotNetObjectReference.Create(listener);
    private readonly Dictionary<string, IJSObjectReference> _modules = [];
    private int _cameraRun; // every closing has a number: what was asked for before it is not done after it
    private bool _isDisposed;

    /// <summary>Listens to keys, taps and media keys, and to the page being hidden.</summary>
    /// <param name="surface">Where taps count.</param>
    public async Task ListenAsync(ElementReference surface)
    {
        if (await ModuleAsync("keys") is { } keys)
        {
            await keys.InvokeVoidAsync("listen", surface, _listener);
        }

        if (await ModuleAsync("page") is { } page)
        {
            await page.InvokeVoidAsync("listen", _listener);
        }
    }

    /// <summary>Keys and taps belong to the page again.</summary>
    public Task ReleaseKeysAsync() => CallAsync("keys", "release");

    /// <summary>Keeps the screen awake.</summary>
    /// <returns>Whether it stays awake.</returns>
    public async Task<bool> StayAwakeAsync() =>
        await ModuleAsync("wakelock") is { } wakelock && await wakelock.InvokeAsync<string>("acquire", _listener) == "held";

    /// <summary>Opens the camera into the video.</summary>
    /// <param name="video">Where the picture is shown.</param>
    /// <returns>How it went.</returns>
    public Task<CameraOutcome> OpenCameraAsync(ElementReference video) => AskAsync("camera", "open", video, _listener);

    /// <summary>Loads the pose model; the listener is told how far it is.</summary>
    /// <param name="model"><c>full</c> or <c>heavy</c>.</param>
    /// <returns>How it went.</returns>
    public Task<CameraOutcome> LoadModelAsync(string model) => AskAsync("watch", "prepare", model, _listener);

    /// <summary>Starts looking; frames arrive at the <see cref="LandmarkPort"/>.</summary>
    /// <param name="video">The camera's picture.</param>
    /// <param name="canvas">Where the skeleton is drawn.</param>
    /// <param name="now">What the session's clock shows.</param>
    public async Task LookAsync(ElementReference video, ElementReference canvas, TimeSpan now)
    {
        int mine = _cameraRun;
        if (await ModuleAsync("watch") is { } watch && mine == _cameraRun)
        {
            await watch.InvokeVoidAsync("start", video, canvas, now.TotalSeconds, _listener);
        }
    }

    /// <summary>Stops looking and lets go of the camera, also of one that is still being opened.</summary>
    public async Task CloseCameraAsync()
    {
        _cameraRun++;
        Task watch = CallAsync("watch", "stop");
        await CallAsync("camera", "close"); // both begin before anything else may
        await watch;
    }

    /// <summary>Tells the listener when a camera is plugged in.</summary>
    public async Task AwaitCameraAsync()
    {
        int mine = _cameraRun;
        if (await ModuleAsync("camera") is { } camera && mine == _cameraRun)
        {
            await camera.InvokeVoidAsync("whenPlugged", _listener);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
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
        "closed" => CameraOutcome.Closed,
        "insecure" => CameraOutcome.Insecure,
        "refused" => CameraOutcome.Refused,
        "absent" => CameraOutcome.Absent,
        "busy" => CameraOutcome.Busy,
        "no-webgl" => CameraOutcome.NoWebGl,
        "missing" => CameraOutcome.ModelMissing,
        _ => CameraOutcome.Broken,
    };

    private async Task<CameraOutcome> AskAsync(string module, string function, params object?[] arguments)
    {
        int mine = _cameraRun;
        IJSObjectReference? loaded = await ModuleAsync(module);
        if (_isDisposed || mine != _cameraRun)
        {
            return CameraOutcome.Closed;
        }

        if (loaded is null)
        {
            return CameraOutcome.Broken; // its script did not come
        }

        CameraOutcome outcome = Outcome(await loaded.InvokeAsync<string>(function, arguments));
        return mine == _cameraRun ? outcome : CameraOutcome.Closed;
    }

    private async Task CallAsync(string module, string function)
    {
        if (_modules.TryGetValue(module, out IJSObjectReference? loaded))
        {
            await loaded.InvokeVoidAsync(function);
        }
    }

    // Null once disposed, and where the script does not come: a session by voice needs none of them.
    private async Task<IJSObjectReference?> ModuleAsync(string name)
    {
        if (!_isDisposed && !_modules.ContainsKey(name) && await js.TryImportAsync($"./js/live/{name}.js") is { } module
            && (_isDisposed || !_modules.TryAdd(name, module)))
        {
            await module.DisposeAsync();
        }

        return _isDisposed ? null : _modules.GetValueOrDefault(name);
    }
}
