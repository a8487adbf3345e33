using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Server.Home;
using Backline.Server.Hosting;
using Backline.TestKit;

namespace Backline.Server.Tests;

/// <summary>Phones of the same home. The tests listen on loopback, by the same way as on an address of a home network.</summary>
public sealed class HomeTests : IAsyncLifetime
{
    private readonly LiveServer _template = new();
    private readonly TemporaryFolder _folder = new();
    private RunningServer? _server;
    private HttpClient? _phone;
    private HttpClient? _here;

    private RunningServer Server => _server!; // set before any test runs

    private HttpClient Phone => _phone!; // set before any test runs

    private HttpClient Here => _here!; // set before any test runs

    private string HomeOrigin => Server.HomeUrls[0].GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        LiveServer.WriteWebApp(_folder);
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Dispose();
    }

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
        using HttpResponseMessage answer = await Phone.GetAsync(path);

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

        using HttpResponseMessage answer = await Phone.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("This phone is not paired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paired_phone_gives_and_takes_records_and_the_code_is_good_once()
    {
        string code = Code();
        using HttpResponseMessage asked = await Phone.GetAsync($"/pair?code={code}");
        using HttpResponseMessage paired = await Pair(code, "Anna's phone");
        string cookie = CookieOf(paired);
        using HttpResponseMessage again = await Pair(code, "another");

        using HttpResponseMessage page = await With(cookie, HttpMethod.Get, "/");
        string token = (await (await With(cookie, HttpMethod.Get, "/server.json")).Json()).GetProperty("token").GetString()!; // the answer has one
        using HttpResponseMessage pushed = await With(cookie, HttpMethod.Post, "/api/records", token);

        Assert.Contains("Let this phone in?", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (paired.StatusCode, paired.Header("Location")));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, pushed.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_held_to_this_origin_out_of_reach_of_scripts()
    {
        using HttpResponseMessage paired = await Pair(Code(), "x");

        string cookie = paired.Header("Set-Cookie");
        Assert.StartsWith("__Host-backline-device=", cookie, StringComparison.Ordinal);
        Assert.All((string[])["secure", "httponly", "samesite=strict", "path=/", "max-age=34560000"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        string kept = await File.ReadAllTextAsync(Path.Combine(Server.DataFolder, "lan", "devices.json"));
        Assert.DoesNotContain(CookieOf(paired).Split('.')[1], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_ends_after_ten_minutes_and_when_a_new_one_is_shown()
    {
        string old = Code(), fresh = Code();
        using HttpResponseMessage replaced = await Pair(old, "x");
        _template.Clock.Advance(TimeSpan.FromMinutes(10));
        using HttpResponseMessage late = await Pair(fresh, "x");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (replaced.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("code=&name=x")]
    [InlineData("code=00000000000000000000000000000000&name=x")]
    [InlineData("name=x")]
    public async Task A_code_that_is_none_pairs_nobody(string form)
    {
        Code();

        using HttpResponseMessage answer = await Post("/pair", form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("", answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Looking_at_the_address_of_a_code_pairs_nobody()
    {
        string code = Code();

        using HttpResponseMessage looked = await Phone.GetAsync($"/pair?code={code}");
        using HttpResponseMessage paired = await Pair(code, "x");

        Assert.Equal("", looked.Header("Set-Cookie"));
        Assert.Equal(HttpStatusCode.SeeOther, paired.StatusCode);
    }

    [Fact]
    public async Task Another_page_cannot_pair_a_phone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/pair") { Content = Form($"code={Code()}&name=x") };
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage answer = await Phone.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("", answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task What_is_typed_or_sent_stands_on_the_page_as_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pair?code=%22%3E%3Cscript%3E1%3C/script%3E");

        using HttpResponseMessage answer = await Phone.SendAsync(request);

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_phone_off_the_list_is_refused_from_then_on_and_after_a_restart_the_others_are_not()
    {
        string lost = CookieOf(await Pair(Code(), "lost")), kept = CookieOf(await Pair(Code(), "kept"));
        JsonElement[] devices = [.. (await ListHere()).GetProperty("devices").EnumerateArray()];
        Guid id = devices.Single(device => device.GetProperty("name").GetString() == "lost").GetProperty("id").GetGuid();

        using HttpResponseMessage forgotten = await HereChanges(HttpMethod.Delete, $"/api/devices/{id}");
        HttpStatusCode now = (await With(lost, HttpMethod.Get, "/")).StatusCode;
        await Stop();
        await Start();

        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, now);
        Assert.Equal(HttpStatusCode.Forbidden, (await With(lost, HttpMethod.Get, "/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await With(kept, HttpMethod.Get, "/")).StatusCode);
    }

    [Fact]
    public async Task A_paired_phone_lets_no_other_in_and_takes_none_off()
    {
        string cookie = CookieOf(await Pair(Code(), "x"));
        string token = (await (await With(cookie, HttpMethod.Get, "/server.json")).Json()).GetProperty("token").GetString()!; // the answer has one

        foreach ((HttpMethod method, string path) in ((HttpMethod, string)[])[(HttpMethod.Get, "/api/devices"), (HttpMethod.Post, "/api/devices/invitation"), (HttpMethod.Delete, $"/api/devices/{Guid.Empty}")])
        {
            using HttpResponseMessage answer = await With(cookie, method, path, method == HttpMethod.Get ? null : token);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_computer_itself_shows_a_code_without_being_paired()
    {
        using HttpResponseMessage answer = await HereChanges(HttpMethod.Post, "/api/devices/invitation");

        JsonElement invitation = await answer.Json();
        string url = invitation.GetProperty("urls")[0].GetString()!; // one at least
        Assert.StartsWith(HomeOrigin + "/pair?code=", url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Pair(url.Split('=')[1], "x")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example:{port}")]
    [InlineData("localhost:{port}")]
    [InlineData("127.0.0.2:{port}")]
    [InlineData("127.0.0.1:1")]
    public async Task A_strange_name_is_refused_there_too(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pair");
        request.Headers.Host = host.Replace("{port}", $"{Server.HomeUrls[0].Port}", StringComparison.Ordinal);

        using HttpResponseMessage answer = await Phone.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_phone_that_trusts_the_authority_gets_no_warning_and_it_vouches_for_private_addresses_only()
    {
        byte[] file = await Phone.GetByteArrayAsync("/pair/backline-at-home.crt");
        using X509Certificate2 authority = X509CertificateLoader.LoadCertificate(file);

        using var trusting = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { authority }, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = _template.Clock.GetUtcNow().UtcDateTime } },
        })
        { BaseAddress = Server.HomeUrls[0] };
        using HttpResponseMessage answer = await trusting.GetAsync("/pair");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(authority.Extensions["2.5.29.30"]?.Critical);
        Assert.False(Vouches(authority, Server.DataFolder, "example.org"));
        Assert.True(Vouches(authority, Server.DataFolder, "localhost"));
    }

    [Fact]
    public async Task The_certificate_stays_the_same_until_a_month_before_its_end()
    {
        string first = await Thumbprint();
        await Stop();
        await Start();
        string restarted = await Thumbprint();
        _template.Clock.Advance(TimeSpan.FromDays(334));
        string before = await Thumbprint();
        _template.Clock.Advance(TimeSpan.FromDays(2));
        string after = await Thumbprint();

        Assert.Equal((first, first), (restarted, before));
        Assert.NotEqual(first, after);
    }

    [Fact]
    public void Keys_and_list_are_their_owner_s_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a person's folders apart by itself");
        if (!OperatingSystem.IsWindows())
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Server.DataFolder, "lan")))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Theory]
    [InlineData("8.8.8.8", "outside the home")]
    [InlineData("0.0.0.0", "outside the home")]
    [InlineData("172.32.0.1", "outside the home")]
    [InlineData("2001:db8::1", "outside the home")]
    [InlineData("home", "is no address")]
    public void An_address_that_the_internet_could_reach_is_refused(string address, string reason)
    {
        var network = HomeNetwork.Read([address], 0, out string? refusal);

        Assert.Null(network);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.20")]
    [InlineData("127.0.0.1")]
    public void A_private_address_can_be_listened_on(string address) => Assert.NotNull(HomeNetwork.Read([address], 0, out _));

    [Fact]
    public async Task An_address_this_machine_does_not_have_is_told_and_the_folder_let_go()
    {
        using var folder = new TemporaryFolder();
        ServeOptions options = Options with { DataFolder = folder.At("data"), Home = HomeNetwork.Read(["10.255.254.253"], 0, out _) };

        StartOutcome outcome = await BacklineServer.Start(options, CancellationToken.None);
        StartOutcome alone = await BacklineServer.Start(options with { Home = null }, CancellationToken.None);

        Assert.Null(outcome.Server);
        Assert.Contains("--lan-address", outcome.Refusal, StringComparison.Ordinal);
        Assert.NotNull(alone.Server);
        await alone.Server.DisposeAsync();
    }

    private ServeOptions Options => _template.Options with
    {
        DataFolder = _folder.At("data"),
        WebFolder = _folder.At("www"),
        Home = HomeNetwork.Read(["127.0.0.1"], 0, out _),
    };

    private async Task Start()
    {
        StartOutcome outcome = await BacklineServer.Start(Options, CancellationToken.None);
        _server = outcome.Server ?? throw new InvalidOperationException(outcome.Refusal);
        _phone = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null }, // as a person does who goes on past the warning
        })
        { BaseAddress = Server.HomeUrls[0] };
        _here = new HttpClient { BaseAddress = Server.Url };
    }

    private async Task Stop()
    {
        Phone.Dispose();
        Here.Dispose();
        await Server.DisposeAsync();
    }

    private string Code() => Server.Invite()!.Urls[0].Split('=')[1]; // the home network is listened on

    private Task<HttpResponseMessage> Pair(string code, string name) => Post("/pair", $"code={code}&name={Uri.EscapeDataString(name)}");

    private async Task<HttpResponseMessage> Post(string path, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(form) };
        request.Headers.Add("Origin", HomeOrigin);
        return await Phone.SendAsync(request);
    }

    private static StringContent Form(string text) => new(text, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static string CookieOf(HttpResponseMessage paired) => Regex.Match(paired.Header("Set-Cookie"), "=([^;]+)").Groups[1].Value;

    private async Task<HttpResponseMessage> With(string cookie, HttpMethod method, string path, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", $"__Host-backline-device={cookie}");
        if (token is not null)
        {
            request.Headers.Add("Origin", HomeOrigin);
            request.Headers.Add("X-Backline-Token", token);
            request.Content = new StringContent("""{"backlineRecords":1,"records":[],"erased":[]}""", Encoding.UTF8, "application/json");
        }

        return await Phone.SendAsync(request);
    }

    private async Task<JsonElement> ListHere() => await Here.GetFromJsonAsync<JsonElement>("/api/devices");

    private async Task<HttpResponseMessage> HereChanges(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", Server.Url.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Backline-Token", (await Here.GetFromJsonAsync<JsonElement>("/server.json")).GetProperty("token").GetString());
        return await Here.SendAsync(request);
    }

    private async Task<string> Thumbprint()
    {
        string found = "";
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                {
                    found = certificate?.GetCertHashString() ?? "";
                    return certificate is not null;
                },
            },
        });
        using HttpResponseMessage answer = await client.GetAsync(new Uri(Server.HomeUrls[0], "/pair"));
        return found;
    }

    // Signs a certificate with the kept authority, as a thief of its key would.
    private static bool Vouches(X509Certificate2 authority, string dataFolder, string name)
    {
        using X509Certificate2 stolen = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(dataFolder, "lan", "authority.pfx"), null);
        using var key = System.Security.Cryptography.ECDsa.Create();
        var request = new CertificateRequest("CN=x", key, System.Security.Cryptography.HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 forged = request.Create(stolen, stolen.NotBefore, stolen.NotAfter, [1, 2, 3]);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = stolen.NotBefore.AddDays(2);
        return chain.Build(forged);
    }
}
