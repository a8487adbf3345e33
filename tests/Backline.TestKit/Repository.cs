namespace Backline.TestKit;

/// <summary>Where the tests find files: the repository, its own samples, and the reference material beside it where there is any.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Backline.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the reference material beside the repository, or <see langword="null"/> when it is not there.</summary>
    public static string? Shared(params string[] parts)
    {
        string path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        return Path.Exists(path) ? path : null;
    }

    /// <summary>The same, but a test that cannot do without it is skipped with the reason.</summary>
    public static string SharedOrSkip(params string[] parts)
    {
        string? path = Shared(parts);
        Assert.SkipWhen(path is null, $"../shared/{string.Join('/', parts)} is not beside this checkout");
        return path!;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Backline.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Backline.slnx above {AppContext.BaseDirectory}.");
    }
}
