using System.Diagnostics.CodeAnalysis;
using Microsoft.JSInterop;

namespace Backline.Web.Controls;

/// <summary>What a script of the app watches for a listener, from <see cref="BeginAsync"/> until it is let go of.</summary>
/// <typeparam name="T">The listener's type.</typeparam>
/// <param name="js">The browser. Where the script does not come, nothing calls.</param>
/// <param name="path">Where the script lies. Its <c>watch</c> is given the listener and answers what has a <c>stop</c>.</param>
/// <param name="listener">Whose methods the script calls.</param>
internal sealed class ScriptWatch<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>(IJSRuntime js, string path, T listener) : IAsyncDisposable
    where T : class
{
    private DotNetObjectReference<T>? _listener;
    private IJSObjectReference? _watch;

    /// <summary>Whether it was let go of.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The script; <see langword="null"/> before it comes, and where it does not.</summary>
    public IJSObjectReference? Module { get; private set; }

    /// <summary>Begins; what was let go of meanwhile does not.</summary>
    /// <param name="more">What the script is told beside the listener.</param>
    public async Task BeginAsync(params object[] more)
    {
        Module = await js.TryImportAsync(path);
        if (Module is not null && !IsOver)
        {
            _listener = DotNetObjectReference.Create(listener);
            _watch = await Module.InvokeAsync<IJSObjectReference?>("watch", [_listener, .. more]);
        }

        if (IsOver)
        {
            await LetGoAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        IsOver = true;
        await LetGoAsync();
    }

    private async Task LetGoAsync()
    {
        _listener?.Dispose();
        if (_watch is { } watch)
        {
            _watch = null;
            await watch.InvokeVoidAsync("stop");
            await watch.DisposeAsync();
        }

        if (Module is { } module)
        {
            Module = null;
            await module.DisposeAsync();
        }
    }
}
