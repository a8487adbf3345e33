using System.Globalization;
using Backline.Practice.Records;
using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Backline.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Backline.Storage.Backups;

/// <summary>Brings a backup back. Usually as a union, which loses nothing that came later; or in place of what is there, which is set aside.</summary>
public static class BackupRestore
{
    /// <summary>Checks a backup through and through, and changes nothing.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is in it; or what is wrong with it, for people.</returns>
    public static Task<(BackupManifest? Manifest, string? Refusal)> Verify(string backup, CancellationToken cancel) =>
        Unpacked(backup, (manifest, _) => Task.FromResult<(BackupManifest?, string?)>((manifest, null)), cancel);

    /// <summary>Adds what a backup has and the folder lacks. What was erased since stays erased.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="dataFolder">The folder; made when it is not there. A server may be running on it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What changed; or why nothing did, for people.</returns>
    public static Task<(BackupManifest? Manifest, Union Union, string? Refusal)> Unite(string backup, string dataFolder, CancellationToken cancel) =>
        Unite(backup, () => OpenCopy.Open(dataFolder, makes: true, cancel), cancel);

    /// <summary>What <see cref="Unite(string, string, CancellationToken)"/> would do: it is done to a copy of the folder's records elsewhere.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="dataFolder">The folder; not made when it is not there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What would change; or why nothing would, for people.</returns>
    public static Task<(BackupManifest? Manifest, Union Union, string? Refusal)> PreviewUnion(string backup, string dataFolder, CancellationToken cancel) =>
        Unite(backup, () => OpenCopy.OpenTrial(dataFolder, cancel), cancel);

    /// <summary>Puts a backup in the place of what is there, which is set aside under another name. No server may be running on the folder.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="dataFolder">The folder; made when it is not there.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is there now, and where the former database went, if there was one; or why nothing changed, for people.</returns>
    public static async Task<(BackupManifest? Manifest, string? SetAside, string? Refusal)> Replace(
        string backup, string dataFolder, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(clock);
        string? setAside = null;
        (BackupManifest? manifest, string? refusal) = await Unpacked(
            backup,
            (manifest, database) =>
            {
                DataFolderClaim claim = DataFolder.Claim(dataFolder);
                if (claim.Folder is not { } folder)
                {
                    return Task.FromResult<(BackupManifest?, string?)>((null, claim.Refusal));
                }

                using (folder)
                {
                    string coming = DataFolder.Scratch(folder.FullPath);
                    CopyToDisk(database, coming);
                    setAside = SetAside(folder, clock.GetUtcNow());
                    File.Move(coming, folder.DatabaseFile);
                    return Task.FromResult<(BackupManifest?, string?)>((manifest, null));
                }
            },
            cancel);
        return (manifest, setAside, refusal);
    }

    /// <summary>Whether <see cref="Replace"/> would be done: backup and folder are looked at in the same way, and nothing is put anywhere.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="dataFolder">The folder; not made when it is not there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What would be there; or why nothing would change, for people.</returns>
    public static Task<(BackupManifest? Manifest, string? Refusal)> PreviewReplacing(string backup, string dataFolder, CancellationToken cancel) => Unpacked(
        backup,
        (manifest, database) =>
        {
            (FileStream? held, string? refusal, _) = DataFolder.TryClaim(dataFolder);
            using (held)
            {
                refusal ??= DataFolder.RefusalOfRoom(dataFolder, new FileInfo(database).Length);
                return Task.FromResult<(BackupManifest?, string?)>((refusal is null ? manifest : null, refusal));
            }
        },
        cancel);

    private static async Task<(BackupManifest? Manifest, Union Union, string? Refusal)> Unite(
        string backup, Func<Task<(OpenCopy? Copy, string? Refusal)>> open, CancellationToken cancel)
    {
        Union union = default;
        (BackupManifest? manifest, string? refusal) = await Unpacked(
            backup,
            async (manifest, database) =>
            {
                (OpenCopy? copy, string? no) = await open();
                if (copy is null)
                {
                    return (null, no);
                }

                await using (copy)
                {
                    await using var stored = new BacklineDb(BacklineDb.OptionsAlone(database));
                    RecordSet set = await stored.Everything(null, cancel);
                    union = await copy.Db.Unite(set, cancel);
                    return copy.RefusalOfRoom() is { } full ? (null, full) : (manifest, null);
                }
            },
            cancel);
        return (manifest, union, refusal);
    }

    private static async Task<(BackupManifest? Manifest, string? Refusal)> Unpacked(
        string backup, Func<BackupManifest, string, Task<(BackupManifest? Manifest, string? Refusal)>> use, CancellationToken cancel)
    {
        try
        {
            using var scratch = ScratchFolder.Make(Path.GetTempPath());
            (BackupManifest? manifest, string? problem) = await BackupReader.Unpack(backup, scratch.DatabaseFile, cancel);
            return manifest is null ? (null, problem) : await use(manifest, scratch.DatabaseFile);
        }
        catch (Exception exception) when (StorageFailure.Of(exception) is not null || exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"Nothing was restored. {StorageFailure.Of(exception)?.Message ?? FileFailure.WordsOf(exception)}");
        }
    }

    private static void CopyToDisk(string from, string to)
    {
        using FileStream source = File.OpenRead(from);
        using var target = PrivateFile.Open(to, FileMode.CreateNew);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    // The log goes with its database and first: left behind, it would be taken for the new one's.
    private static string? SetAside(DataFolder folder, DateTimeOffset now)
    {
        SqliteConnection.ClearAllPools(); // none may go on with the file that is moved away
        string name = Path.Combine(folder.FullPath, string.Create(CultureInfo.InvariantCulture, $"set-aside-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.db"));
        foreach (string part in (string[])["-wal", "-shm", ""])
        {
            if (File.Exists(folder.DatabaseFile + part))
            {
                File.Move(folder.DatabaseFile + part, name + part);
                PrivateFile.Protect(name + part); // one that an older Backline made may be open to others
            }
        }

        return File.Exists(name) ? name : null;
    }
}
