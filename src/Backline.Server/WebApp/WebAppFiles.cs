using System.Collections.Frozen;
using Backline.Server.Protection;

namespace Backline.Server.WebApp;

/// <summary>
/// The published web app as a list made once at the start. A request is looked up in it by its whole path and nothing
/// else is ever opened, so that no path, however written, leads out of the folder.
/// </summary>
internal sealed class WebAppFiles
{
    private const string Index = "index.html";

    private readonly FrozenDictionary<string, WebAppFile> _byPath;

    private WebAppFiles(FrozenDictionary<string, WebAppFile> byPath, IReadOnlyList<string> importMapHashes)
    {
        _byPath = byPath;
        Page = byPath["/" + Index];
        ImportMapHashes = importMapHashes;
    }

    /// <summary>The one page: the app finds its screen by the address.</summary>
    public WebAppFile Page { get; }

    public IReadOnlyList<string> ImportMapHashes { get; }

    /// <summary>The app in a folder, or <see langword="null"/> when there is none.</summary>
    public static WebAppFiles? Find(string folder)
    {
        string root = Path.GetFullPath(folder);
        string index = Path.Combine(root, Index);
        if (!File.Exists(index))
        {
            return null;
        }

        var byPath = new DirectoryInfo(root)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => !IsCompressedCopy(file))
            .Select(file => (File: file, Path: "/" + Path.GetRelativePath(root, file.FullName).Replace('\\', '/')))
            .ToFrozenDictionary(entry => entry.Path, entry => WebAppFile.From(entry.File, entry.Path), StringComparer.Ordinal);
        return new WebAppFiles(byPath, ContentSecurityPolicy.ImportMapHashes(File.ReadAllText(index)));
    }

    public WebAppFile? At(string path) => _byPath.GetValueOrDefault(path);

    private static bool IsCompressedCopy(FileInfo file) =>
        WebAppFile.Encodings.Any(encoding => file.Extension == encoding.Extension) && File.Exists(Path.ChangeExtension(file.FullName, null));
}
