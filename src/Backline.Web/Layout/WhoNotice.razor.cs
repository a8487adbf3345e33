using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>Asks who is here, where whoever was has been erased and others use the browser: nobody goes on as somebody else unasked.</summary>
public sealed partial class WhoNotice : IDisposable
{
    private bool _isAsked;

    /// <summary>The page's address, without the site's.</summary>
    [Parameter]
    [EditorRequired]
    public string Path { get; set; } = ""; // required parameter

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        try
        {
            await Store.OpenAsync();
        }
        catch (JSException)
        {
            // The browser's database failed just now: the page that needs it says so.
        }

        _isAsked = Store.HasLeft;
    }

    private void OnChanged() => InvokeAsync(() =>
    {
        _isAsked = Store.HasLeft;
        StateHasChanged();
    });
}
