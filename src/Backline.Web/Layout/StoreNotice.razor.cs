using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Layout;

/// <summary>Says when records do not stand safely in this browser, what is kept, and what to do.</summary>
public sealed partial class StoreNotice : IDisposable
{
    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    private string? Words => Store.Trouble switch
    {
        StoreTrouble.NotLasting =>
            "This browser keeps nothing here, as private windows do. Your sessions last until you close this page. Download them before you go.",
        StoreTrouble.Full =>
            "This browser has no room left. Older sessions are kept; the newest is only in this page. Download it, then free some space.",
        StoreTrouble.Refused =>
            "The browser did not keep the newest entry. It is still in this page. Download it before you close.",
        _ => null,
    };

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= Redraw;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += Redraw;
        await Store.OpenAsync();
    }

    private void Redraw() => InvokeAsync(StateHasChanged);
}
