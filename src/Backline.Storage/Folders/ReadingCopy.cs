using Backline.Storage.Failures;

namespace Backline.Storage.Folders;

/// <summary>
/// A copy of a database whose own folder cannot be written, made to be read and then thrown away. Where it lies, SQLite has no room
/// for its index of the log; and without the log, records that were confirmed would be missing.
/// </summary>
internal sealed class ReadingCopy : IDisposable
{
    private readonly ScratchFolder _folder;

    private ReadingCopy(ScratchFolder folder) => _folder = folder;

    /// <summary>The copied database.</summary>
    public string DatabaseFile => _folder.DatabaseFile;

    /// <summary>Copies a database and its log. Nobody may write them meanwhile.</summary>
    /// <param name="database">The database file.</param>
    /// <param name="spare">Where to put the copy when there is no room among the system's temporary files; or <see langword="null"/>.</param>
    /// <exception cref="IOException">It cannot be read, or there is no room for it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ReadingCopy Make(string database, string? spare)
    {
        try
        {
            return MakeIn(Path.GetTempPath(), database);
        }
        catch (Exception exception) when (spare is not null && FileFailure.Is(exception))
        {
            return MakeIn(spare, database);
        }
    }

    /// <summary>A place for a copy, with nothing in it yet.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static ReadingCopy Empty() => new(ScratchFolder.Make(Path.GetTempPath()));

    /// <value>1. Bytes it takes on the disk.</value>
    public long Length => _folder.Length;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static ReadingCopy MakeIn(string parent, string database)
    {
        var copy = new ReadingCopy(ScratchFolder.Make(parent));
        try
        {
            foreach (string part in (string[])["", "-wal"])
            {
                if (File.Exists(database + part))
                {
                    using var from = new FileStream(database + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    using FileStream to = PrivateFile.Open(copy.DatabaseFile + part, FileMode.CreateNew);
                    from.CopyTo(to);
                }
            }

            return copy;
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            copy.Dispose();
            throw;
        }
    }
}
