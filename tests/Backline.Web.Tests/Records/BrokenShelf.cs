using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

/// <summary>A shelf like a browser's that can be forbidden, full, or opened in another tab.</summary>
internal sealed class BrokenShelf : IRecordShelf
{
    private readonly MemoryShelf _inner = new();
    private Action? _changedElsewhere;

    public bool IsLasting => true;

    public bool IsForbidden { get; init; }

    public PutOutcome Answer { get; set; } = PutOutcome.Kept;

    public Task<bool> OpenAsync(Action changedElsewhere)
    {
        _changedElsewhere = changedElsewhere;
        return Task.FromResult(!IsForbidden);
    }

    public async Task PutFromAnotherTabAsync(RecordSet set)
    {
        await _inner.PutAsync(set, isOwn: true);
        _changedElsewhere?.Invoke();
    }

    public Task<RecordSet> ReadAsync() => _inner.ReadAsync();

    public Task<PutOutcome> PutAsync(RecordSet set, bool isOwn) =>
        Answer == PutOutcome.Kept ? _inner.PutAsync(set, isOwn) : Task.FromResult(Answer);

    public Task<RecordSet> UnsentAsync() => _inner.UnsentAsync();

    public Task ConfirmAsync(IReadOnlyCollection<Guid> ids) => _inner.ConfirmAsync(ids);

    public Task UnsendAsync(IReadOnlyCollection<Guid> ids) => _inner.UnsendAsync(ids);

    public Task<string?> NoteAsync(string name) => _inner.NoteAsync(name);

    public Task<PutOutcome> PutNoteAsync(string name, string text) => _inner.PutNoteAsync(name, text);
}
