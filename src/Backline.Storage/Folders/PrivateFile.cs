namespace Backline.Storage.Folders;

/// <summary>Files with people's records in them: on Unix their owner alone may read and write them.</summary>
public static class PrivateFile
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens one for writing; what is made by it is the owner's alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it must be new.</param>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerAlone;
        }

        return new FileStream(path, options);
    }

    /// <summary>Makes one that another program will fill, unless something is there.</summary>
    /// <param name="path">The file.</param>
    public static void Make(string path)
    {
        if (!File.Exists(path))
        {
            Open(path, FileMode.CreateNew).Dispose();
        }
    }

    /// <summary>Takes from others the right to a file that is there.</summary>
    /// <param name="path">The file.</param>
    public static void Protect(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerAlone);
        }
    }
}
