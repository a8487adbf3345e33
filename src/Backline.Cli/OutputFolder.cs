using Backline.Storage.Failures;

namespace Backline.Cli;

/// <summary>The folder that a verb writes its files to.</summary>
internal static class OutputFolder
{
    /// <summary>One sentence for each file that a verb reads and would write over.</summary>
    /// <param name="folder">Where it writes.</param>
    /// <param name="names">The names of the files it writes.</param>
    /// <param name="inputs">What it reads, each with the option that names it.</param>
    public static IEnumerable<string> Faults(string folder, IReadOnlyList<string> names, params (string Option, string Path)[] inputs)
    {
        foreach ((string option, string path) in inputs.Where(input => File.Exists(input.Path)))
        {
            if (names.FirstOrDefault(written => RealPath.AreSame(Path.Combine(folder, written), path)) is { } name)
            {
                yield return $"--out: {Path.Combine(folder, name)} would be written over {option} {path}, which is the same file; another folder was expected";
            }
        }
    }

    /// <summary>Makes it, with the folders on the way, where it is not there.</summary>
    /// <exception cref="IOException">It cannot be made; the message says why.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new IOException($"--out: the folder {Path.GetFullPath(folder)} cannot be made: {ReasonOf(folder, exception)}", exception);
        }
    }

    // The system says that something is not there where it lets nothing be made, as in /proc.
    private static string ReasonOf(string folder, Exception exception) => exception switch
    {
        _ when File.Exists(folder) => "it is a file; a folder was expected",
        FileNotFoundException or DirectoryNotFoundException => "the system lets no folder be made there",
        _ => FileFailure.ReasonOf(exception),
    };
}
