using Backline.Practice.Records;
using Backline.Storage.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backline.Storage;

public sealed partial class BacklineDb
{
    /// <summary>What arrived after a place in the order of arrival, a page at a time. Nothing that arrives meanwhile is stepped over.</summary>
    /// <param name="after">1. The <see cref="RecordPage.Next"/> of the page before; 0 for the first.</param>
    /// <param name="limit">1. Most rows on the page; above 0.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RecordPage> Page(long after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        (List<StoredRecord> records, List<StoredErasure> erasures) = await AtOneMoment(async () => (
            await Records.AsNoTracking().Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(limit).ToListAsync(cancel),
            await Erasures.AsNoTracking().Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(limit).ToListAsync(cancel)), cancel);

        long last = records.Select(row => row.Sequence).Concat(erasures.Select(row => row.Sequence))
            .Order().Take(limit).DefaultIfEmpty(after).Last();
        return new RecordPage(
            [.. records.Where(row => row.Sequence <= last).Select(RecordMapping.ToRecord)],
            [.. erasures.Where(row => row.Sequence <= last).Select(row => new Erasure(row.Id, row.At))],
            last);
    }

    /// <summary>Everything as it stands at one moment, whatever is written meanwhile.</summary>
    /// <param name="person">Whose records, or <see langword="null"/> for everybody's. Erased ids belong to nobody and are always there.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<RecordSet> Everything(Guid? person, CancellationToken cancel) => AtOneMoment(
        async () =>
        {
            IReadOnlyList<PracticeRecord> records = await Find(new RecordQuery(person), cancel);
            List<StoredErasure> erasures = await Erasures.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancel);
            return new RecordSet(RecordSet.CurrentVersion, records, [.. erasures.Select(row => new Erasure(row.Id, row.At))]);
        },
        cancel);

    /// <summary>The place of what arrived last; 0 where nothing has. What arrives from here on gets a higher one.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<long> LastArrival(CancellationToken cancel) => Math.Max(
        await Records.MaxAsync(row => (long?)row.Sequence, cancel) ?? 0,
        await Erasures.MaxAsync(row => (long?)row.Sequence, cancel) ?? 0);

    /// <summary>The places and ids of the record and the erasure that arrived last: while they stay, nothing has changed. A place alone may be another's after a copy was put back.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<string> LastArrivals(CancellationToken cancel)
    {
        var record = await Records.OrderByDescending(row => row.Sequence).Select(row => new { row.Sequence, row.Id }).FirstOrDefaultAsync(cancel);
        var erasure = await Erasures.OrderByDescending(row => row.Sequence).Select(row => new { row.Sequence, row.Id }).FirstOrDefaultAsync(cancel);
        return FormattableString.Invariant($"{record?.Sequence} {record?.Id} {erasure?.Sequence} {erasure?.Id}");
    }

    /// <summary>How many records and erasures there are.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<(int Records, int Erasures)> Count(CancellationToken cancel) => (await Records.CountAsync(cancel), await Erasures.CountAsync(cancel));

    /// <summary>The records that match, oldest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<PracticeRecord>> Find(RecordQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<StoredRecord> rows = await Records.AsNoTracking()
            .Where(RecordMapping.Matches(query))
            .OrderBy(row => row.AtUnixMilliseconds).ThenBy(row => row.Sequence)
            .ToListAsync(cancel);
        return [.. rows.Select(RecordMapping.ToRecord)];
    }

    /// <summary>The record of this id, or <see langword="null"/> when there is none.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<PracticeRecord?> Find(Guid id, CancellationToken cancel)
    {
        StoredRecord? row = await Records.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancel);
        return row is null ? null : RecordMapping.ToRecord(row);
    }

    // What two reads give belongs together: what is committed between them is in neither.
    private async Task<T> AtOneMoment<T>(Func<Task<T>> read, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await using SqliteTransaction snapshot = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
            await using IDbContextTransaction? used = await Database.UseTransactionAsync(snapshot, cancel);
            return await read();
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
