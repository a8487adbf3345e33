using Microsoft.JSInterop;

namespace Backline.Web.Controls;

/// <summary>Calls whenever the browser brings this page to the front, from <see cref="WatchAsync"/> on.</summary>
/// <param name="js">The browser. Where its script does not come, nothing calls.</param>
/// <param name="look">What to call.</param>
public sealed class PageReturns(IJSRuntime js, Func<Task> look) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<PageReturns>? _self;
    private bool _isOver;

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task LookAgain() => look();

    /// <summary>Begins; whoever was disposed of meanwhile does not.</summary>
    public async Task WatchAsync()
    {
        _module = await js.TryImportAsync("./js/returns.js");
        if (_module is not null && !_isOver)
        {
            _self = DotNetObjectReference.Create(this);
            _watch = await _module.InvokeAsync<IJSObjectReference?>("watch", _self);
        }

        if (_isOver)
        {
            await LetGoAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        await LetGoAsync();
    }

    private async Task LetGoAsync()
    {
        _self?.Dispose();
        if (_watch is not null)
        {
            await _watch.InvokeVoidAsync("stop");
            await _watch.DisposeAsync();
        }

        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }
}
