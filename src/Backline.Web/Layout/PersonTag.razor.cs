using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>Says who is here now, where several people use the browser; leads to where that is changed.</summary>
public sealed partial class PersonTag : IDisposable
{
    private string? _name;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            await Store.OpenAsync();
            _name = Store.PeopleCount > 1 ? Store.ShownName((await Logs.ReadAsync()).People) : null;
        }
        catch (JSException)
        {
            // The browser's database failed just now: the page that needs it says so.
            _name = null;
        }
    }

    private void OnChanged() => InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });
}
