using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Backline.Storage.Failures;
using Backline.Storage.Folders;

namespace Backline.Storage.Backups;

/// <summary>Takes the database out of a backup and checks all of it before anyone uses it.</summary>
internal static class BackupReader
{
    private const int PieceSize = 1 << 16;
    private const string MadeByNewer = "it was made by a newer Backline. Update this one first";

    /// <summary>Takes it out.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="database">Where the database goes; nothing may be there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is in it; or what is wrong with it, for people.</returns>
    public static async Task<(BackupManifest? Manifest, string? Problem)> Unpack(string backup, string database, CancellationToken cancel)
    {
        try
        {
            await using FileStream file = File.OpenRead(backup);
            await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            if (zip.GetEntry(BackupWriter.ManifestEntry) is not { } described || zip.GetEntry(BacklineDb.FileName) is not { } stored)
            {
                return (null, $"{backup} is no backup of Backline: {BackupWriter.ManifestEntry} and {BacklineDb.FileName} were expected in it.");
            }

            (BackupManifest? manifest, string? problem) = await Manifest(described, backup, cancel);
            if (manifest is not null)
            {
                problem = await Extract(stored, manifest, database, cancel) ? await Check(database, manifest, cancel) : "its database is not the one that was backed up (the checksum differs)";
            }

            return problem is null ? (manifest, null) : (null, $"{backup}: {problem}. Nothing was restored.");
        }
        catch (InvalidDataException)
        {
            return (null, $"{backup} cannot be read as a backup of Backline: a whole zip was expected, and this is none or was cut off. Nothing was restored.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"{backup} cannot be read: {FileFailure.ReasonOf(exception)}. Nothing was restored.");
        }
    }

    private static async Task<(BackupManifest? Manifest, string? Problem)> Manifest(ZipArchiveEntry entry, string backup, CancellationToken cancel)
    {
        try
        {
            await using Stream stream = await entry.OpenAsync(cancel);
            BackupManifest? manifest = await JsonSerializer.DeserializeAsync(stream, BackupJson.Default.BackupManifest, cancel);
            return manifest switch
            {
                null => (null, "its manifest is null"),
                { BacklineBackup: > BackupManifest.CurrentVersion } => (null, MadeByNewer),
                _ => (manifest, null),
            };
        }
        catch (JsonException exception)
        {
            return (null, $"its manifest cannot be read{(exception.Path is { Length: > 1 } path ? $" (at {path})" : ": it is none of a backup")}");
        }
    }

    // Stops at the size that was promised: a small file can be made to unpack into a full disk.
    private static async Task<bool> Extract(ZipArchiveEntry entry, BackupManifest manifest, string database, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using Stream from = await entry.OpenAsync(cancel);
        await using var to = PrivateFile.Open(database, FileMode.CreateNew);
        byte[] piece = new byte[PieceSize];
        long total = 0;
        while (await from.ReadAsync(piece, cancel) is > 0 and int read)
        {
            total += read;
            if (total > manifest.DatabaseBytes)
            {
                return false;
            }

            hash.AppendData(piece, 0, read);
            await to.WriteAsync(piece.AsMemory(0, read), cancel);
        }

        to.Flush(flushToDisk: true);
        return total == manifest.DatabaseBytes && Convert.ToHexStringLower(hash.GetHashAndReset()) == manifest.DatabaseSha256;
    }

    private static async Task<string?> Check(string database, BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = new BacklineDb(BacklineDb.OptionsAlone(database));
        if (await db.Damage(cancel) is { } damage)
        {
            return $"its database is damaged ({damage})";
        }

        if (await db.Open(cancel) is { } failure)
        {
            // What to do with a data folder is no advice about a backup.
            return failure.Kind switch
            {
                StorageFailureKind.Newer => MadeByNewer,
                StorageFailureKind.Foreign => "its database is another program's",
                StorageFailureKind kind => $"its database cannot be opened ({kind.ToString().ToLowerInvariant()})",
            };
        }

        (int records, int erased) = await db.Count(cancel);
        return records == manifest.Records && erased == manifest.Erased
            ? null
            : $"{records} records and {erased} erased ids are in it; {manifest.Records} and {manifest.Erased} were expected";
    }
}
