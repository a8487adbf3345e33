using System.Net;
using System.Text.Json;

namespace Backline.Server.Tests;

public sealed class MethodTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Theory]
    [InlineData("PUT", "/api/records", "This address takes GET, HEAD, POST, DELETE, nothing else.", "GET", "HEAD", "POST", "DELETE")]
    [InlineData("DELETE", "/api/devices", "This address takes GET, nothing else.", "GET")]
    [InlineData("GET", "/api/devices/invitation", "This address takes POST, nothing else.", "POST")]
    [InlineData("PUT", "/api/devices/01930000-0000-7000-8000-000000000001", "This address takes DELETE, nothing else.", "DELETE")]
    [InlineData("POST", "/health", "What is at this address can be read, nothing else.", "GET", "HEAD")]
    public async Task A_method_an_address_does_not_take_is_refused_with_those_it_does(string method, string path, string words, params string[] taken)
    {
        using HttpRequestMessage request = await server.Ours(new HttpMethod(method), path);

        using HttpResponseMessage answer = await server.Client.SendAsync(request);

        JsonElement problem = await answer.Problem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(words, problem.GetProperty("detail").GetString());
        Assert.Equal(taken, answer.Content.Headers.Allow);
    }
}
