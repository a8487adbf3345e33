using Backline.Storage.Failures;
using Microsoft.Data.Sqlite;

namespace Backline.Storage.Folders;

/// <summary>The records of a data folder, opened by a command. A server may be running on it at the same time.</summary>
public sealed class OpenCopy : IAsyncDisposable
{
    private readonly IDisposable? _held;
    private readonly Trial? _trial;

    private OpenCopy(string file, BacklineDb db, IDisposable? held, Trial? trial = null)
    {
        _trial = trial;
        Folder = Path.GetDirectoryName(file)!; // a file lies in a folder
        Db = db;
        _held = held;
    }

    /// <summary>The records.</summary>
    public BacklineDb Db { get; }

    /// <summary>Where the opened file lies, so that something may be written beside it.</summary>
    internal string Folder { get; }

    /// <summary>Opens the records of a folder to be read and written.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="makes">Whether a folder without records is given some; otherwise it is refused.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The records, or why they cannot be had, for people.</returns>
    public static async Task<(OpenCopy? Copy, string? Refusal)> Open(string folder, bool makes, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string full = Path.GetFullPath(folder);
        if (!makes && !File.Exists(DatabaseIn(full)))
        {
            return (null, NoRecords(full));
        }

        (OpenCopy? copy, Refused? refused) = await TryOpen(full, cancel);
        return (copy, refused?.Words);
    }

    /// <summary>
    /// Opens the records of a folder to be read, also when its disk is full or may only be read: then a copy elsewhere is opened, and
    /// what is written to that is thrown away.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="spare">A folder on another disk that may hold the copy for the moment, when the system's temporary files have no room; or <see langword="null"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The records, or why they cannot be had, for people.</returns>
    public static async Task<(OpenCopy? Copy, string? Refusal)> OpenToRead(string folder, string? spare, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string full = Path.GetFullPath(folder);
        if (!File.Exists(DatabaseIn(full)))
        {
            return (null, NoRecords(full));
        }

        (OpenCopy? copy, Refused? refused) = await TryOpen(full, cancel);
        return refused switch
        {
            null or { IsUnwritable: false } => (copy, refused?.Words),
            { IsInUse: true } => (null, $"{refused.Words} A Backline is using the folder; once it has ended, the records can be read."),
            _ => await OpenElsewhere(full, spare, refused.Words, cancel),
        };
    }

    /// <summary>
    /// Opens the records of a folder as <see cref="Open"/> would, to try what would be written: on a copy elsewhere, brought up to this version
    /// there. Nothing is made or changed in the folder, and what could not be opened to be written is refused as ever.
    /// </summary>
    /// <param name="folder">The folder; where none is, or none with records, the copy is empty.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The copy, or why the folder cannot be had, for people. Once all is written, ask <see cref="RefusalOfRoom"/>.</returns>
    public static async Task<(OpenCopy? Copy, string? Refusal)> OpenTrial(string folder, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string full = Path.GetFullPath(folder), file = DatabaseIn(full);
        (FileStream? held, string? refusal, bool isInUse) = DataFolder.TryClaim(full);
        using (held)
        {
            if (refusal is not null && !isInUse)
            {
                return (null, refusal);
            }

            try
            {
                (ReadingCopy? elsewhere, Refused? refused) = isInUse ? await CopyOfRunning(file, cancel) : (CopyToWrite(file), null);
                return elsewhere is null ? (null, refused?.Words) : await Try(full, elsewhere, cancel);
            }
            catch (Exception exception) when (FileFailure.Is(exception))
            {
                return (null, $"{file}: it cannot be tried on a copy: {FileFailure.WordsOf(exception)}.");
            }
        }
    }

