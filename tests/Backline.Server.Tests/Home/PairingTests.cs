using System.Net;

namespace Backline.Server.Tests.Home;

/// <summary>How a phone is let in: a code, good once and not for long.</summary>
public sealed class PairingTests : IAsyncLifetime
{
    private readonly HomeServer _home = new();

    public ValueTask InitializeAsync() => _home.InitializeAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_paired_phone_gives_and_takes_records_and_the_code_is_good_once()
    {
        string code = _home.Code();
        using HttpResponseMessage asked = await _home.Phone.GetAsync($"/pair?code={code}");
        using HttpResponseMessage paired = await _home.Pair(code, "Anna's phone");
        string cookie = HomeServer.CookieOf(paired);
        using HttpResponseMessage again = await _home.Pair(code, "another");

        using HttpResponseMessage page = await _home.With(cookie, HttpMethod.Get, "/");
        string token = (await (await _home.With(cookie, HttpMethod.Get, "/server.json")).Json()).GetProperty("token").GetString()!; // the answer has one
        using HttpResponseMessage pushed = await _home.With(cookie, HttpMethod.Post, "/api/records", token);

        Assert.Contains("Let this phone in?", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (paired.StatusCode, paired.Header("Location")));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, pushed.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_held_to_this_origin_out_of_reach_of_scripts()
    {
        using HttpResponseMessage paired = await _home.Pair(_home.Code(), "x");

        string cookie = paired.Header("Set-Cookie");
        Assert.StartsWith("__Host-backline-device=", cookie, StringComparison.Ordinal);
        Assert.All((string[])["secure", "httponly", "samesite=strict", "path=/", "max-age=34560000"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        string kept = await File.ReadAllTextAsync(Path.Combine(_home.Server.DataFolder, "lan", "devices.json"));
        Assert.DoesNotContain(HomeServer.CookieOf(paired).Split('.')[1], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_ends_after_ten_minutes_and_when_a_new_one_is_shown()
    {
        string old = _home.Code(), fresh = _home.Code();
        using HttpResponseMessage replaced = await _home.Pair(old, "x");
        _home.Clock.Advance(TimeSpan.FromMinutes(10));
        using HttpResponseMessage late = await _home.Pair(fresh, "x");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (replaced.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("code=&name=x")]
    [InlineData("code=00000000000000000000000000000000&name=x")]
    [InlineData("name=x")]
    public async Task A_code_that_is_none_pairs_nobody(string form)
    {
        _home.Code();

        using HttpResponseMessage answer = await _home.Post("/pair", form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("", answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Looking_at_the_address_of_a_code_pairs_nobody()
    {
        string code = _home.Code();

        using HttpResponseMessage looked = await _home.Phone.GetAsync($"/pair?code={code}");
        using HttpResponseMessage paired = await _home.Pair(code, "x");

        Assert.Equal("", looked.Header("Set-Cookie"));
        Assert.Equal(HttpStatusCode.SeeOther, paired.StatusCode);
    }

    [Fact]
    public async Task Another_page_cannot_pair_a_phone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/pair") { Content = HomeServer.Form($"code={_home.Code()}&name=x") };
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage answer = await _home.Phone.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("", answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task What_is_typed_or_sent_stands_on_the_page_as_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pair?code=%22%3E%3Cscript%3E1%3C/script%3E");

        using HttpResponseMessage answer = await _home.Phone.SendAsync(request);

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
