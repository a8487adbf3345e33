using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Reminders;

/// <summary>Whether the browser may show a notification while the app is open.</summary>
public sealed partial class NotificationSection : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private string _permission = "";

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private string Words => _permission switch
    {
        "granted" => "If the page is not in front, the browser notifies you.",
        "denied" => "This browser was told not to notify from here; its settings can change that.",
        "default" => "The browser can notify you when another page is in front.",
        _ => "This browser has no notifications.",
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _module = await Js.TryImportAsync("./js/reminders.js");
        _permission = _module is null ? "" : await _module.InvokeAsync<string>("permission") ?? "";
    }

    private async Task AskAsync()
    {
        if (_module is not null)
        {
            _permission = await _module.InvokeAsync<string>("ask");
        }
    }
}
