using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Server.Home;
using Backline.Server.Hosting;
using Backline.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Server.Tests.Home;

/// <summary>A server that phones of the same home can reach. The tests listen on loopback, by the same way as on an address of a home network.</summary>
public sealed class HomeServer : IAsyncLifetime
{
    private readonly LiveServer _template = new();
    private readonly TemporaryFolder _folder = new();
    private RunningServer? _server;
    private HttpClient? _phone;
    private HttpClient? _here;

    internal RunningServer Server => _server!; // set before any test runs

    internal HttpClient Phone => _phone!; // set before any test runs

    internal HttpClient Here => _here!; // set before any test runs

    internal FakeTimeProvider Clock => _template.Clock;

    internal string HomeOrigin => Server.HomeUrls[0].GetLeftPart(UriPartial.Authority);

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

    internal ServeOptions Options => _template.Options with
    {
        DataFolder = _folder.At("data"),
        WebFolder = _folder.At("www"),
        Home = HomeNetwork.Read(["127.0.0.1"], 0, out _),
    };

    internal async Task Start()
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

    internal async Task Stop()
    {
        Phone.Dispose();
        Here.Dispose();
        await Server.DisposeAsync();
    }

    internal string Code() => Server.Invite()!.Urls[0].Split('=')[1]; // the home network is listened on

    internal Task<HttpResponseMessage> Pair(string code, string name) => Post("/pair", $"code={code}&name={Uri.EscapeDataString(name)}");

    internal async Task<HttpResponseMessage> Post(string path, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(form) };
        request.Headers.Add("Origin", HomeOrigin);
        return await Phone.SendAsync(request);
    }

    internal static StringContent Form(string text) => new(text, Encoding.UTF8, "application/x-www-form-urlencoded");

    internal static string CookieOf(HttpResponseMessage paired) => Regex.Match(paired.Header("Set-Cookie"), "=([^;]+)").Groups[1].Value;

    internal async Task<HttpResponseMessage> With(string cookie, HttpMethod method, string path, string? token = null)
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

    internal async Task<JsonElement> ListHere() => await Here.GetFromJsonAsync<JsonElement>("/api/devices");

    internal async Task<HttpResponseMessage> HereChanges(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", Server.Url.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Backline-Token", (await Here.GetFromJsonAsync<JsonElement>("/server.json")).GetProperty("token").GetString());
        return await Here.SendAsync(request);
    }
}
