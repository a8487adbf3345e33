using Backline.Web.Features.Live;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Live;

/// <summary>Who leaves a page does not wait for the voice that the page was fetching.</summary>
public sealed class BrowserVoiceTests
{
    [Theory]
    [InlineData("speech")]
    [InlineData("tones")]
    public async Task A_voice_left_while_it_is_fetched_is_silent_and_holds_nothing(string late)
    {
        var browser = new SlowBrowser(late);
        var voice = new BrowserVoice(browser);
        Task preparing = voice.PrepareAsync(null);
        Assert.False(preparing.IsCompleted);

        await voice.DisposeAsync();
        browser.Deliver();
        await preparing;
        await voice.WakeAsync();
        voice.Say("Stay.");
        voice.Sound(Tone.Start);
        voice.Silence();

        Assert.Empty(voice.Voices);
        Assert.NotEmpty(browser.Lent);
        Assert.All(browser.Lent, module => Assert.True(module.IsDisposed));
    }

    [Fact]
    public async Task A_voice_that_is_stayed_for_is_found()
    {
        var browser = new SlowBrowser("tones");
        var voice = new BrowserVoice(browser);
        Task preparing = voice.PrepareAsync(null);

        browser.Deliver();
        await preparing;

        Assert.Equal(["A voice"], voice.Voices);
    }

    /// <summary>Brings one of the scripts only when it is told to. As in the browser, a script that was let go of can no longer be called.</summary>
    private sealed class SlowBrowser(string late) : IJSRuntime
    {
        private readonly TaskCompletionSource _delivered = new();

        public List<Script> Lent { get; } = [];

        public void Deliver() => _delivered.SetResult();

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            if (args is [string path] && path.Contains(late, StringComparison.Ordinal))
            {
                await _delivered.Task;
            }

            var script = new Script();
            Lent.Add(script);
            return (TValue)(object)script;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
    }

    private sealed class Script : IJSInProcessObjectReference
    {
        public bool IsDisposed { get; private set; }

        public TValue Invoke<TValue>(string identifier, params object?[]? args)
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            return typeof(TValue) == typeof(string[]) ? (TValue)(object)new[] { "A voice" } : default!; // what is not read
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromResult(Invoke<TValue>(identifier, args));

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public void Dispose() => IsDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
