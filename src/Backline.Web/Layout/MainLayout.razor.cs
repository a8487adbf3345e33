using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>The frame round every page but a running session.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#', '?')[0].TrimEnd('/');

    /// <inheritdoc />
    protected override void OnParametersSet() => Recover();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            // Should the server be gone, or no longer let this device in, the records here can still be taken out: what does
            // that is fetched while it can be had. The browser keeps a module for as long as the page is open.
            await using IJSObjectReference? _ = await Js.TryImportAsync("./js/download.js");
        }
    }

    private void Recover() => _boundary?.Recover();
}
