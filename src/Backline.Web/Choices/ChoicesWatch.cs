using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Choices;

/// <summary>Takes in what another tab of this browser chooses, sessions to be hidden before all. Draws nothing.</summary>
public sealed class ChoicesWatch : ComponentBase, IAsyncDisposable
{
    private ScriptWatch<ChoicesWatch>? _watch;

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task LookAgain() => InvokeAsync(Hiding.LookAgain);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _watch?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        // It stands as long as the app does. Where its script does not come, a page that is opened looks for itself.
        _watch = new ScriptWatch<ChoicesWatch>(Js, "./js/choices.js", this);
        return _watch.BeginAsync(LocalKeys.Preferences, LocalKeys.Hidden);
    }
}
