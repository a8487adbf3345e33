using Backline.Practice.Records;
using Backline.Storage.Failures;
using Backline.Storage.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backline.Storage;

public sealed partial class BacklineDb
{
    /// <summary>
    /// Takes a set in: the union by id, in one transaction. When it returns, what it says is on the disk; when it
    /// throws, nothing of the set is.
    /// </summary>
    /// <param name="set">A set without problems (<see cref="RecordRules"/>).</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>What changed.</returns>
    /// <remarks>A record never changes, so of two with one id the first to arrive is kept.</remarks>
    public async Task<Union> Unite(RecordSet set, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(set);
        Union union;
        try
        {
            await using IDbContextTransaction transaction = await Database.BeginTransactionAsync(cancel);
            union = Write(set, (SqliteTransaction)transaction.GetDbTransaction(), cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (SqliteException exception) when (StorageFailure.From(exception).IsOfWriting)
        {
            await CutLog(); // on a full disk what failed would keep all the room
            throw;
        }

        return union with { NotWiped = set.Erased.Count > 0 ? await WipeFreedPages() : await FinishWiping() };
    }

    /// <summary>Erases one person's records, or everybody's: the content goes, the ids stay so that no other copy brings them back.</summary>
    /// <param name="person">Whose, or <see langword="null"/> for everybody's.</param>
    /// <param name="until">Records dated later stay; <see langword="null"/> where the date does not count.</param>
    /// <param name="upTo">1. Records that arrived after this place (<see cref="LastArrival"/>) stay; <see langword="null"/> where all go that are here now.</param>
    /// <param name="at">When it is done.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>What changed; <see cref="Union.Removed"/> counts the records that were erased now.</returns>
    /// <remarks>The file is rewritten afterwards even when nothing was left to erase: asking again finishes what a full disk cut short.</remarks>
    public async Task<Union> Erase(Guid? person, DateTimeOffset? until, long? upTo, DateTimeOffset at, CancellationToken cancel)
    {
        long? last = until?.ToUnixTimeMilliseconds();
        List<Guid> ids = await Records.AsNoTracking()
            .Where(row => (person == null || row.Person == person) && (last == null || row.AtUnixMilliseconds <= last) && (upTo == null || row.Sequence <= upTo))
            .OrderBy(row => row.Sequence)
            .Select(row => row.Id)
            .ToListAsync(cancel);
        if (ids.Count == 0)
        {
            return new Union(0, 0, 0, 0, await WipeFreedPages());
        }

        return await Unite(new RecordSet(RecordSet.CurrentVersion, [], [.. ids.Select(id => new Erasure(id, at))]), cancel);
    }

    private static Union Write(RecordSet set, SqliteTransaction transaction, CancellationToken cancel)
    {
        using var writer = new SetWriter(transaction);
        int erased = 0;
        int removed = 0;
        int added = 0;
        foreach (Erasure erasure in set.Erased)
        {
            cancel.ThrowIfCancellationRequested();
            (bool isNew, bool isOfRecord) = writer.Erase(erasure);
            erased += isNew ? 1 : 0;
            removed += isOfRecord ? 1 : 0;
        }

        foreach (PracticeRecord record in set.Records)
        {
            cancel.ThrowIfCancellationRequested();
            added += writer.Add(record) ? 1 : 0;
        }

        if (removed > 0)
        {
            writer.NoteUnwiped();
        }

        return new Union(added, set.Records.Count - added, erased, removed);
    }
}
