using System.Diagnostics;

namespace Backline.TestKit;

/// <summary>A disk of a few megabytes, in memory: for what happens when it is full or may not be written.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <value>Where it is mounted.</value>
    public string Path => _folder.FullPath;

    /// <summary>Mounts one, or gives <see langword="null"/> where that is not allowed.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path))
        {
            return disk;
        }

        disk._folder.Dispose();
        return null;
    }

    /// <summary>From now on it may only be read.</summary>
    public void ForbidWriting() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    /// <summary>Writes a file until nothing more fits.</summary>
    /// <param name="leaves">1. Bytes that are left free.</param>
    /// <returns>The file; deleting it makes room.</returns>
    public string FillUp(int leaves = 0)
    {
        string file = System.IO.Path.Combine(Path, "ballast");
        using FileStream stream = File.Create(file);
        byte[] block = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(block);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // Full: that was the point.
            stream.SetLength(Math.Max(0, stream.Length - leaves));
        }

        return file;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("umount", "-l", Path);
        _folder.Dispose();
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!; // an executable gives a process
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // no such command here
        }
    }
}
