using Backline.Practice.Records;
using Backline.Progress.Sessions;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.History;

/// <summary>All sessions, newest first.</summary>
public sealed partial class History : IDisposable
{
    private const int Step = 30;
    private int _shown = Step;
    private int _unreadable;
    private int _others;
    private IReadOnlyList<PastSession>? _sessions;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        await RefreshAsync();
    }

    private static string Details(PastSession session)
    {
        string[] parts =
        [
            SessionWords.Held(session.Content.Held),
            SessionWords.Variant(session.Content.Variant).ToLowerInvariant(),
            SessionWords.Pain(session),
            session.Content.Ended == "stopped" ? "stopped early" : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private async Task RefreshAsync()
    {
        IReadOnlyList<PracticeRecord> records = await Store.OwnAsync();
        _sessions = PastSessions.Of(records);
        _unreadable = PastSessions.Unreadable(records).Count;
        _others = (await Store.OthersAsync()).Sum(person => PastSessions.Of(person).Count);
    }

    private void ShowMore() => _shown += Step;

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
