using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backline.Storage;

public sealed partial class BacklineDb
{
    /// <summary>Makes the file when it is not there and brings an older one up to this version. A newer one is left untouched, as is another program's.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns><see langword="null"/> when the copy is ready, else why it is not.</returns>
    public async Task<StorageFailure?> Open(CancellationToken cancel)
    {
        string file = Path.GetFullPath(Database.GetDbConnection().DataSource);
        try
        {
            // First of all: to open it as ours would already change it.
            if (ForeignDatabase.Is(file, Database.GetMigrations()))
            {
                return StorageFailure.Foreign;
            }

            MakePrivate(file);
            IEnumerable<string> applied = await Database.GetAppliedMigrationsAsync(cancel);
            string? unknown = applied.Except(Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault();
            if (unknown is not null)
            {
                return StorageFailure.Newer(unknown);
            }

            if ((await Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                // A sudden end in the middle of a migration leaves its lock behind, and the next one would wait for it for
                // ever. Whoever opens the copy holds its folder, so nobody else is migrating.
                await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
                await Database.MigrateAsync(cancel);
            }

            await CutLog();
            return null;
        }
        catch (SqliteException exception)
        {
            return StorageFailure.From(exception);
        }
    }

    /// <summary>Whether the file is as this version writes it: neither older nor newer. What is so needs no <see cref="Open"/>.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> IsCurrent(CancellationToken cancel) =>
        (await Database.GetAppliedMigrationsAsync(cancel)).SequenceEqual(Database.GetMigrations(), StringComparer.Ordinal);

    /// <summary>Writes a whole and consistent copy of the file, whatever is written meanwhile; erased content is not in it.</summary>
    /// <param name="file">Where to; must not be there yet.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task CopyTo(string file, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        PrivateFile.Make(file); // SQLite fills an empty one
        await Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancel);
    }

    /// <summary>Ends the use of the file, also by the connections that are kept for later.</summary>
    internal async Task LetGo()
    {
        if (Database.GetDbConnection() is SqliteConnection connection)
        {
            SqliteConnection.ClearPool(connection);
        }

        await DisposeAsync();
    }

    // What is in the log goes into the file, and the log gives its room back. So a write that fails has only itself in the log, which
    // can be cut even on a full disk. Where it cannot be done just now, the log stays, and nothing of it is lost.
    private async Task CutLog()
    {
        try
        {
            await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", CancellationToken.None);
        }
        catch (SqliteException)
        {
        }
    }

    // Made here, and not by SQLite, so that nobody else may read it; SQLite gives its log the same rights. Where it cannot
    // be made, SQLite says so in a moment, with what it means.
    private static void MakePrivate(string file)
    {
        try
        {
            PrivateFile.Make(file);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
        }
    }

    /// <summary>What SQLite finds wrong with the file, or <see langword="null"/> when all of it can be read.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<string?> Damage(CancellationToken cancel)
    {
        try
        {
            List<string> found = await Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(cancel);
            return found is ["ok"] ? null : string.Join("; ", found.Take(5));
        }
        catch (SqliteException exception)
        {
            return $"it cannot be read, SQLite code {exception.SqliteErrorCode}";
        }
    }
}
