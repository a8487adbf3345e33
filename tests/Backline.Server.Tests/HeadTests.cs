using System.Net;

namespace Backline.Server.Tests;

public sealed class HeadTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/server.json")]
    [InlineData("/api/records")]
    [InlineData("/app.css")]
    public async Task Headers_alone_are_answered_as_the_whole_is(string path)
    {
        using HttpResponseMessage whole = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using HttpResponseMessage head = await server.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (whole.StatusCode, head.StatusCode));
        Assert.Equal(whole.Header("Content-Type"), head.Header("Content-Type"));
        Assert.Equal(whole.Header("Cache-Control"), head.Header("Cache-Control"));
        Assert.NotEmpty(await whole.Content.ReadAsByteArrayAsync());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
