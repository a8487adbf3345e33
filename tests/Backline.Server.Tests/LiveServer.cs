using System.IO.Compression;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Backline.Server.Hosting;
using Backline.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Server.Tests;

/// <summary>A real server on a free port of loopback, with a small web app of its own.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    public const string ImportMap = """{ "imports": { "./a.js": "./a.abc.js" } }""";

    private readonly TemporaryFolder _folder = new();
    private RunningServer? _server;

    public string DataFolder => _folder.At("data");

    public string WebFolder => _folder.At("www");

    public Uri Url => _server!.Url; // set before any test runs

    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public ServeOptions Options => new()
    {
        Address = ListenAddress.Read("http://127.0.0.1:0", out _)!, // a good address
        DataFolder = DataFolder,
        WebFolder = WebFolder,
        Clock = Clock,
        SlowBodyGrace = TimeSpan.FromSeconds(2),
        LargestPush = 1024 * 1024,
    };

    public async ValueTask InitializeAsync()
    {
        WriteWebApp(_folder);
        StartOutcome outcome = await BacklineServer.Start(Options, CancellationToken.None);
        _server = outcome.Server ?? throw new InvalidOperationException(outcome.Refusal);
        Client.BaseAddress = Url;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync(); // started, or the test did not begin
        _folder.Dispose();
    }

    /// <summary>Writes the smallest web app that has every kind of file.</summary>
    internal static void WriteWebApp(TemporaryFolder folder)
    {
        folder.Write("www/index.html", $"<!DOCTYPE html><title>Backline</title><script type=\"importmap\">{ImportMap}</script><div id=app></div>");
        foreach (string name in (string[])["app.css", "manifest.webmanifest", "lib/pose/pose.tflite", "lib/pose/pose.binarypb", "lib/pose/pose.data", "_framework/icudt.dat", "_framework/Backline.Web.tulvdsk6fn.wasm", "_framework/dotnet.js", "icon.svg", "demo/good.mp4", "no-ending"])
        {
            string path = folder.Write("www/" + name, "body of " + name + new string(' ', 500));
            using var brotli = new BrotliStream(File.Create(path + ".br"), CompressionLevel.Optimal);
            brotli.Write(File.ReadAllBytes(path));
            using var gzip = new GZipStream(File.Create(path + ".gz"), CompressionLevel.Optimal);
            gzip.Write(File.ReadAllBytes(path));
        }

        folder.Write("secret.txt", "outside the web folder");
    }

    /// <summary>The token as our own page reads it.</summary>
    public async Task<string> Token() =>
        (await Client.GetFromJsonAsync<JsonElement>("/server.json")).GetProperty("token").GetString()!; // the answer has one

    /// <summary>A request as our own page sends it.</summary>
    public async Task<HttpRequestMessage> Ours(HttpMethod method, string path, string? json = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", Origin);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("X-Backline-Token", await Token());
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return request;
    }

    /// <summary>Sends bytes as they are and gives the answer as text: for what no client would send.</summary>
    public async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Url.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public Task<string> RawGet(string target, string? host = null) =>
        Raw($"GET {target} HTTP/1.1\r\nHost: {host ?? Url.Authority}\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
}
