using System.Globalization;
using Backline.Storage.Failures;

namespace Backline.Storage.Folders;

/// <summary>The folder with the copy of the records, held by one server at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "backline.lock";

    // Apart from the lock: what is locked cannot be read by others, and every other lock of .NET on Unix can be shared.
    private const string HolderName = "backline.pid";
    private const string ScratchEnding = ".scratch";

    // What the systems say when another process holds the file: EAGAIN of Linux and of macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] HeldCodes = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        FullPath = path;
        _lock = held;
    }

    /// <summary>Where it goes by the platform's convention: <c>$XDG_DATA_HOME/backline</c>, <c>%LOCALAPPDATA%\Backline</c> or <c>~/Library/Application Support/Backline</c>.</summary>
    public static string ConventionalPath { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? "Backline" : "backline");

    /// <summary>Its full path.</summary>
    public string FullPath { get; }

    /// <summary>The database file in it.</summary>
    public string DatabaseFile => Path.Combine(FullPath, BacklineDb.FileName);

    /// <summary>Makes the folder when it is not there, readable by its owner alone, and holds it until disposed.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The folder, or why it cannot be had.</returns>
    public static DataFolderClaim Claim(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        try
        {
            Make(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(NotMade(full, exception));
        }

        FileStream? held = null;
        try
        {
            held = new FileStream(Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(Path.Combine(full, HolderName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            RemoveLeftovers(full);
            ScratchFolder.RemoveLeftovers(Path.GetTempPath());
            return new DataFolderClaim(new DataFolder(full, held), null);
        }
        catch (IOException exception) when (held is null && IsHeld(exception))
        {
            return new DataFolderClaim(null, InUse(full), IsInUse: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            return Refused(NotWritten(full, FileFailure.ReasonOf(exception)));
        }
    }

    /// <summary>The answer that <see cref="Claim"/> would give, with nothing made and nothing left behind.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>What keeps a server from beginning on the folder until it is let go, in one with a lock; and why the folder cannot be had.</returns>
    internal static (FileStream? Held, string? Refusal, bool IsInUse) TryClaim(string path)
    {
        string full = Path.GetFullPath(path), there = NearestThere(full);
        FileStream? held = null;
        try
        {
            if (File.Exists(there))
            {
                Make(full); // cannot be made, and says why
            }

            string lockFile = Path.Combine(full, LockName);
            held = File.Exists(lockFile) ? new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
            WriteForNow(there);
            return (held, null, false);
        }
        catch (IOException exception) when (held is null && IsHeld(exception))
        {
            return (null, InUse(full), true);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            held?.Dispose();
            return (null, Directory.Exists(full) ? NotWritten(full, FileFailure.ReasonOf(exception)) : NotMade(full, exception), false);
        }
    }

    /// <summary>Why so much more cannot be written into a folder that is there or not, or <see langword="null"/> where there may be room.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="bytes">1. Bytes.</param>
    internal static string? RefusalOfRoom(string path, long bytes)
    {
        string full = Path.GetFullPath(path);
        return HasRoom(NearestThere(full), bytes) ? null : NotWritten(full, FileFailure.NoRoom);
    }

    /// <summary>Whether so much more may have room in a folder that is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bytes">1. Bytes.</param>
    internal static bool HasRoom(string folder, long bytes)
    {
        try
        {
            return bytes <= new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is ArgumentException || FileFailure.Is(exception))
        {
            return true; // a share of Windows has no drive that could be asked: writing will tell
        }
    }

    /// <summary>A name in the folder for a file that is needed for a moment; what a sudden end leaves is removed at the next start.</summary>
    /// <param name="folder">The folder.</param>
    internal static string Scratch(string folder) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Environment.TickCount64}{ScratchEnding}"));

    /// <summary>Keeps a server from beginning on a folder that cannot be written, while its files are copied.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What to let go afterwards; or <see langword="null"/> in a folder without a lock.</returns>
    /// <exception cref="IOException">Another Backline holds it (<see cref="IsHeld"/>), or it cannot be read.</exception>
    internal static FileStream? HoldToRead(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the system refused a file because another process holds it.</summary>
    /// <param name="exception">What it said.</param>
    internal static bool IsHeld(IOException exception) => HeldCodes.Contains(exception.HResult);

    /// <summary>Makes a folder that its owner alone can look into.</summary>
    /// <param name="path">The folder.</param>
    internal static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Once let go, the name in the folder is the next one's.
        if (_lock.CanWrite)
        {
            RemoveHolder(FullPath);
            _lock.Dispose();
        }
    }

    private static void RemoveLeftovers(string path)
    {
        foreach (string leftover in Directory.EnumerateFiles(path, "*" + ScratchEnding + "*"))
        {
            File.Delete(leftover);
        }
    }

    // The folder itself, or what of the way to it is there.
    private static string NearestThere(string full)
    {
        string there = full;
        while (!Path.Exists(there) && Path.GetDirectoryName(there) is { } parent)
        {
            there = parent;
        }

        return there;
    }

    // Rights alone do not tell: a disk may be full, or mounted to be read.
    private static void WriteForNow(string folder)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.DeleteOnClose };
        using var file = new FileStream(Path.Combine(folder, Path.GetRandomFileName() + ScratchEnding), options);
        file.WriteByte(0);
    }

    private static string NotMade(string full, Exception exception) => $"The data folder {full} cannot be made: {FileFailure.ReasonOf(exception)}. Choose another with --data.";

    private static string NotWritten(string full, string reason) => $"The data folder {full} cannot be written: {reason}. Allow writing and make room, or choose another with --data.";

    private static string InUse(string full) => $"The data folder {full} is in use by another Backline{Holder(full)}. Use that one, end it, or choose another folder with --data.";

    private static DataFolderClaim Refused(string reason) => new(null, reason);

    // What stays behind does no harm: it is read only while the lock is held, and every holder writes its own.
    private static void RemoveHolder(string path)
    {
        try
        {
            File.Delete(Path.Combine(path, HolderName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    // Only a help in the message: where it cannot be read, the message goes without.
    private static string Holder(string path)
    {
        try
        {
            // Sharing all, so that whoever looks never stands in the holder's way.
            using var stream = new FileStream(Path.Combine(path, HolderName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return int.TryParse(reader.ReadToEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out int process) ? string.Create(CultureInfo.InvariantCulture, $" (process {process})") : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
