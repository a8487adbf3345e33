using Backline.Storage.Failures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backline.Storage;

public sealed partial class BacklineDb
{
    /// <summary>Makes the file when it is not there and brings an older one up to this version. A newer one is left untouched.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns><see langword="null"/> when the copy is ready, else why it is not.</returns>
    public async Task<StorageFailure?> Open(CancellationToken cancel)
    {
        try
        {
            IEnumerable<string> applied = await Database.GetAppliedMigrationsAsync(cancel);
            string? unknown = applied.Except(Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault();
            if (unknown is not null)
            {
                return StorageFailure.Newer(unknown);
            }

            await Database.MigrateAsync(cancel);
            return null;
        }
        catch (SqliteException exception)
        {
            return StorageFailure.From(exception);
        }
    }
}
