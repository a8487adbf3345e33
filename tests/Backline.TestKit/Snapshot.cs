using System.Runtime.CompilerServices;

namespace Backline.TestKit;

/// <summary>Compares text with a file kept beside the test. <c>BACKLINE_ACCEPT=1</c> writes the file anew; the change is then read in the diff.</summary>
public static class Snapshot
{
    /// <summary>The text equals <c>Snapshots/{name}</c> beside the calling test's source file.</summary>
    public static void Matches(string actual, string name, [CallerFilePath] string testFile = "")
    {
        string path = Path.Combine(FolderOf(testFile), "Snapshots", name);
        if (Environment.GetEnvironmentVariable("BACKLINE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"No snapshot {name}. Run with BACKLINE_ACCEPT=1, then read it.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }

    // A deterministic build writes the repository's root as /_/ into the paths it compiles in.
    private static string FolderOf(string testFile)
    {
        string folder = Path.GetDirectoryName(testFile)!;
        return folder.StartsWith("/_/", StringComparison.Ordinal) ? Repository.At(folder["/_/".Length..]) : folder;
    }
}
