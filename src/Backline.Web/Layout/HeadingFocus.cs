using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>
/// Brings the keyboard and the screen reader to the heading of every page one comes to; where the page has still to read
/// what it shows, as soon as it has a heading. Draws nothing.
/// </summary>
public sealed class HeadingFocus : ComponentBase
{
    private (Type Page, string Values) _last;

    /// <summary>Where one is. Another lesson is another page; another query of the same page leaves the focus where it is.</summary>
    [Parameter]
    [EditorRequired]
    public RouteData Route { get; set; } = null!; // required parameter

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        (Type, string) page = (Route.PageType, string.Join('/', Route.RouteValues.Values));
        if (page != _last)
        {
            _last = page;
            await using IJSObjectReference? module = await Js.TryImportAsync("./js/focus.js");
            if (module is not null && page == _last)
            {
                await module.InvokeVoidAsync("arrive");
            }
        }
    }
}
