using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Backline.Server.Protection;

/// <summary>What a page of ours may load and run: its own files, the import map by its hash, nothing else.</summary>
internal static partial class ContentSecurityPolicy
{
    /// <summary>The directives a page may carry itself, in a meta element.</summary>
    public static string ForPage(IReadOnlyCollection<string> importMapHashes)
    {
        string hashes = string.Concat(importMapHashes.Select(hash => $" '{hash}'"));
        return "default-src 'self'; "
            + $"script-src 'self' 'wasm-unsafe-eval'{hashes}; "
            + "img-src 'self' blob: data:; media-src 'self' blob:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'";
    }

    /// <summary>The same, with the directive that only a header can carry.</summary>
    public static string ForHeader(IReadOnlyCollection<string> importMapHashes) => ForPage(importMapHashes) + "; frame-ancestors 'none'";

    /// <summary>The hashes of a page's inline import maps, as the policy names them.</summary>
    public static IReadOnlyList<string> ImportMapHashes(string html) =>
        [.. ImportMap().Matches(html).Select(match => HashOf(match.Groups["map"].Value))];

    // A browser hashes the text as its parser sees it, where line ends are single.
    private static string HashOf(string script) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))));

    [GeneratedRegex("""<script\s+type="importmap"\s*>(?<map>.*?)</script>""", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImportMap();
}