    /// <summary>Why what was written to a trial (<see cref="OpenTrial"/>) would find no room in the folder itself; <see langword="null"/> where it may, and of every other copy.</summary>
    public string? RefusalOfRoom() => _trial is { } trial ? DataFolder.RefusalOfRoom(trial.Folder, trial.Elsewhere.Length - trial.LengthBefore) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_trial is null ? Db.DisposeAsync() : new ValueTask(Db.LetGo())); // the files of a trial go at once
        _held?.Dispose();
    }

    private static string DatabaseIn(string folder) => Path.Combine(folder, BacklineDb.FileName);

    private static string NoRecords(string folder) => $"There are no records in {folder}. --data names another folder.";

    private static async Task<(OpenCopy? Copy, Refused? Refused)> TryOpen(string folder, CancellationToken cancel)
    {
        DataFolderClaim claim = DataFolder.Claim(folder);
        if (claim is { Folder: null, IsInUse: false })
        {
            return (null, new Refused(claim.Refusal!, IsUnwritable: true)); // one of the two is there
        }

        string file = DatabaseIn(folder);
        bool isNew = claim.Folder is not null && !File.Exists(file);
        var db = new BacklineDb(BacklineDb.Options(file));
        if (await Ready(db, claim, file, cancel) is not { } refused)
        {
            return (new OpenCopy(file, db, claim.Folder), null);
        }

        await db.LetGo();
        if (isNew)
        {
            Remove(file);
        }

        claim.Folder?.Dispose();
        return (null, refused);
    }

    // Beside a running server nothing is migrated: it would pull the file away from under it.
    private static async Task<Refused?> Ready(BacklineDb db, DataFolderClaim claim, string file, CancellationToken cancel)
    {
        if (claim.Folder is not null)
        {
            return await db.Open(cancel) is { } failure ? new Refused($"{file}: {failure.Message}", failure.IsOfWriting) : null;
        }

        return await BesideServer(db, file, cancel);
    }

    private static async Task<Refused?> BesideServer(BacklineDb db, string file, CancellationToken cancel)
    {
        try
        {
            return await db.IsCurrent(cancel)
                ? null
                : new Refused($"{file}: a Backline of another version is using it. End that one, then try again.", IsUnwritable: false, IsInUse: true);
        }
        catch (SqliteException exception)
        {
            var failure = StorageFailure.From(exception);
            return new Refused($"{file}: {failure.Message}", failure.IsOfWriting, IsInUse: true);
        }
    }

    // The copy is whole: while it is made no server can begin, and none is running.
    private static async Task<(OpenCopy? Copy, string? Refusal)> OpenElsewhere(string folder, string? spare, string why, CancellationToken cancel)
    {
        ReadingCopy elsewhere;
        try
        {
            using FileStream? hold = DataFolder.HoldToRead(folder);
            elsewhere = ReadingCopy.Make(DatabaseIn(folder), spare);
        }
        catch (IOException exception) when (DataFolder.IsHeld(exception))
        {
            return (null, $"{why} A Backline is using the folder; once it has ended, the records can be read.");
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            return (null, $"{why} Nor could the records be copied to be read: {FileFailure.WordsOf(exception)}.");
        }

        // An older database is brought up to this version in the copy; a newer one is refused as ever.
        var copy = new OpenCopy(elsewhere.DatabaseFile, new BacklineDb(BacklineDb.OptionsAlone(elsewhere.DatabaseFile)), elsewhere);
        if (await copy.Db.Open(cancel) is not { } failure)
        {
            return (copy, null);
        }

        await copy.DisposeAsync();
        return (null, $"{DatabaseIn(folder)}: {failure.Message}");
    }

    // What is written to it goes into a log first, as it would in the folder: so it takes as much room.
    private static async Task<(OpenCopy? Copy, string? Refusal)> Try(string folder, ReadingCopy elsewhere, CancellationToken cancel)
    {
        var trial = new Trial(folder, elsewhere, elsewhere.Length);
        var copy = new OpenCopy(elsewhere.DatabaseFile, new BacklineDb(BacklineDb.Options(elsewhere.DatabaseFile)), elsewhere, trial);
        if (await copy.Db.Open(cancel) is not { } failure)
        {
            return (copy, null);
        }

        await copy.DisposeAsync();
        return (null, $"{DatabaseIn(folder)}: {failure.Message}");
    }

    private static ReadingCopy CopyToWrite(string file)
    {
        if (File.Exists(file))
        {
            // Whether it may be written: in a folder that may be, one file may be somebody else's.
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }

        return ReadingCopy.Make(file, null);
    }

    private static async Task<(ReadingCopy? Elsewhere, Refused? Refused)> CopyOfRunning(string file, CancellationToken cancel)
    {
        await using var running = new BacklineDb(BacklineDb.Options(file));
        if (await BesideServer(running, file, cancel) is { } refused)
        {
            return (null, refused);
        }

        var elsewhere = ReadingCopy.Empty();
        await running.CopyTo(elsewhere.DatabaseFile, cancel);
        return (elsewhere, null);
    }

    // A database that could not even be made holds nothing, and must not keep the room.
    private static void Remove(string file)
    {
        foreach (string part in (string[])["-journal", "-wal", "-shm", ""])
        {
            File.Delete(file + part);
        }
    }

    /// <summary>What is tried, and where it would be done.</summary>
    /// <param name="Folder">The folder it would be done in.</param>
    /// <param name="Elsewhere">The copy it is tried on.</param>
    /// <param name="LengthBefore">1. Bytes of the copy before.</param>
    private sealed record Trial(string Folder, ReadingCopy Elsewhere, long LengthBefore);

    /// <summary>Why a folder cannot be opened as it should be.</summary>
    /// <param name="Words">For people.</param>
    /// <param name="IsUnwritable">Whether the disk refused to write, so that the records may still be read.</param>
    /// <param name="IsInUse">Whether another Backline holds the folder.</param>
    private sealed record Refused(string Words, bool IsUnwritable, bool IsInUse = false);
}
