using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

/// <summary>A shelf like a browser's that can be forbidden, full, or opened in another tab.</summary>
internal sealed class BrokenShelf : IRecordShelf
{
    private MemoryShelf _inner = new();
    private readonly List<ShelfListener> _tabs = [];

    public BrokenShelf(bool isNew = false)
    {
        if (!isNew)
        {
            _inner.AddNoteAsync("person", Some.Person.ToString());
        }
    }

    public bool IsLasting => true;

    public bool IsForbidden { get; init; }

    public bool IsBlocked { get; set; }

    public bool IsWithoutRoom { get; init; }

    public bool NotesBreak { get; set; }

    public bool NotesStayAsTheyAre { get; set; } // a note that stands is not changed

    public bool NotesAreFull { get; set; }

    public bool BreaksOnce { get; set; }

    public bool IsOutOfOrder { get; set; }

    public TaskCompletionSource? Gate { get; set; }

    public TaskCompletionSource? ReadingGate { get; set; }

    public PutOutcome Answer { get; set; } = PutOutcome.Kept;

    public Task<ShelfOpening> OpenAsync(ShelfListener listener)
    {
        _tabs.Add(listener);
        if (BreaksOnce)
        {
            BreaksOnce = false;
            return Task.FromException<ShelfOpening>(new InvalidOperationException("not yet"));
        }

        if (IsOutOfOrder)
        {
            return Task.FromException<ShelfOpening>(new Microsoft.JSInterop.JSException("gone"));
        }

        return Task.FromResult(IsForbidden ? ShelfOpening.Forbidden : IsBlocked ? ShelfOpening.Blocked : ShelfOpening.Open);
    }

    /// <summary>As a browser does under an open page, for want of room or because it was asked to.</summary>
    public void Clear()
    {
        _inner = new MemoryShelf();
        TellTabs();
    }

    /// <summary>Every tab hears that something changed.</summary>
    public void TellTabs() => _tabs.ForEach(tab => tab.ChangedElsewhere());

    public async Task PutFromAnotherTabAsync(RecordSet set)
    {
        await _inner.PutAsync(set, isOwn: true);
        TellTabs();
    }

    /// <summary>As a tab does that is closed before it tells the others.</summary>
    public Task PutUntoldAsync(RecordSet set) => _inner.PutAsync(set, isOwn: true);

    public async Task TakeInInAnotherTabAsync(RecordSet set)
    {
        await _inner.PutAsync(set, isOwn: false);
        _tabs.ForEach(tab => tab.MoreElsewhere());
    }

    public async Task<RecordSet> ReadAsync()
    {
        await (ReadingGate?.Task ?? Task.CompletedTask);
        return await _inner.ReadAsync();
    }

    public async Task<PutOutcome> PutAsync(RecordSet set, bool isOwn)
    {
        PutOutcome answer = Answer;
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        return answer == PutOutcome.Kept ? await _inner.PutAsync(set, isOwn) : answer;
    }

    public Task<RecordSet> UnsentAsync() => _inner.UnsentAsync();

    public Task ConfirmAsync(IReadOnlyCollection<Guid> records, IReadOnlyCollection<Guid> erased) => _inner.ConfirmAsync(records, erased);

    public Task<PutOutcome> UnsendAsync(IReadOnlyCollection<Guid> ids) => Answer == PutOutcome.Kept ? _inner.UnsendAsync(ids) : Task.FromResult(Answer);

    public Task TellErasedAsync(IReadOnlyCollection<Guid>? persons)
    {
        _tabs.ForEach(tab => tab.ErasedElsewhere(persons));
        return Task.CompletedTask;
    }

    public Task<string?> NoteAsync(string name) => NotesBreak && name.StartsWith("server", StringComparison.Ordinal)
        ? Task.FromException<string?>(new Microsoft.JSInterop.JSException("gone"))
        : _inner.NoteAsync(name);

    public Task<string> AddNoteAsync(string name, string text) => IsWithoutRoom
        ? Task.FromException<string>(new Microsoft.JSInterop.JSException("QuotaExceededError"))
        : _inner.AddNoteAsync(name, text);

    public async Task<PutOutcome> PutNoteAsync(string name, string text, bool tellsOthers = false)
    {
        PutOutcome outcome = NotesAreFull ? PutOutcome.Full : await _inner.PutNoteAsync(name, text);
        if (tellsOthers)
        {
            TellTabs();
        }

        return outcome;
    }

    public async Task<PutOutcome?> ChangeNoteAsync(string name, string? known, string text)
    {
        if (NotesAreFull || (NotesStayAsTheyAre && known is { Length: > 0 }))
        {
            return PutOutcome.Full;
        }

        PutOutcome? outcome = await _inner.ChangeNoteAsync(name, known, text);
        TellTabs();
        return outcome;
    }

    public async Task<IReadOnlyList<ShelvedMonth>> MonthsAsync(string who, IReadOnlyDictionary<string, string> known)
    {
        await (ReadingGate?.Task ?? Task.CompletedTask);
        return await _inner.MonthsAsync(who, known);
    }

    public Task<RecordSet> MonthAsync(string month) => _inner.MonthAsync(month);

    public Task<RecordSet> SinceAsync(string day) => _inner.SinceAsync(day);

    public Task KeepSummaryAsync(string who, ShelvedMonth month) => _inner.KeepSummaryAsync(who, month);
}
