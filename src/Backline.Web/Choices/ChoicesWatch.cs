using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Choices;

/// <summary>Takes in what another tab of this browser chooses, sessions to be hidden before all. Draws nothing.</summary>
public sealed class ChoicesWatch : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<ChoicesWatch>? _self;

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task LookAgain() => InvokeAsync(Preferences.LookAgain);

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
    protected override async Task OnInitializedAsync()
    {
        // It stands as long as the app does. Where its script does not come, a page that is opened looks for itself.
        _module = await Js.TryImportAsync("./js/choices.js");
        if (_module is not null)
        {
            _self = DotNetObjectReference.Create(this);
            _watch = await _module.InvokeAsync<IJSObjectReference?>("watch", _self, LocalKeys.Preferences);
        }
    }
}
