using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Backline.Server.Home;

/// <summary>
/// The certificate that phones are answered with. No public authority vouches for an address at home, so Backline makes
/// an authority of its own, kept in the data folder, that can vouch for private addresses and nothing else.
/// </summary>
internal sealed class HomeCertificate
{
    public const string FolderName = "lan";

    // Phones refuse certificates of private authorities that are valid for more than 825 days (Apple, HT210176).
    private static readonly TimeSpan Validity = TimeSpan.FromDays(365);
    private static readonly TimeSpan RenewedBefore = TimeSpan.FromDays(30);
    private static readonly TimeSpan AuthorityValidity = TimeSpan.FromDays(3650);
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    private readonly Lock _one = new();
    private readonly string _folder;
    private readonly IReadOnlyList<IPAddress> _addresses;
    private readonly TimeProvider _clock;
    private X509Certificate2 _authority;
    private X509Certificate2 _server;

    private HomeCertificate(string folder, IReadOnlyList<IPAddress> addresses, TimeProvider clock)
    {
        _folder = folder;
        _addresses = addresses;
        _clock = clock;
        _authority = KeptAuthority() ?? NewAuthority();
        _server = KeptServer() ?? NewServer();
    }

    /// <summary>The names besides its addresses that this machine may have in a home network.</summary>
    public static IReadOnlyList<string> Names { get; } = NamesOf(Environment.MachineName);

    /// <summary>The authority, for a phone that is to trust it; without its key.</summary>
    public byte[] AuthorityFile
    {
        get
        {
            lock (_one)
            {
                return _authority.Export(X509ContentType.Cert);
            }
        }
    }

    /// <summary>SHA-256 over the authority, to be compared with what the phone shows.</summary>
    public string Fingerprint
    {
        get
        {
            lock (_one)
            {
                return string.Join(':', Convert.ToHexString(SHA256.HashData(_authority.RawData)).Chunk(2).Select(pair => new string(pair)));
            }
        }
    }

    /// <summary>The certificate as it was kept, or a new one.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="addresses">The addresses it must vouch for.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static HomeCertificate Open(string dataFolder, IReadOnlyList<IPAddress> addresses, TimeProvider clock)
    {
        string folder = Path.Combine(dataFolder, FolderName);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new HomeCertificate(folder, addresses, clock);
    }

    /// <summary>The certificate to answer with now; made anew a month before it ends.</summary>
    public X509Certificate2 Current()
    {
        lock (_one)
        {
            if (!IsFresh(_server, RenewedBefore))
            {
                // The old one may still be in use by an open connection: it is left to the collector.
                _authority = KeptAuthority() ?? NewAuthority();
                _server = NewServer();
            }

            return _server;
        }
    }

    internal static IReadOnlyList<string> NamesOf(string machine)
    {
        string plain = machine.ToLowerInvariant();
        return Uri.CheckHostName(plain) == UriHostNameType.Dns ? plain.Contains('.', StringComparison.Ordinal) ? [plain] : [plain, plain + ".local"] : [];
    }

    private X509Certificate2? KeptAuthority() => Kept("authority") is { } kept && IsFresh(kept, Validity) ? kept : null;

    private X509Certificate2? KeptServer() =>
        Kept("server") is { } kept && IsFresh(kept, RenewedBefore) && kept.IssuerName.RawData.AsSpan().SequenceEqual(_authority.SubjectName.RawData) && Covers(kept) ? kept : null;

    private X509Certificate2? Kept(string name)
    {
        string file = Path.Combine(_folder, name + ".pfx");
        try
        {
            return File.Exists(file) ? X509CertificateLoader.LoadPkcs12FromFile(file, null) : null;
        }
        catch (CryptographicException)
        {
            // Cut off or not ours: a new one is made, which the phone asks about once more.
            return null;
        }
    }

    private bool IsFresh(X509Certificate2 certificate, TimeSpan left)
    {
        DateTime now = _clock.GetUtcNow().UtcDateTime;
        return certificate.NotBefore.ToUniversalTime() <= now && certificate.NotAfter.ToUniversalTime() > now + left;
    }

    private bool Covers(X509Certificate2 certificate)
    {
        var vouched = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(names => names.EnumerateIPAddresses()).ToHashSet();
        var named = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(names => names.EnumerateDnsNames()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _addresses.All(vouched.Contains) && Names.All(named.Contains);
    }

    private X509Certificate2 NewAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DateTimeOffset now = _clock.GetUtcNow();
        string serial = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)); // two authorities of one machine are told apart
        var request = new CertificateRequest($"CN=Backline at home {serial}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(PrivateNamesOnly.Extension(Names));
        using X509Certificate2 made = request.CreateSelfSigned(now - ClockSlack, now + AuthorityValidity);
        return Keep("authority", made);
    }

    private X509Certificate2 NewServer()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DateTimeOffset now = _clock.GetUtcNow();
        var request = new CertificateRequest("O=Backline", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (IPAddress address in _addresses)
        {
            names.AddIpAddress(address);
        }

        foreach (string name in Names)
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false)); // serverAuth, RFC 5280 4.2.1.12
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using X509Certificate2 signed = request.Create(_authority, now - ClockSlack, now + Validity, RandomNumberGenerator.GetBytes(16));
        using X509Certificate2 made = signed.CopyWithPrivateKey(key);
        return Keep("server", made);
    }

    // Written and read back: Windows cannot answer with a key that was never kept.
    private X509Certificate2 Keep(string name, X509Certificate2 made)
    {
        string file = Path.Combine(_folder, name + ".pfx");
        byte[] bytes = made.Export(X509ContentType.Pfx);
        OwnerFile.Write(file, bytes);
        return X509CertificateLoader.LoadPkcs12(bytes, null);
    }
}
