using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Backline.Server.Tests.Home;

/// <summary>The home's own certificate and its keys.</summary>
public sealed class HomeCertificateTests : IAsyncLifetime
{
    private readonly HomeServer _home = new();

    public ValueTask InitializeAsync() => _home.InitializeAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task The_authority_s_certificate_may_be_looked_at_before_it_is_taken()
    {
        byte[] file = await _home.Phone.GetByteArrayAsync("/pair/backline-at-home.crt");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/pair/backline-at-home.crt");
        using HttpResponseMessage answer = await _home.Phone.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, file.Length), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_phone_that_trusts_the_authority_gets_no_warning_and_it_vouches_for_private_addresses_only()
    {
        byte[] file = await _home.Phone.GetByteArrayAsync("/pair/backline-at-home.crt");
        using X509Certificate2 authority = X509CertificateLoader.LoadCertificate(file);

        using var trusting = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { authority }, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = _home.Clock.GetUtcNow().UtcDateTime } },
        })
        { BaseAddress = _home.Server.HomeUrls[0] };
        using HttpResponseMessage answer = await trusting.GetAsync("/pair");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(authority.Extensions["2.5.29.30"]?.Critical);
        Assert.False(Vouches(authority, _home.Server.DataFolder, "example.org"));
        Assert.True(Vouches(authority, _home.Server.DataFolder, "localhost"));
    }

    [Fact]
    public async Task The_certificate_stays_the_same_until_a_month_before_its_end()
    {
        string first = await Thumbprint();
        await _home.Stop();
        await _home.Start();
        string restarted = await Thumbprint();
        _home.Clock.Advance(TimeSpan.FromDays(334));
        string before = await Thumbprint();
        _home.Clock.Advance(TimeSpan.FromDays(2));
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
            foreach (string file in Directory.EnumerateFiles(Path.Combine(_home.Server.DataFolder, "lan")))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
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
        using HttpResponseMessage answer = await client.GetAsync(new Uri(_home.Server.HomeUrls[0], "/pair"));
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
