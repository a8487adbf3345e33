using System.Globalization;
using System.Net;

namespace Backline.Server.Hosting;

/// <summary>An address of this machine alone. No other can be listened on: whoever reaches the port reaches the records.</summary>
public sealed record ListenAddress
{
    /// <summary>Where Backline listens unless told otherwise.</summary>
    public const string Conventional = "http://127.0.0.1:5080";

    private static readonly string[] LoopbackHosts = ["127.0.0.1", "localhost", "[::1]"];

    private ListenAddress(string host, int port)
    {
        Host = host;
        Port = port;
    }

    /// <summary><c>127.0.0.1</c>, <c>localhost</c> or <c>[::1]</c>.</summary>
    public string Host { get; }

    /// <summary>The port; 0 lets the system choose a free one.</summary>
    public int Port { get; }

    /// <summary>The names a browser on this machine may call it by.</summary>
    internal static IReadOnlyList<string> Names => LoopbackHosts;

    /// <summary>Reads an address as it is typed.</summary>
    /// <param name="text">For example <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="refusal">Why it cannot be listened on, for people; or <see langword="null"/>.</param>
    /// <returns>The address, or <see langword="null"/> when it was refused.</returns>
    public static ListenAddress? Read(string text, out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(text);
        refusal = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
        {
            refusal = $"'{text}' is no address to listen on; one like {Conventional} was expected.";
            return null;
        }

        if (!LoopbackHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
        {
            refusal = $"'{text}' can be reached from other machines, and Backline has no accounts: anybody there could read the records. "
                + $"Only {string.Join(", ", LoopbackHosts)} can be listened on. For a phone in the same home, add --lan, which lets in only phones you pair; "
                + "or put the static site on an HTTPS host (docs/guide/hosting.md).";
            return null;
        }

        return new ListenAddress(uri.Host.ToLowerInvariant(), uri.Port);
    }

    internal IReadOnlyList<IPAddress> Addresses => Host switch
    {
        "[::1]" => [IPAddress.IPv6Loopback],
        _ => [IPAddress.Loopback],
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"http://{Host}:{Port}");
}
