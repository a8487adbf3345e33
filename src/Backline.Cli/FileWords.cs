using Backline.Storage.Failures;

namespace Backline.Cli;

/// <summary>What a refusal means, for whoever reads it in a shell: files in our words, everything else as it was said where it was found.</summary>
internal static class FileWords
{
    /// <summary>The words.</summary>
    /// <param name="refusal">An exception of a file, of the copy, or with a message of ours.</param>
    public static string Of(Exception refusal) =>
        StorageFailure.Of(refusal)?.Message ?? (FileFailure.Is(refusal) ? FileFailure.WordsOf(refusal) : refusal.Message);
}
