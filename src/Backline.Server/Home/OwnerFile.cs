namespace Backline.Server.Home;

/// <summary>Small files that only their owner may read, written whole or not at all.</summary>
internal static class OwnerFile
{
    public static void Write(string path, byte[] bytes)
    {
        string coming = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(coming, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(coming, path, overwrite: true);
    }
}
