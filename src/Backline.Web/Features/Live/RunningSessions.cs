using Backline.Web.Controls;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>Which sessions run just now, in this tab or another: each holds a lock of the browser for as long as its page lives.</summary>
/// <param name="js">The browser. Where its script does not come, nothing is held and nothing can be told.</param>
internal sealed class RunningSessions(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _isDisposed;

    /// <summary>The session runs, until it is let go of or its page is gone.</summary>
    /// <param name="id">The id its record will have.</param>
    public async Task HoldAsync(Guid id)
    {
        if (await ModuleAsync() is { } module && !_isDisposed)
        {
            await module.InvokeVoidAsync("hold", Name(id));
        }
    }

    /// <summary>The session is over, or its page was left.</summary>
    /// <param name="id">The id its record has or would have had.</param>
    public async Task LetGoAsync(Guid id)
    {
        if (await ModuleAsync() is { } module)
        {
            await module.InvokeVoidAsync("letGo", Name(id));
        }
    }

    /// <summary>The sessions that run; <see langword="null"/> where the browser cannot tell.</summary>
    public async Task<IReadOnlyCollection<Guid>?> FindAsync()
    {
        string[]? names = await ModuleAsync() is { } module ? await module.InvokeAsync<string[]?>("find") : null;
        return names?.Select(name => Guid.TryParse(name, out Guid id) ? id : Guid.Empty).ToHashSet();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    private static string Name(Guid id) => id.ToString("N");

    private async Task<IJSObjectReference?> ModuleAsync() => _module ??= await js.TryImportAsync("./js/live/running.js");
}
