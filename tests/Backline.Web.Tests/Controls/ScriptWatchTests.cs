using Backline.Web.Controls;
using Bunit;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Controls;

public sealed class ScriptWatchTests : Page
{
    private const string Path = "./js/watched.js";
    private readonly BunitJSModuleInterop _script;
    private readonly BunitJSModuleInterop _watched;

    public ScriptWatchTests()
    {
        _script = JSInterop.SetupModule(Path);
        _watched = _script.SetupModule("watch", _ => true);
        _watched.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task It_hands_over_its_listener_and_stops_once_it_is_let_go_of()
    {
        ScriptWatch<ScriptWatchTests> watch = new(JSInterop.JSRuntime, Path, this);
        await watch.BeginAsync("more");
        int before = _watched.Invocations["stop"].Count;

        await watch.DisposeAsync();

        JSRuntimeInvocation begun = Assert.Single(_script.Invocations["watch"]);
        Assert.Equal("more", begun.Arguments[1]);
        Assert.Throws<ObjectDisposedException>(() => ((DotNetObjectReference<ScriptWatchTests>)begun.Arguments[0]!).Value); // what the script is handed
        Assert.Equal((0, 1), (before, _watched.Invocations["stop"].Count));
    }

    // A page may be left while it is still read.
    [Fact]
    public async Task A_page_that_was_left_is_not_in_front_and_asks_no_script_that_was_let_go_of()
    {
        TaskCompletionSource arrival = new();
        PageReturns returns = new(new SlowBrowser(JSInterop.JSRuntime, arrival.Task), () => Task.CompletedTask);
        Task watching = returns.WatchAsync();
        Task<bool> isInFront = returns.IsInFrontAsync();
        bool isKnownYet = isInFront.IsCompleted;

        await returns.DisposeAsync();
        arrival.SetResult();
        await watching;

        Assert.False(isKnownYet);
        Assert.False(await isInFront);
    }

    [Fact]
    public async Task What_is_let_go_of_before_its_script_comes_watches_nothing()
    {
        TaskCompletionSource arrival = new();
        ScriptWatch<ScriptWatchTests> watch = new(new SlowBrowser(JSInterop.JSRuntime, arrival.Task), Path, this);
        Task begin = watch.BeginAsync();

        await watch.DisposeAsync();
        arrival.SetResult();
        await begin;

        Assert.Empty(_script.Invocations["watch"]);
    }

    private sealed class SlowBrowser(IJSRuntime browser, Task arrival) : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            await arrival;
            return await browser.InvokeAsync<TValue>(identifier, cancellationToken, args);
        }
    }
}
