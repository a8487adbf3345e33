using System.Globalization;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Summaries;

namespace Backline.Web.Records;

/// <summary>Records that last as long as the page is open; used where the browser forbids a database.</summary>
internal sealed class MemoryShelf : IRecordShelf
{
    private readonly HashSet<Guid> _unsent = [];
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private RecordSet _everything = RecordUnion.Empty;

    public bool IsLasting => false;

    public Task<ShelfOpening> OpenAsync(ShelfListener listener) => Task.FromResult(ShelfOpening.Open);

    public Task<RecordSet> ReadAsync() => Task.FromResult(_everything);

    public Task<PutOutcome> PutAsync(RecordSet set, bool isOwn)
    {
        var known = IdsOf(_everything).ToHashSet();
        _everything = RecordUnion.Of(_everything, set);
        if (isOwn)
        {
            _unsent.UnionWith(IdsOf(_everything).Except(known));
            _unsent.UnionWith(set.Erased.Select(erasure => erasure.Id));
        }

        return Task.FromResult(PutOutcome.Kept);
    }

    public Task<RecordSet> UnsentAsync() => Task.FromResult(_everything with
    {
        Records = [.. _everything.Records.Where(record => _unsent.Contains(record.Id))],
        Erased = [.. _everything.Erased.Where(erasure => _unsent.Contains(erasure.Id))],
    });

    public Task ConfirmAsync(IReadOnlyCollection<Guid> records, IReadOnlyCollection<Guid> erased)
    {
        _unsent.ExceptWith(records.Except(_everything.Erased.Select(erasure => erasure.Id)).Concat(erased));
        return Task.CompletedTask;
    }

    public Task<PutOutcome> UnsendAsync(IReadOnlyCollection<Guid> ids)
    {
        _unsent.UnionWith(ids);
        return Task.FromResult(PutOutcome.Kept);
    }

    public Task TellErasedAsync(IReadOnlyCollection<Guid>? persons) => Task.CompletedTask;

    public Task<string?> NoteAsync(string name) => Task.FromResult(_notes.GetValueOrDefault(name));

    public Task<string> AddNoteAsync(string name, string text)
    {
        _notes.TryAdd(name, text);
        return Task.FromResult(_notes[name]);
    }

    public Task<PutOutcome> PutNoteAsync(string name, string text, bool tellsOthers = false)
    {
        _notes[name] = text;
        return Task.FromResult(PutOutcome.Kept);
    }

    public async Task<PutOutcome?> ChangeNoteAsync(string name, string? known, string text) =>
        _notes.GetValueOrDefault(name) == known ? await PutNoteAsync(name, text) : null;

    public Task<IReadOnlyList<ShelvedMonth>> MonthsAsync(string who, IReadOnlyDictionary<string, string> known) => Task.FromResult<IReadOnlyList<ShelvedMonth>>(
    [
        .. _everything.Records.GroupBy(MonthSummary.MonthOf).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new ShelvedMonth(month.Key, string.Join(',', month.Select(record => record.Id).Order()), null)),
    ]);

    public Task<RecordSet> MonthAsync(string month) =>
        Task.FromResult(_everything with { Records = [.. _everything.Records.Where(record => MonthSummary.MonthOf(record) == month)], Erased = [] });

    public Task<RecordSet> SinceAsync(string day) =>
        Task.FromResult(_everything with { Records = [.. _everything.Records.Where(record => string.CompareOrdinal(DayOf(record), day) >= 0)], Erased = [] });

    public Task KeepSummaryAsync(string who, ShelvedMonth month) => Task.CompletedTask;

    private static string DayOf(PracticeRecord record) => record.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<Guid> IdsOf(RecordSet set) =>
        set.Records.Select(record => record.Id).Concat(set.Erased.Select(erasure => erasure.Id));
}
