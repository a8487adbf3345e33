using System.IO.Compression;
using System.Net;
using System.Text;

namespace Backline.Server.Tests;

public sealed class WebAppTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/app.css", "text/css; charset=utf-8")]
    [InlineData("/manifest.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/_framework/Backline.Web.tulvdsk6fn.wasm", "application/wasm")]
    [InlineData("/_framework/dotnet.js", "text/javascript; charset=utf-8")]
    [InlineData("/_framework/icudt.dat", "application/octet-stream")]
    [InlineData("/lib/pose/pose.tflite", "application/octet-stream")]
    [InlineData("/lib/pose/pose.binarypb", "application/octet-stream")]
    [InlineData("/lib/pose/pose.data", "application/octet-stream")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/demo/good.mp4", "video/mp4")]
    [InlineData("/no-ending", "application/octet-stream")]
    public async Task Each_file_has_its_type(string path, string type)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", "")]
    public async Task A_compressed_copy_is_sent_to_who_can_read_it(string accepts, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/app.css");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        Assert.Equal(encoding, answer.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", answer.Header("Vary"));
        Assert.StartsWith("body of app.css", await Decoded(answer, encoding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_known_is_not_sent_again()
    {
        using HttpResponseMessage first = await server.Client.GetAsync("/app.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/app.css");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Header("ETag"));

        using HttpResponseMessage second = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("no-cache", second.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/_framework/Backline.Web.tulvdsk6fn.wasm", "public, max-age=31536000, immutable")]
    [InlineData("/_framework/dotnet.js", "no-cache")]
    [InlineData("/", "no-cache")]
    public async Task Only_a_name_with_the_contents_hash_is_kept_for_good(string path, string caching)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(path);

        Assert.Equal(caching, answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_part_of_a_film_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo/good.mp4");
        request.Headers.Range = new(0, 3);

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("body", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_cannot_be_written()
    {
        using HttpRequestMessage request = await server.Ours(HttpMethod.Put, "/app.css", "{}");

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        await answer.Problem(HttpStatusCode.MethodNotAllowed);
    }

    private static async Task<string> Decoded(HttpResponseMessage answer, string encoding)
    {
        await using Stream body = await answer.Content.ReadAsStreamAsync();
        await using Stream decoded = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
