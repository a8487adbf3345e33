using Microsoft.JSInterop;

namespace Backline.Web.Controls;

/// <summary>Calls whenever the browser brings this page to the front, from <see cref="WatchAsync"/> on.</summary>
public sealed class PageReturns : IAsyncDisposable
{
    private readonly ScriptWatch<PageReturns> _watch;
    private readonly Func<Task> _look;
    private Task _beginning = Task.CompletedTask;

    /// <summary>Calls nothing yet.</summary>
    /// <param name="js">The browser. Where its script does not come, nothing calls.</param>
    /// <param name="look">What to call.</param>
    public PageReturns(IJSRuntime js, Func<Task> look) => (_watch, _look) = (new ScriptWatch<PageReturns>(js, "./js/returns.js", this), look);

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task LookAgain() => _look();

    /// <summary>Begins; whoever was disposed of meanwhile does not.</summary>
    public Task WatchAsync() => _beginning = _watch.BeginAsync();

    /// <summary>Whether this page is in front just now, once that can be asked; where the browser's script does not come, it is taken to be.</summary>
    public async Task<bool> IsInFrontAsync()
    {
        await _beginning;
        return !_watch.IsOver && (_watch.Module is not { } module || !await module.InvokeAsync<bool>("isHidden"));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _watch.DisposeAsync();
}
