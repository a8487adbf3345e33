using System.IO.Compression;
using Backline.Server.Site;
using Backline.TestKit;

namespace Backline.Server.Tests;

public sealed class StaticSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StaticSiteTests() => _folder.Write("www/index.html",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n  <meta charset=\"utf-8\">\n  <base href=\"/\">\n  <script type=\"importmap\">{\"imports\":{}}</script>\n</head>\n</html>\n");

    [Fact]
    public void The_page_carries_its_own_policy_before_anything_it_binds()
    {
        Assert.Null(Write("/"));

        string page = File.ReadAllText(_folder.At("site", "index.html"));
        int policy = page.IndexOf("Content-Security-Policy", StringComparison.Ordinal);
        Assert.InRange(policy, 1, page.IndexOf("<script", StringComparison.Ordinal));
        Assert.Matches("script-src 'self' 'wasm-unsafe-eval' 'sha256-[A-Za-z0-9+/]{43}='", page);
        Assert.DoesNotContain("frame-ancestors", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_screen_can_be_opened_directly_and_the_rest_finds_the_same_page()
    {
        Assert.Null(Write("/", "history", "how-it-works"));

        string page = File.ReadAllText(_folder.At("site", "index.html"));
        Assert.All(["404.html", "history/index.html", "how-it-works/index.html"], name => Assert.Equal(page, File.ReadAllText(_folder.At("site", name))));
        Assert.Equal("""{"server":false}""", File.ReadAllText(_folder.At("site", "server.json")));
        Assert.Contains("frame-ancestors 'none'", File.ReadAllText(_folder.At("site", "_headers")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_copy_has_the_same_page()
    {
        _folder.Write("www/index.html.br", "old");

        Assert.Null(Write("/"));

        using var reader = new StreamReader(new BrotliStream(File.OpenRead(_folder.At("site", "index.html.br")), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(_folder.At("site", "index.html")), reader.ReadToEnd());
    }

    [Fact]
    public void It_may_lie_in_a_sub_folder()
    {
        Assert.Null(Write("/stretch/"));

        Assert.Contains("<base href=\"/stretch/\">", File.ReadAllText(_folder.At("site", "index.html")), StringComparison.Ordinal);
        Assert.StartsWith("/stretch/*\n", File.ReadAllText(_folder.At("site", "_headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stretch")]
    [InlineData("/stretch")]
    [InlineData("//elsewhere/")]
    [InlineData("/\"><script>/")]
    public void A_place_that_is_none_is_refused(string place) => Assert.Contains("no place on a host", Write(place), StringComparison.Ordinal);

    [Theory]
    [InlineData("../outside")]
    [InlineData("History")]
    [InlineData("")]
    public void A_screen_that_is_none_is_refused(string screen) => Assert.Contains("no address of a screen", Write("/", screen), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_yours_is_overwritten()
    {
        _folder.Write("site/mine.txt", "mine");

        Assert.Contains("is not empty", Write("/"), StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFiles(_folder.At("site")).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Dispose();

    private string? Write(string place, params string[] screens) => StaticSite.Write(_folder.At("www"), _folder.At("site"), place, screens);
}
