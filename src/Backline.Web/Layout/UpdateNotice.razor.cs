using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>Offers a newer version of the app when one is ready. Nothing reloads by itself.</summary>
public sealed partial class UpdateNotice : IAsyncDisposable
{
    private bool _isWaiting;
    private ScriptWatch<UpdateNotice>? _watch;

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <summary>Called by the browser when a newer copy of the app waits, and when another tab took it into use.</summary>
    /// <param name="isWaiting">Whether it waits.</param>
    [JSInvokable]
    public void NewVersionWaits(bool isWaiting)
    {
        _isWaiting = isWaiting;
        StateHasChanged();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _watch?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _watch = new ScriptWatch<UpdateNotice>(Js, "./Layout/UpdateNotice.razor.js", this);
            await _watch.BeginAsync();
        }
    }

    private async Task Use()
    {
        if (_watch?.Module is { } module)
        {
            await module.InvokeVoidAsync("use");
        }
    }
}
