using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backline.Storage.Failures;

/// <summary>The disk said no: what happened, what was kept, what to do.</summary>
/// <param name="Kind">Which no it was.</param>
/// <param name="Message">For people: what happened, what was kept, what to do.</param>
public sealed record StorageFailure(StorageFailureKind Kind, string Message)
{
    // Primary result codes of SQLite, sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    // Its index file beside the log could not grow: a disk without room, says sqlite.org/rescode.html#ioerr_shmsize.
    private const int NoRoomForIndex = 10 | (19 << 8);

    private const string WipedLater = "then it is done with the next change or start";

    /// <summary>Whether it may be writing that was refused, so that what is there can still be read. SQLite writes beside a database even to read it.</summary>
    internal bool IsOfWriting => Kind is StorageFailureKind.Full or StorageFailureKind.ReadOnly or StorageFailureKind.Unreachable;

    /// <summary>What an exception of SQLite means: nothing of what was asked is kept.</summary>
    /// <param name="exception">The exception.</param>
    public static StorageFailure From(SqliteException exception) => Read(exception, "Nothing of this was saved here. ", "then try again");

    /// <summary>What an exception of SQLite means where all is saved and erased already, and only freed parts of the file were to be overwritten.</summary>
    /// <param name="exception">The exception.</param>
    internal static StorageFailure OfWiping(SqliteException exception) => Read(exception, "", WipedLater) is { Kind: not StorageFailureKind.Full } other ? other : NoRoomToWipe;

    /// <summary>What an exception from the copy means, or <see langword="null"/> when the disk is not to blame.</summary>
    /// <param name="exception">The exception.</param>
    public static StorageFailure? Of(Exception exception) => exception switch
    {
        SqliteException sqlite => From(sqlite),
        DbUpdateException { InnerException: SqliteException sqlite } => From(sqlite),
        _ => null,
    };

    /// <summary>Freed parts of the file could not be overwritten because another program reads it.</summary>
    internal static StorageFailure BusyWiping { get; } = new(StorageFailureKind.Busy, $"Another program reads the database. Close it, {WipedLater}.");

    /// <summary>Freed parts of the file are not overwritten yet: the disk has less room than the file takes once more.</summary>
    internal static StorageFailure NoRoomToWipe { get; } = new(StorageFailureKind.Full, $"The disk has less room than the database takes once more. Make room, {WipedLater}.");

    /// <summary>The file has tables that are not ours.</summary>
    internal static StorageFailure Foreign { get; } = new(StorageFailureKind.Foreign,
        "The database is another program's: its tables are not Backline's. It was left as it is. Move it away, or choose another data folder.");

    /// <summary>The file was written by a newer version.</summary>
    /// <param name="migration">The step this version does not know.</param>
    public static StorageFailure Newer(string migration) => new(StorageFailureKind.Newer,
        $"The database was written by a newer Backline (it has '{migration}'). It was left as it is. Update Backline, or choose another data folder.");

    private static StorageFailure Read(SqliteException exception, string kept, string then)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.SqliteErrorCode switch
        {
            Busy or Locked => new(StorageFailureKind.Busy, $"Another program holds the database. {kept}Close the other program, {then}."),
            ReadOnly => new(StorageFailureKind.ReadOnly, $"The database may only be read. {kept}Allow writing to the data folder, {then}."),
            _ when exception.SqliteErrorCode == Full || exception.SqliteExtendedErrorCode == NoRoomForIndex =>
                new(StorageFailureKind.Full, $"The disk is full. {kept}Make room, {then}."),
            Corrupt or NotADatabase => new(StorageFailureKind.Damaged,
                "The database cannot be read: it is damaged or not a database. It was left as it is. Move it away, or choose another data folder."),
            _ => new(StorageFailureKind.Unreachable,
                $"The database cannot be reached (SQLite code {exception.SqliteErrorCode}). {kept}Check the disk and the data folder, {then}."),
        };
    }
}
