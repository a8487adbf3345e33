using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Backline.Server.Home;

/// <summary>All that lets phones at home in: where, with which certificate, which of them, and by which code.</summary>
internal sealed class HomeAccess(HomeNetwork network, HomeCertificate certificate, PairedDevices devices, PairingCode code, IServer server)
{
    public HomeNetwork Network { get; } = network;

    public HomeCertificate Certificate { get; } = certificate;

    public PairedDevices Devices { get; } = devices;

    /// <summary>The names a phone may call this server by.</summary>
    public IReadOnlyList<string> Hosts { get; } = [.. network.Addresses.Select(HostOf), .. HomeCertificate.Names];

    /// <summary>Where phones find the server.</summary>
    public IReadOnlyList<Uri> Urls =>
    [
        .. (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(address => new Uri(address)).Where(url => url.Scheme == Uri.UriSchemeHttps),
    ];

    /// <summary>A new way in for one phone.</summary>
    public Invitation Invite()
    {
        (string text, DateTimeOffset until) = code.Renew();
        return new Invitation([.. Urls.Select(url => new Uri(url, $"pair?code={text}").AbsoluteUri)], until);
    }

    /// <summary>Takes a code.</summary>
    /// <returns>The cookie for the phone, or <see langword="null"/> when the code is not good.</returns>
    public string? Pair(string? candidate, string name) => code.Take(candidate) ? Devices.Add(name) : null;

    private static string HostOf(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
