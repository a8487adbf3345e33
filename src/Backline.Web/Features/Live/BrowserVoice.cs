using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>
/// The browser's on-device voice and its tones. Before <see cref="WakeAsync"/> it is silent, and so it is once disposed, also
/// where it is still being fetched then: whoever leaves a page does not wait for what the page was fetching.
/// </summary>
internal sealed class BrowserVoice(IJSRuntime js) : ICoachVoice, IAsyncDisposable
{
    private IJSInProcessObjectReference? _speech;
    private IJSInProcessObjectReference? _tones;
    private bool _isDisposed;

    /// <value>The voices of this device, the chosen one first; none means that nothing can be spoken.</value>
    public IReadOnlyList<string> Voices { get; private set; } = [];

    /// <value>Whether this browser can sound tones.</value>
    public bool HasTones { get; private set; } = true;

    /// <value>Whether tones are wanted.</value>
    public bool IsSounding { get; set; } = true;

    /// <summary>Finds the device's voices. What a broken connection does not bring leaves it silent, and so it says.</summary>
    /// <param name="preferred">The voice chosen before, or <see langword="null"/>.</param>
    public async Task PrepareAsync(string? preferred)
    {
        _speech ??= await FetchAsync("./js/live/speech.js");
        _tones ??= await FetchAsync("./js/live/tones.js");
        HasTones = _tones is not null;
        Voices = _speech is null ? [] : await _speech.InvokeAsync<string[]>("prepare", "en", preferred);
    }

    /// <summary>Wakes voice and tones; browsers want this from a tap or a key.</summary>
    public async Task WakeAsync()
    {
        try
        {
            _speech?.InvokeVoid("unlock");
        }
        catch (JSException)
        {
            // A speech engine that only claims to be one.
            (_speech, Voices) = (null, []);
        }

        HasTones = _tones is not null && await _tones.InvokeAsync<bool>("unlock");
    }

    private async Task<IJSInProcessObjectReference?> FetchAsync(string path)
    {
        try
        {
            IJSInProcessObjectReference module = await js.InvokeAsync<IJSInProcessObjectReference>("import", path);
            if (!_isDisposed)
            {
                return module;
            }

            await module.DisposeAsync();
            return null;
        }
        catch (JSException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Say(string text) => _speech?.InvokeVoid("say", text);

    /// <inheritdoc/>
    public void Silence() => _speech?.InvokeVoid("silence");

    /// <inheritdoc/>
    public void Sound(Tone tone)
    {
        if (IsSounding)
        {
            _tones?.InvokeVoid("play", tone.ToString().ToLowerInvariant());
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // What is being said may be said to its end: the words that a session is kept come while the page changes.
        _isDisposed = true;
        IJSInProcessObjectReference?[] modules = [_speech, _tones];
        (_speech, _tones) = (null, null);
        foreach (IJSInProcessObjectReference? module in modules)
        {
            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
    }
}
