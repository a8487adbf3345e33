using System.Text.Json;
using Backline.TestKit;

namespace Backline.Web.Tests.Published;

/// <summary>What the published app weighs and what its offline list holds. Needs the app that ./run and ./test publish.</summary>
public sealed class PublishedAppTests
{
    private const long MostBytes = 6_000_000;
    private static readonly string Folder = Repository.At("artifacts", "publish", "app", "wwwroot");

    [Fact]
    public void The_app_without_the_pose_part_is_at_most_6_MB_compressed()
    {
        long bytes = Assets().Where(asset => !asset.StartsWith("lib/pose/", StringComparison.Ordinal)).Sum(Compressed);

        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes / 1e6:0.00} MB");
        Assert.InRange(bytes, 500_000, MostBytes);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("js/records.js")]
    [InlineData("lib/idb/index.js")]
    [InlineData("lib/pose/pose.js")]
    [InlineData("css/app.css")]
    [InlineData("manifest.webmanifest")]
    public void The_offline_list_names_what_the_app_needs(string asset)
    {
        Assert.Contains(asset, Assets());
        Assert.True(File.Exists(Path.Combine(Folder, asset)));
    }

    private static List<string> Assets()
    {
        string list = Path.Combine(Folder, "service-worker-assets.js");
        Assert.SkipUnless(File.Exists(list), "the web app is not published: ./run or ./test publishes it to artifacts/publish/app");
        string text = File.ReadAllText(list);
        using var json = JsonDocument.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)]);
        return [.. json.RootElement.GetProperty("assets").EnumerateArray().Select(asset => asset.GetProperty("url").GetString()!)];
    }

    private static long Compressed(string asset)
    {
        var brotli = new FileInfo(Path.Combine(Folder, asset + ".br"));
        return brotli.Exists ? brotli.Length : new FileInfo(Path.Combine(Folder, asset)).Length;
    }
}
