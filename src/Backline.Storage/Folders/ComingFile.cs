namespace Backline.Storage.Folders;

/// <summary>A file of people's records on its way: it appears under its name whole, or not at all, and never in the place of another.</summary>
public sealed class ComingFile : IDisposable
{
    private const string Ending = ".new";

    private readonly string _target;
    private readonly string _coming;

    /// <summary>Begins it, beside the place where it will appear.</summary>
    /// <param name="target">The file it will be.</param>
    /// <exception cref="IOException">It cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made there.</exception>
    public ComingFile(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        _target = target;

        // A name of its own: where two write to one place at once, neither takes away what the other has begun.
        _coming = $"{target}.{Path.GetRandomFileName()[..8]}{Ending}";
        Stream = PrivateFile.Open(_coming, FileMode.CreateNew);
    }

    /// <summary>What to write it to.</summary>
    public FileStream Stream { get; }

    /// <summary>Whether a file is one on its way to a name.</summary>
    /// <param name="target">The name.</param>
    /// <param name="path">The file.</param>
    internal static bool IsOf(string target, string path) =>
        path.StartsWith($"{target}.", StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Gives it its name once all of it is on the disk.</summary>
    /// <exception cref="IOException">It cannot be written to its end, or something of its name is there by now.</exception>
    public void Appear()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_coming, _target);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            File.Delete(_coming); // gone already where it has appeared
        }
    }
}
