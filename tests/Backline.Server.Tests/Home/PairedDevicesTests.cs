using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Backline.Server.Tests.Home;

/// <summary>The list of phones, which the computer itself keeps.</summary>
public sealed class PairedDevicesTests : IAsyncLifetime
{
    private readonly HomeServer _home = new();

    public ValueTask InitializeAsync() => _home.InitializeAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_phone_off_the_list_is_refused_from_then_on_and_after_a_restart_the_others_are_not()
    {
        string lost = HomeServer.CookieOf(await _home.Pair(_home.Code(), "lost")), kept = HomeServer.CookieOf(await _home.Pair(_home.Code(), "kept"));
        JsonElement[] devices = [.. (await _home.ListHere()).GetProperty("devices").EnumerateArray()];
        Guid id = devices.Single(device => device.GetProperty("name").GetString() == "lost").GetProperty("id").GetGuid();

        using HttpResponseMessage forgotten = await _home.HereChanges(HttpMethod.Delete, $"/api/devices/{id}");
        HttpStatusCode now = (await _home.With(lost, HttpMethod.Get, "/")).StatusCode;
        await _home.Stop();
        await _home.Start();

        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, now);
        Assert.Equal(HttpStatusCode.Forbidden, (await _home.With(lost, HttpMethod.Get, "/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _home.With(kept, HttpMethod.Get, "/")).StatusCode);
    }

    [Fact]
    public async Task A_paired_phone_lets_no_other_in_and_takes_none_off()
    {
        string cookie = HomeServer.CookieOf(await _home.Pair(_home.Code(), "x"));
        string token = (await (await _home.With(cookie, HttpMethod.Get, "/server.json")).Json()).GetProperty("token").GetString()!; // the answer has one

        foreach ((HttpMethod method, string path) in ((HttpMethod, string)[])[(HttpMethod.Get, "/api/devices"), (HttpMethod.Post, "/api/devices/invitation"), (HttpMethod.Delete, $"/api/devices/{Guid.Empty}")])
        {
            using HttpResponseMessage answer = await _home.With(cookie, method, path, method == HttpMethod.Get ? null : token);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_computer_itself_shows_a_code_without_being_paired()
    {
        using HttpResponseMessage answer = await _home.HereChanges(HttpMethod.Post, "/api/devices/invitation");

        JsonElement invitation = await answer.Json();
        string url = invitation.GetProperty("urls")[0].GetString()!; // one at least
        Assert.StartsWith(_home.HomeOrigin + "/pair?code=", url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await _home.Pair(url.Split('=')[1], "x")).StatusCode);
    }
}
