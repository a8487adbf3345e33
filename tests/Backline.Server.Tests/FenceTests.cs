using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Backline.Server.Tests;

/// <summary>Loopback is not a wall: every page in the browser can reach it.</summary>
public sealed class FenceTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string EmptySet = """{"backlineRecords":1,"records":[],"erased":[]}""";

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.evil.example:{port}")]
    [InlineData("127.0.0.2:{port}")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::2]:{port}")]
    public async Task A_strange_name_that_points_here_is_refused(string host)
    {
        foreach (string target in (string[])["/", "/server.json", "/api/records", "/health", "/app.css"])
        {
            string answer = await server.RawGet(target, host.Replace("{port}", $"{server.Url.Port}", StringComparison.Ordinal));

            Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("token", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("127.0.0.1:{port}")]
    [InlineData("localhost:{port}")]
    [InlineData("LOCALHOST:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task Its_own_names_are_answered(string host)
    {
        string answer = await server.RawGet("/health", host.Replace("{port}", $"{server.Url.Port}", StringComparison.Ordinal));

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    public async Task No_name_or_two_are_refused(string request)
    {
        string answer = await server.Raw(request);

        Assert.Matches("^HTTP/1.1 4(00|21) ", answer);
    }

    public static TheoryData<string?, string?> StrangePages => new()
    {
        { "cross-site", "https://evil.example" },
        { "cross-site", null },
        { "same-site", "http://localhost:3000" },
        { "same-origin", "https://evil.example" },
        { "cross-site", "{own}" },
        { null, "https://evil.example" },
        { null, "null" },
        { "none", null },
        { null, null },
    };

    [Theory]
    [MemberData(nameof(StrangePages))]
    public async Task Another_page_cannot_change_anything_even_with_the_token(string? site, string? origin)
    {
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Delete, HttpMethod.Put, HttpMethod.Patch])
        {
            using HttpRequestMessage request = await server.Ours(method, "/api/records", method == HttpMethod.Delete ? null : EmptySet);
            request.Headers.Remove("Origin");
            request.Headers.Remove("Sec-Fetch-Site");
            Add(request, site, origin);

            using HttpResponseMessage answer = await server.Client.SendAsync(request);

            await answer.Problem(HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("cross-site", "https://evil.example")]
    [InlineData(null, "https://evil.example")]
    public async Task Another_page_can_read_neither_records_nor_token(string? site, string? origin)
    {
        foreach (string path in (string[])["/api/records", "/server.json", "/SERVER.json", "/Api/Records"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            Add(request, site, origin);

            using HttpResponseMessage answer = await server.Client.SendAsync(request);

            await answer.Problem(HttpStatusCode.Forbidden);
            Assert.Equal("", answer.Header("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_missing_or_old_token_is_refused(string? token)
    {
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Delete])
        {
            using HttpRequestMessage request = await server.Ours(method, "/api/records", EmptySet);
            request.Headers.Remove("X-Backline-Token");
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("X-Backline-Token", token);
            }

            using HttpResponseMessage answer = await server.Client.SendAsync(request);

            JsonElement problem = await answer.Problem(HttpStatusCode.Forbidden);
            Assert.Equal("No token", problem.GetProperty("title").GetString());
        }
    }

    [Fact]
    public async Task A_preflight_of_another_page_is_not_granted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/records");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "x-backline-token");

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/history")]
    [InlineData("/app.css")]
    [InlineData("/health")]
    [InlineData("/server.json")]
    [InlineData("/api/records")]
    [InlineData("/api/records?limit=0")]
    [InlineData("/api/records?limit=many")]
    [InlineData("/nothing.here")]
    public async Task Every_answer_forbids_framing_sniffing_and_strange_scripts(string path)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(path);

        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(LiveServer.ImportMap)));
        Assert.Equal(
            $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}'; img-src 'self' blob: data:; media-src 'self' blob:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            answer.Header("Content-Security-Policy"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.StartsWith("camera=(self), ", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("", answer.Header("Server"));
    }

    private void Add(HttpRequestMessage request, string? site, string? origin)
    {
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "{own}" ? server.Origin : origin);
        }
    }
}
