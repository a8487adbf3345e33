using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>Offers a newer version of the app when one is ready. Nothing reloads by itself.</summary>
public sealed partial class UpdateNotice : IAsyncDisposable
{
    private bool _isWaiting;
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<UpdateNotice>? _self;

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
    public async ValueTask DisposeAsync()
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

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _module = await Js.TryImportAsync("./Layout/UpdateNotice.razor.js");
        if (_module is not null)
        {
            _self = DotNetObjectReference.Create(this);
            _watch = await _module.InvokeAsync<IJSObjectReference>("watch", _self);
        }
    }

    private async Task Use()
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("use");
        }
    }
}
