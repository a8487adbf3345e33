using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Controls;

/// <summary>
/// Brings the eye, the keyboard and the screen reader to the page's heading when one page takes another's place without
/// a new address. Draws nothing.
/// </summary>
public sealed class TakeFocus : ComponentBase
{
    private object? _last;

    /// <summary>What the page shows; another value than before moves the focus.</summary>
    [Parameter]
    [EditorRequired]
    public object On { get; set; } = null!; // required parameter

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        object? before = _last;
        _last = On;
        if (before is not null && !before.Equals(On))
        {
            await using IJSObjectReference? module = await Js.TryImportAsync("./js/focus.js");
            if (module is not null)
            {
                await module.InvokeVoidAsync("heading");
            }
        }
    }
}
