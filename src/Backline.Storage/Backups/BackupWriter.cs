using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Backline.Storage.Failures;
using Backline.Storage.Folders;

namespace Backline.Storage.Backups;

/// <summary>Writes a backup: one zip file with a consistent copy of the database and what it must hash to. A server may go on writing meanwhile.</summary>
public static class BackupWriter
{
    internal const string ManifestEntry = "manifest.json";

    /// <summary>Writes a backup of a data folder. It appears under its name whole, or not at all.</summary>
    /// <param name="dataFolder">The folder of the records.</param>
    /// <param name="target">The file to write; nothing may be there.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is in it, or why there is none, for people.</returns>
    public static async Task<(BackupManifest? Manifest, string? Refusal)> Write(string dataFolder, string target, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(clock);
        string full = Path.GetFullPath(target);
        if (Path.Exists(full))
        {
            return (null, $"{full} is there already. Nothing of yours is overwritten: name another file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return (null, $"There is no folder {Path.GetDirectoryName(full)}. Make it, or name another file.");
        }

        string targetFolder = Path.GetDirectoryName(full)!; // a file lies in a folder, as just checked
        (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(dataFolder, targetFolder, cancel);
        if (copy is null)
        {
            return (null, refusal);
        }

        await using (copy)
        {
            string here = DataFolder.Scratch(copy.Folder), there = DataFolder.Scratch(targetFolder);
            try
            {
                string scratch = await CopyOut(copy.Db, here, there, cancel);
                return await Pack(scratch, full, clock, cancel);
            }
            catch (Exception exception) when (StorageFailure.Of(exception) is not null || exception is IOException or UnauthorizedAccessException)
            {
                string reason = StorageFailure.Of(exception)?.Message ?? FileFailure.WordsOf(exception, full);
                return (null, $"No backup was made. {reason}");
            }
            finally
            {
                File.Delete(here);
                File.Delete(there);
            }
        }
    }

    // Beside the records, where SQLite can write for certain; beside the target when their disk has no room for it.
    private static async Task<string> CopyOut(BacklineDb db, string here, string there, CancellationToken cancel)
    {
        try
        {
            await db.CopyTo(here, cancel);
            return here;
        }
        catch (Exception exception) when (StorageFailure.Of(exception) is { IsOfWriting: true } || FileFailure.Is(exception))
        {
            File.Delete(here);
            await db.CopyTo(there, cancel);
            return there;
        }
    }

    private static async Task<(BackupManifest? Manifest, string? Refusal)> Pack(string scratch, string target, TimeProvider clock, CancellationToken cancel)
    {
        (BackupManifest? manifest, string? damage) = await Describe(scratch, clock.GetUtcNow(), cancel);
        if (manifest is null)
        {
            return (null, $"No backup was made. The database is damaged: {damage}");
        }

        using var coming = new ComingFile(target);
        await using (var zip = new ZipArchive(coming.Stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Add(zip, ManifestEntry, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest)), cancel);
            await Add(zip, BacklineDb.FileName, File.OpenRead(scratch), cancel);
        }

        coming.Appear();
        return (manifest, null);
    }

    private static async Task<(BackupManifest? Manifest, string? Damage)> Describe(string database, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = new BacklineDb(BacklineDb.OptionsAlone(database));
        if (await db.Damage(cancel) is { } damage)
        {
            return (null, damage);
        }

        (int records, int erasures) = await db.Count(cancel);
        await using FileStream bytes = File.OpenRead(database);
        var manifest = new BackupManifest
        {
            BacklineBackup = BackupManifest.CurrentVersion,
            At = at,
            Records = records,
            Erased = erasures,
            DatabaseBytes = bytes.Length,
            DatabaseSha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel)),
        };
        return (manifest, null);
    }

    private static async Task Add(ZipArchive zip, string name, Stream content, CancellationToken cancel)
    {
        await using (content)
        {
            await using Stream entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancel);
            await content.CopyToAsync(entry, cancel);
        }
    }
}
