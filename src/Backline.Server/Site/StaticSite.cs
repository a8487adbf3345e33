using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Backline.Server.Protection;
using Backline.Server.WebApp;

namespace Backline.Server.Site;

/// <summary>
/// The web app as plain files for any HTTPS host, with no server of ours. What a host cannot be told by headers the
/// page carries itself; each screen has a folder, so that its address can be opened directly.
/// </summary>
public static partial class StaticSite
{
    private const string Index = "index.html";
    private const string NoServer = """{"server":false}""";

    /// <summary>Writes the site.</summary>
    /// <param name="webFolder">The published web app: the folder with <c>index.html</c>.</param>
    /// <param name="target">The folder to write; it must be absent or empty.</param>
    /// <param name="basePath">Where on the host it will lie: <c>/</c>, or a sub-folder like <c>/stretch/</c>.</param>
    /// <param name="screens">Addresses of screens below the base, each to be opened directly: <c>history</c>, <c>settings</c>…</param>
    /// <returns><see langword="null"/> when it is written, else why it is not.</returns>
    public static string? Write(string webFolder, string target, string basePath, IReadOnlyList<string> screens)
    {
        ArgumentException.ThrowIfNullOrEmpty(webFolder);
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(basePath);
        ArgumentNullException.ThrowIfNull(screens);
        if (Problem(webFolder, target, basePath, screens) is { } problem)
        {
            return problem;
        }

        Copy(webFolder, target);
        string page = Page(File.ReadAllText(Path.Combine(webFolder, Index)), basePath);
        WriteText(target, Index, page);
        WriteText(target, "404.html", page);
        foreach (string screen in screens)
        {
            WriteText(target, Path.Combine(screen, Index), page);
        }

        WriteText(target, "server.json", NoServer);
        File.WriteAllText(Path.Combine(target, "_headers"), HeaderRules(page, basePath)); // for the host, not for visitors
        return null;
    }

    /// <summary>The page for a host: its place, and the policy that our own server would send as a header.</summary>
    internal static string Page(string index, string basePath)
    {
        string policy = ContentSecurityPolicy.ForPage(ContentSecurityPolicy.ImportMapHashes(index));
        string placed = BaseElement().Replace(index, $"<base href=\"{basePath}\">", 1);

        // Straight after the character set: a policy binds only what comes after it.
        return Charset().Replace(
            placed,
            found => $"{found.Value}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n  <meta name=\"referrer\" content=\"no-referrer\">",
            1);
    }

    private static string? Problem(string webFolder, string target, string basePath, IReadOnlyList<string> screens)
    {
        if (!File.Exists(Path.Combine(webFolder, Index)))
        {
            return $"There is no web app in {Path.GetFullPath(webFolder)}: no {Index}.";
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            return $"{Path.GetFullPath(target)} is not empty. Name a new folder: nothing of yours is overwritten.";
        }

        if (!BasePath().IsMatch(basePath))
        {
            return $"'{basePath}' is no place on a host; / or one like /stretch/ was expected, of letters, digits, dots, dashes and slashes.";
        }

        return screens.FirstOrDefault(screen => !Screen().IsMatch(screen)) is { } bad
            ? $"'{bad}' is no address of a screen; small letters and dashes were expected."
            : null;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file lies in a folder
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static void WriteText(string target, string name, string text)
    {
        string path = Path.Combine(target, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file lies in a folder
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Compress(path, WebAppFile.Encodings[0].Extension, stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
        Compress(path, WebAppFile.Encodings[1].Extension, stream => new GZipStream(stream, CompressionLevel.SmallestSize));
    }

    private static void Compress(string path, string ending, Func<Stream, Stream> compress)
    {
        using Stream compressed = compress(File.Create(path + ending));
        compressed.Write(File.ReadAllBytes(path));
    }

    // The format that several static hosts read; others ignore the file.
    private static string HeaderRules(string page, string basePath)
    {
        var rules = new StringBuilder($"{basePath}*\n");
        foreach ((string name, string value) in SecurityHeaders.For(ContentSecurityPolicy.ImportMapHashes(page)))
        {
            rules.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        rules.Append(basePath).Append("_framework/*.wasm\n  Cache-Control: public, max-age=31536000, immutable\n");
        return rules.ToString();
    }

    [GeneratedRegex("<base href=\"[^\"]*\"\\s*/?>", RegexOptions.CultureInvariant)]
    private static partial Regex BaseElement();

    [GeneratedRegex("<meta charset=\"[^\"]*\"\\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex("^/([A-Za-z0-9.-]+/)*$", RegexOptions.CultureInvariant)]
    private static partial Regex BasePath();

    [GeneratedRegex("^[a-z0-9-]+(/[a-z0-9-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Screen();
}
