using Backline.Storage.Failures;

namespace Backline.Storage.Folders;

/// <summary>
/// A folder for a database that is needed for a moment, which its owner alone can look into. Its lock is held as long as it is used; so what a
/// sudden end has left is known, and is removed when the next folder is made or a data folder claimed.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Beginning = "backline-scratch-";
    private const string LockName = "backline.lock";

    private readonly string _path;
    private readonly FileStream _lock;

    private ScratchFolder(string path, FileStream held)
    {
        _path = path;
        _lock = held;
    }

    /// <summary>Where the database goes.</summary>
    public string DatabaseFile => Path.Combine(_path, BacklineDb.FileName);

    /// <value>1. Bytes of what is in it.</value>
    public long Length => ContentOf(_path).Sum(file => new FileInfo(file).Length);

    /// <summary>Makes one.</summary>
    /// <param name="parent">The folder to make it in.</param>
    /// <exception cref="IOException">There is no room for it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static ScratchFolder Make(string parent)
    {
        RemoveLeftovers(parent);
        string path = Path.Combine(parent, Beginning + Path.GetRandomFileName());
        DataFolder.Make(path);
        return new ScratchFolder(path, new FileStream(Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>Removes what processes that are gone have left. What cannot be removed stays for the next time.</summary>
    /// <param name="parent">The folder they were made in.</param>
    public static void RemoveLeftovers(string parent)
    {
        try
        {
            foreach (DirectoryInfo folder in new DirectoryInfo(parent).EnumerateDirectories(Beginning + "*").Where(folder => folder.LinkTarget is null))
            {
                RemoveIfLeft(folder.FullName);
            }
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Remove(_path, _lock);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            // It is a leftover then, and what was done with it is done.
        }
    }

    private static void RemoveIfLeft(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); // refused where it is somebody else's
            }

            // One with nothing in it holds no records, and may be just about to be locked.
            if (ContentOf(path).Any())
            {
                Remove(path, new FileStream(Path.Combine(path, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None));
            }
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            // In use, somebody else's, or gone by now.
        }
    }

    // The lock is let go last: without content nobody takes it for a leftover meanwhile.
    private static void Remove(string path, FileStream held)
    {
        using (held)
        {
            foreach (string file in ContentOf(path))
            {
                File.Delete(file);
            }
        }

        Directory.Delete(path, recursive: true);
    }

    private static IEnumerable<string> ContentOf(string path) => Directory.EnumerateFiles(path).Where(file => Path.GetFileName(file) != LockName);
}
