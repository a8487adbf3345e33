using Backline.Storage.Failures;

namespace Backline.Cli;

/// <summary>What a refusal means, for whoever reads it in a shell: files in our words, everything else as it was said where it was found.</summary>
internal static class FileWords
{
    // What .NET gives an exception that no system's code stands behind: it was thrown by us, in our words.
    private const int NoSystemCode = unchecked((int)0x80131620);

    /// <summary>The words.</summary>
    /// <param name="refusal">An exception of a file, of the copy, or with a message of ours.</param>
    public static string Of(Exception refusal) =>
        StorageFailure.Of(refusal)?.Message ?? (FileFailure.Is(refusal) && !IsOurs(refusal) ? FileFailure.WordsOf(refusal) : refusal.Message);

    /// <summary>The words, where a file was to be made.</summary>
    /// <param name="refusal">An exception of a file, of the copy, or with a message of ours.</param>
    /// <param name="target">The file, as the person named it; or <see langword="null"/>.</param>
    public static string Of(Exception refusal, string? target) => target is not null && StorageFailure.Of(refusal) is null && FileFailure.Is(refusal) && !IsOurs(refusal)
        ? FileFailure.WordsOf(refusal, Path.GetFullPath(target))
        : Of(refusal);

    private static bool IsOurs(Exception refusal) => refusal.GetType() == typeof(IOException) && refusal.HResult == NoSystemCode;
}
