using Backline.Web.Controls;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Progress;

/// <summary>One calm page: what was done, what changed, pain, habits, what may come and what stayed.</summary>
public sealed partial class ProgressPage : IDisposable
{
    private const double UsualWidth = 640;

    private ProgressView? _view;
    private double _width = UsualWidth;
    private int _done;
    private int _of;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        await using IJSObjectReference? module = await Js.TryImportAsync("./Features/Progress/ProgressPage.razor.js");
        double room = module is null ? 0 : await module.InvokeAsync<double>("room");
        _width = room > 0 ? Math.Clamp(room, 300, UsualWidth) : UsualWidth;
        await RefreshAsync();
    }

    private async Task RefreshAsync() => _view = new ProgressView(await Logs.ReadAsync(Tell), Clock.GetLocalNow());

    private void Tell(int done, int of)
    {
        (_done, _of) = (done, of);
        StateHasChanged();
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
