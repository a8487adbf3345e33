using Backline.Coaching.Sessions;
using Backline.Progress.Sessions;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.History;

/// <summary>One session with its time line.</summary>
public sealed partial class SessionPage : IDisposable
{
    private PastSession? _session;
    private bool _isMissing;
    private string _stopName = "";

    /// <summary>The session's id.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Store.Changed += OnStoreChanged;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LookAsync();

    private async Task LookAsync()
    {
        Guid id = Id;
        PastSession? found = await Logs.SessionAsync(id);
        if (id != Id)
        {
            return; // the page is another session's by now
        }

        bool isShown = found is not null && found.Record.Id == _session?.Record.Id;
        _session = isShown ? found! with { Content = _session!.Content } : found; // a record never changes: what was computed of it stands
        _isMissing = _session is null;
        _stopName = ProtocolLibrary.Load().StopAdvice
            .FirstOrDefault(advice => advice.Reason == _session?.StopReason)?.Name.ToLowerInvariant() ?? "not said why";
    }

    // What was erased, also in another tab, is shown no more; what was said of it since is.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await LookAsync();
        StateHasChanged();
    });
}
