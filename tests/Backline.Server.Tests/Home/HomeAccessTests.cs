using System.Net;

namespace Backline.Server.Tests.Home;

/// <summary>What a phone reaches that is not paired.</summary>
public sealed class HomeAccessTests : IAsyncLifetime
{
    private readonly HomeServer _home = new();

    public ValueTask InitializeAsync() => _home.InitializeAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/app.css")]
    [InlineData("/health")]
    [InlineData("/server.json")]
    [InlineData("/api/records")]
    [InlineData("/api/devices")]
    [InlineData("/pairing")]
    [InlineData("/PAIR")]
    public async Task Without_pairing_a_phone_is_refused_everything(string path)
    {
        using HttpResponseMessage answer = await _home.Phone.GetAsync(path);

        string text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("token", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_comes_unpaired_is_told_what_to_do()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/history");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");

        using HttpResponseMessage answer = await _home.Phone.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("This phone is not paired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example:{port}")]
    [InlineData("localhost:{port}")]
    [InlineData("127.0.0.2:{port}")]
    [InlineData("127.0.0.1:1")]
    public async Task A_strange_name_is_refused_there_too(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pair");
        request.Headers.Host = host.Replace("{port}", $"{_home.Server.HomeUrls[0].Port}", StringComparison.Ordinal);

        using HttpResponseMessage answer = await _home.Phone.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }
}
