using System.Net;

namespace Backline.Server.Tests;

public sealed class PathTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/lib/../../secret.txt")]
    [InlineData("/lib/..%252f..%252fsecret.txt")]
    [InlineData("//etc/passwd")]
    [InlineData("//127.0.0.1/etc/passwd")]
    [InlineData("/etc/passwd.")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("/secret.txt::$DATA")]
    [InlineData("/app.css%00.html")]
    [InlineData("/app.css/")]
    [InlineData("/APP.CSS")]
    [InlineData("/app.css.br")]
    [InlineData("/backline.db")]
    [InlineData("/../data/backline.db")]
    [InlineData("/_framework/none.wasm")]
    public async Task No_path_leads_out_of_the_web_folder(string target)
    {
        string answer = await server.RawGet(target);

        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("outside the web folder", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_address_in_the_first_line_is_no_way_round()
    {
        string answer = await server.Raw($"GET http://evil.example/server.json HTTP/1.1\r\nHost: {server.Url.Authority}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 4(00|21) ", answer);
    }

    [Fact]
    public async Task A_link_in_the_web_folder_is_not_followed()
    {
        string link = Path.Combine(server.WebFolder, "link.txt");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        File.CreateSymbolicLink(link, "/etc/passwd");

        using HttpResponseMessage answer = await server.Client.GetAsync("/link.txt");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/history")]
    [InlineData("/history/01234567-89ab")]
    [InlineData("/live/")]
    public async Task The_address_of_a_screen_gives_the_one_page(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Sec-Fetch-Mode", "navigate");

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains(LiveServer.ImportMap, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/history", "cors")]
    [InlineData("/api/other", "navigate")]
    [InlineData("/old.js", "navigate")]
    public async Task What_is_not_here_is_not_a_page(string path, string mode)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Sec-Fetch-Mode", mode);

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        await answer.Problem(HttpStatusCode.NotFound);
    }
}
