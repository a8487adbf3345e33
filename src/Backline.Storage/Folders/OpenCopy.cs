using Backline.Storage.Failures;
using Microsoft.Data.Sqlite;

namespace Backline.Storage.Folders;

/// <summary>The records of a data folder, opened by a command. A server may be running on it at the same time.</summary>
public sealed class OpenCopy : IAsyncDisposable
{
    private readonly DataFolder? _held;

    private OpenCopy(BacklineDb db, DataFolder? held)
    {
        Db = db;
        _held = held;
    }

    /// <summary>The records.</summary>
    public BacklineDb Db { get; }

    /// <summary>Opens the records of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="makes">Whether a folder without records is given some; otherwise it is refused.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The records, or why they cannot be had, for people.</returns>
    public static async Task<(OpenCopy? Copy, string? Refusal)> Open(string folder, bool makes, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string file = Path.Combine(Path.GetFullPath(folder), BacklineDb.FileName);
        if (!makes && !File.Exists(file))
        {
            return (null, $"There are no records in {Path.GetFullPath(folder)}. --data names another folder.");
        }

        DataFolderClaim claim = DataFolder.Claim(folder);
        if (claim is { Folder: null, IsInUse: false })
        {
            return (null, claim.Refusal);
        }

        var db = new BacklineDb(BacklineDb.Options(file));
        if (await Ready(db, claim, file, cancel) is not { } refusal)
        {
            return (new OpenCopy(db, claim.Folder), null);
        }

        await db.DisposeAsync();
        claim.Folder?.Dispose();
        return (null, refusal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        _held?.Dispose();
    }

    // Beside a running server nothing is migrated: it would pull the file away from under it.
    private static async Task<string?> Ready(BacklineDb db, DataFolderClaim claim, string file, CancellationToken cancel)
    {
        if (claim.Folder is not null)
        {
            return await db.Open(cancel) is { } failure ? $"{file}: {failure.Message}" : null;
        }

        try
        {
            return await db.IsCurrent(cancel)
                ? null
                : $"{file}: a Backline of another version is using it. End that one, then try again.";
        }
        catch (SqliteException exception)
        {
            return $"{file}: {StorageFailure.From(exception).Message}";
        }
    }
}
