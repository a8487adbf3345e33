using Backline.Storage.Folders;

namespace Backline.Storage.Failures;

/// <summary>Why a file or a folder could not be opened, made or written, in words for people.</summary>
/// <remarks>The system's own texts speak of paths and parts of them and differ from machine to machine; what they mean is looked up here once.</remarks>
public static class FileFailure
{
    // What the systems say: Linux and macOS (errno), Windows (HRESULT of the Win32 code).
    private static readonly int[] Full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] Held = [11, 16, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];
    private static readonly int[] There = [17, unchecked((int)0x80070050), unchecked((int)0x800700b7)];
    private static readonly int[] NoFolder = [20, unchecked((int)0x8007010b)];
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>What is said of a disk without room.</summary>
    internal const string NoRoom = "the disk is full";

    /// <summary>Whether an exception is about a file or a folder.</summary>
    /// <param name="exception">The exception.</param>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The file and the reason, as one line: <c>notes.json: there is no such file</c>.</summary>
    /// <param name="exception">The exception.</param>
    public static string WordsOf(Exception exception) => PathOf(exception) is { } path ? $"{path}: {ReasonOf(exception)}" : $"A file cannot be used: {ReasonOf(exception)}";

    /// <summary>The same of a file that was to be made: by the name it was to have, not the one under which it is written until it is whole.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">The file that was to be.</param>
    public static string WordsOf(Exception exception, string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        if (PathOf(exception) is not { } path || !ComingFile.IsOf(target, path))
        {
            return WordsOf(exception);
        }

        return $"{target}: {(exception is FileNotFoundException ? "no file can be made there" : ReasonOf(exception))}";
    }

    /// <summary>The reason alone, to stand after the file's name; without a full stop.</summary>
    /// <param name="exception">The exception.</param>
    public static string ReasonOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        string? path = PathOf(exception);
        return exception switch
        {
            UnauthorizedAccessException when Directory.Exists(path) => "it is a folder; a file was expected",
            UnauthorizedAccessException => "this user has no right to it",
            FileNotFoundException => "there is no such file",
            DirectoryNotFoundException => FolderOf(path),
            PathTooLongException => "its name is too long",
            IOException when Full.Contains(exception.HResult) => NoRoom,
            IOException when Held.Contains(exception.HResult) => "another program holds it",
            IOException when There.Contains(exception.HResult) => "something of this name is there already",
            IOException when NoFolder.Contains(exception.HResult) => "a file stands in its way; a folder was expected",
            IOException when ReadOnly.Contains(exception.HResult) => "the disk may only be read",
            _ => $"the system refused it (code {exception.HResult & 0xffff})",
        };
    }

    private static string FolderOf(string? path)
    {
        string? folder = path is null ? null : Path.GetDirectoryName(path);
        return folder is not { Length: > 0 } || Directory.Exists(folder) ? "there is no such folder"
            : File.Exists(folder) ? $"{folder} is a file; a folder was expected"
            : $"there is no folder {folder}";
    }

    /// <summary>The file or folder it is about, or <see langword="null"/> when the exception does not name it.</summary>
    /// <param name="exception">The exception.</param>
    public static string? PathOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is FileNotFoundException { FileName: { Length: > 0 } name })
        {
            return name;
        }

        // Most of these exceptions name the file in their text only, between apostrophes.
        int from = exception.Message.IndexOf('\'', StringComparison.Ordinal), to = exception.Message.LastIndexOf('\'');
        return from >= 0 && to > from + 1 ? exception.Message[(from + 1)..to] : null;
    }
}
