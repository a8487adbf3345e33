using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backline.Storage;

public sealed partial class BacklineDb
{
    // Readers are done in milliseconds; two seconds of them is another program.
    private const int WipeAttempts = 40;

    // 1. Bytes the log has before each page, sqlite.org/fileformat.html#the_write_ahead_log.
    private const long LogHeader = 24;

    private static readonly TimeSpan WipePause = TimeSpan.FromMilliseconds(50);

    /// <summary>Overwrites freed parts of the file where an erasing before this could not or ended suddenly. Where the disk has no room for it yet, nothing is tried.</summary>
    /// <returns><see langword="null"/> when nothing is left to overwrite, else why something is.</returns>
    public Task<StorageFailure?> FinishWiping() => Told(async () =>
    {
        if (await Unwiped() == 0)
        {
            return null;
        }

        await CutLog();
        return await HasRoomToWipe() ? await WipeFreedPages() : StorageFailure.NoRoomToWipe;
    });

    // Deleting frees pages and leaves old copies of them in the log: both are written anew. Not to be cancelled half-way.
    private async Task<StorageFailure?> WipeFreedPages()
    {
        await CutLog(); // of a rewriting that fails the log then has nothing else, and can be cut even on a full disk
        int unwiped = 0;
        StorageFailure? inFile = await Told(async () =>
        {
            unwiped = await Unwiped();
            await Database.ExecuteSqlRawAsync("VACUUM", CancellationToken.None);
            return null;
        });
        StorageFailure? inLog = await Told(EmptyLog); // also where rewriting failed: what was written of it would keep all the room
        return inFile ?? inLog ?? await Told(() => NoteWiped(unwiped));
    }

    private async Task<StorageFailure?> EmptyLog()
    {
        for (int attempt = 0; attempt < WipeAttempts; attempt++)
        {
            // 1 in the first column: a reader still uses the log, so it could not be cut.
            List<int> busy = await Database.SqlQueryRaw<int>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(CancellationToken.None);
            if (busy is [0])
            {
                return null;
            }

            await Task.Delay(WipePause, CancellationToken.None);
        }

        return StorageFailure.BusyWiping;
    }

    // 1. How many sets erased something since all was overwritten; noted in the file with each of them.
    private async Task<int> Unwiped() => (await Database.SqlQueryRaw<int>("PRAGMA user_version").ToListAsync(CancellationToken.None))[0];

    // What was erased meanwhile is overwritten by who erased it.
    private async Task<StorageFailure?> NoteWiped(int unwiped)
    {
        if (unwiped != 0)
        {
            await using IDbContextTransaction transaction = await Database.BeginTransactionAsync(CancellationToken.None);
            if (await Unwiped() == unwiped)
            {
                await Database.ExecuteSqlRawAsync("PRAGMA user_version = 0", CancellationToken.None);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        return null;
    }

    // The log takes the whole file once more.
    private async Task<bool> HasRoomToWipe()
    {
        List<long> bytes = await Database.SqlQueryRaw<long>(
            $"SELECT (page_count - freelist_count) * (page_size + {LogHeader}) AS Value FROM pragma_page_count, pragma_freelist_count, pragma_page_size").ToListAsync(CancellationToken.None);
        string file = Path.GetFullPath(Database.GetDbConnection().DataSource);
        return DataFolder.HasRoom(Path.GetDirectoryName(file)!, bytes[0]); // a file lies in a folder
    }

    private static async Task<StorageFailure?> Told(Func<Task<StorageFailure?>> step)
    {
        try
        {
            return await step();
        }
        catch (SqliteException exception)
        {
            return StorageFailure.OfWiping(exception);
        }
    }
}
