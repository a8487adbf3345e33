using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Backline.Server.Home;

/// <summary>Where the server answers to phones in the same home: over HTTPS, on addresses that the internet cannot reach.</summary>
public sealed record HomeNetwork
{
    /// <summary>The port unless another is chosen.</summary>
    public const int ConventionalPort = 5443;

    private HomeNetwork(IReadOnlyList<IPAddress> addresses, int port)
    {
        Addresses = addresses;
        Port = port;
    }

    /// <value>The addresses, one at least.</value>
    public IReadOnlyList<IPAddress> Addresses { get; }

    /// <value>The port; 0 lets the system choose a free one.</value>
    public int Port { get; }

    /// <summary>Reads what was asked for.</summary>
    /// <param name="addresses">Addresses of this machine as they are typed; none of them: all private ones it has.</param>
    /// <param name="port">The port, 0 to 65535.</param>
    /// <param name="refusal">Why it cannot be listened there, for people; or <see langword="null"/>.</param>
    /// <returns>The network, or <see langword="null"/> when it was refused.</returns>
    public static HomeNetwork? Read(IReadOnlyList<string> addresses, int port, out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        if (port is < 0 or > ushort.MaxValue)
        {
            refusal = $"--lan-port is {port}; 0 to {ushort.MaxValue} was expected.";
            return null;
        }

        IPAddress?[] asked = [.. addresses.Select(text => IPAddress.TryParse(text, out IPAddress? address) ? address : null)];
        refusal = addresses.Zip(asked, (text, address) => Problem(text, address)).FirstOrDefault(problem => problem is not null);
        if (refusal is not null)
        {
            return null;
        }

        IPAddress[] found = asked.Length > 0 ? [.. asked.OfType<IPAddress>().Distinct()] : OfThisMachine();
        if (found.Length == 0)
        {
            refusal = "This machine has no address in a home network just now. Connect it to the same network as the phone, then start again.";
            return null;
        }

        return new HomeNetwork(found, port);
    }

    /// <summary>Whether the internet cannot reach an address: loopback, or one that RFC 1918 keeps for private networks.</summary>
    internal static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address))
        {
            return true;
        }

        byte[] bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            && (bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 192 && bytes[1] == 168));
    }

    private static string? Problem(string text, IPAddress? address) => address switch
    {
        null => $"--lan-address: '{text}' is no address; one like 192.168.1.20 was expected.",
        { } known when !IsPrivate(known) =>
            $"--lan-address: {known} can be reached from outside the home. Only private addresses (10.…, 172.16–31.…, 192.168.…) can be listened on.",
        _ => null,
    };

    private static IPAddress[] OfThisMachine() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up
                && card.NetworkInterfaceType is not (NetworkInterfaceType.Loopback or NetworkInterfaceType.Tunnel))
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => IsPrivate(address) && !IPAddress.IsLoopback(address))
            .Distinct(),
    ];
}
