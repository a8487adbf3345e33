using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Backline.Server.WebApp;

/// <summary>A file of the published web app, with the compressed copies that lie beside it.</summary>
internal sealed partial record WebAppFile
{
    private const string KeptForGood = "public, max-age=31536000, immutable";
    private const string AskedEachTime = "no-cache";

    public required string FullPath { get; init; }

    public required string ContentType { get; init; }

    public required string CacheControl { get; init; }

    /// <summary>What a range or a revalidation is compared with; other bytes, other tag.</summary>
    public required EntityTagHeaderValue Tag { get; init; }

    /// <summary>The compressed copies, best first.</summary>
    public required IReadOnlyList<(string Encoding, WebAppFile File)> Compressed { get; init; }

    public static WebAppFile From(FileInfo file, string requestPath, string tagSuffix = "")
    {
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}{tagSuffix}\"");
        return new WebAppFile
        {
            FullPath = file.FullName,
            ContentType = ContentTypes.Of(requestPath),
            CacheControl = Fingerprinted().IsMatch(requestPath) ? KeptForGood : AskedEachTime,
            Tag = new EntityTagHeaderValue(tag),
            Compressed = tagSuffix.Length > 0 ? [] : [.. CompressedCopies(file, requestPath)],
        };
    }

    private static IEnumerable<(string Encoding, WebAppFile File)> CompressedCopies(FileInfo file, string requestPath)
    {
        foreach ((string encoding, string extension) in Encodings)
        {
            var copy = new FileInfo(file.FullName + extension);
            if (copy.Exists && copy.Length < file.Length)
            {
                yield return (encoding, From(copy, requestPath, "-" + encoding));
            }
        }
    }

    /// <summary>Content codings and the endings of the files that hold them, best first.</summary>
    public static IReadOnlyList<(string Encoding, string Extension)> Encodings { get; } = [("br", ".br"), ("gzip", ".gz")];

    // The build writes ten letters and digits of the content's hash before the ending.
    [GeneratedRegex(@"^/_framework/.+\.[a-z0-9]{10}\.[a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Fingerprinted();
}
