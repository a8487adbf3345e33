using System.Security.Cryptography;
using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Sessions;
using Backline.Progress.Summaries;

namespace Backline.Web.Records;

/// <summary>
/// The person's log, read a month at a time: a month that has not changed is known here or kept beside the records, so that
/// years of practice cost a page no more than the month that runs.
/// </summary>
internal sealed class PracticeLogs(RecordStore store) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, (string Mark, MonthSummary Summary)> _months = new(StringComparer.Ordinal);
    private (int Version, DateTimeOffset At, IReadOnlyList<Dated<RemindersContent>> Said)? _remindersSince;
    private string _who = "";
    private PracticeLog? _log;
    private int _version = -1;

    /// <summary>The log as it stands.</summary>
    /// <param name="tell">Told, while months are read that no summary is kept of, how many are done of how many.</param>
    public async Task<PracticeLog> ReadAsync(Action<int, int>? tell = null)
    {
        await store.SettleAsync();
        await _one.WaitAsync();
        try
        {
            // Several parts of a page ask at once, and nothing has changed between them.
            int version = store.Version;
            if (_log is null || version != _version)
            {
                await RefreshAsync(tell);
                _version = version;
            }

            return _log ??= PracticeLog.Of([.. _months.Values.Select(month => month.Summary)]);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A session with all that was said of it, or <see langword="null"/> when the person has none of this id that can be read here.</summary>
    /// <param name="id">The session's record.</param>
    /// <remarks>Only the months that know of the session are read whole.</remarks>
    public async Task<PastSession?> SessionAsync(Guid id)
    {
        await ReadAsync();
        await _one.WaitAsync();
        try
        {
            HashSet<Guid> mine = [.. store.Mine];
            List<PracticeRecord> records = [.. store.Unkept.Records];
            foreach (string month in _months.Where(month => Knows(month.Value.Summary, id)).Select(month => month.Key).ToArray())
            {
                records.AddRange((await store.Shelf.MonthAsync(month)).Records);
            }

            return PastSessions.Of(records.DistinctBy(record => record.Id).Where(record => mine.Contains(record.Person))).FirstOrDefault(session => session.Record.Id == id);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The reminders as they were said, oldest first: what stood at a moment, and all since.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>And perhaps some that stood before.</returns>
    /// <remarks>Only months in which something was said of them since are read whole.</remarks>
    public async Task<IReadOnlyList<Dated<RemindersContent>>> RemindersSinceAsync(DateTimeOffset at)
    {
        Dated<RemindersContent>? latest = (await ReadAsync()).Reminders;
        if (latest is null || latest.At <= at)
        {
            return latest is null ? [] : [latest];
        }

        if (_remindersSince is { } known && known.Version == store.Version && known.At <= at)
        {
            return known.Said; // asked for at each look of a page while one is due
        }

        int version = store.Version;
        await _one.WaitAsync();
        try
        {
            HashSet<Guid> mine = [.. store.Mine];
            List<Dated<RemindersContent>> said = [.. _months.Values.Select(month => month.Summary.Reminders).OfType<Dated<RemindersContent>>()];
            foreach (string month in _months.Where(month => month.Value.Summary.Reminders?.At > at).Select(month => month.Key).ToArray())
            {
                IEnumerable<PracticeRecord> records = (await store.Shelf.MonthAsync(month)).Records.Concat(store.Unkept.Records);
                said.AddRange(
                    from record in records
                    where mine.Contains(record.Person)
                    let content = ContentRules.ContentOf(record, RecordKinds.Reminders, PracticeJson.Default.RemindersContent)
                    where content is not null
                    select new Dated<RemindersContent>(record.At, content, record.Zone));
            }

            Dated<RemindersContent>[] ordered = [.. said.OrderBy(set => set.At)];
            IReadOnlyList<Dated<RemindersContent>> since = ordered[Math.Max(0, Array.FindLastIndex(ordered, set => set.At <= at))..];
            _remindersSince = (version, at, since);
            return since;
        }
        finally
        {
            _one.Release();
        }
    }

    private static bool Knows(MonthSummary month, Guid id) =>
        month.Sessions.Any(row => row.Id == id) || month.Afters.Any(row => row.Session == id) || month.Stops.Any(row => row.Session == id) || month.Answers.Any(row => row.Session == id);

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task RefreshAsync(Action<int, int>? tell)
    {
        HashSet<Guid> mine = [.. store.Mine];
        string who = NameOf(mine);
        if (who != _who)
        {
            _months.Clear();
            (_who, _log) = (who, null);
        }

        IReadOnlyList<ShelvedMonth> months = await store.Shelf.MonthsAsync(who, _months.ToDictionary(month => month.Key, month => month.Value.Mark));
        foreach (ShelvedMonth month in months.Where(month => month.Summary is not null))
        {
            _months[month.Month] = (month.Mark, month.Summary!); // filtered before
            _log = null;
        }

        foreach (string gone in _months.Keys.Except(months.Select(month => month.Month)).ToArray())
        {
            _months.Remove(gone);
            _log = null;
        }

        ShelvedMonth[] stale = [.. months.Where(month => !_months.TryGetValue(month.Month, out (string Mark, MonthSummary Summary) known) || known.Mark != month.Mark)];
        for (int i = 0; i < stale.Length; i++)
        {
            tell?.Invoke(i, stale.Length);
            await ReadMonthAsync(stale[i], mine);
        }

        await AddUnkeptAsync(mine);
    }

    private async Task ReadMonthAsync(ShelvedMonth month, HashSet<Guid> mine)
    {
        RecordSet records = await store.Shelf.MonthAsync(month.Month);
        var summary = MonthSummary.Of(records.Records, mine.Contains);
        (_months[month.Month], _log) = ((month.Mark, summary), null);
        await store.Shelf.KeepSummaryAsync(_who, month with { Summary = summary });
    }

    // What the browser would not keep is in the page alone: its months are read whole, and known under no mark.
    private async Task AddUnkeptAsync(HashSet<Guid> mine)
    {
        foreach (IGrouping<string, PracticeRecord> month in store.Unkept.Records.GroupBy(MonthSummary.MonthOf).ToArray())
        {
            RecordSet kept = await store.Shelf.MonthAsync(month.Key);
            IEnumerable<PracticeRecord> records = kept.Records.Concat(month).DistinctBy(record => record.Id);
            (_months[month.Key], _log) = (("", MonthSummary.Of(records, mine.Contains)), null);
        }
    }

    private static string NameOf(IEnumerable<Guid> mine) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', mine.Order()))).AsSpan(0, 8));
}
