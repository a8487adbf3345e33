using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Backline.Server.Hosting;

/// <summary>The web server's own settings: loopback only, small limits, no name in the answers.</summary>
internal static class LoopbackListening
{
    // Bodies go to one place only, which raises this for itself.
    private const long LargestBodyElsewhere = 4096;

    // 1/s. Kestrel's own default, in bytes.
    private const double SlowestBody = 240;

    public static void ListenOnLoopback(this WebApplicationBuilder builder, ServeOptions options) =>
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBodyElsewhere;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, options.SlowBodyGrace);
            foreach (IPAddress address in options.Address.Addresses)
            {
                kestrel.Listen(address, options.Address.Port);
            }

            // The system chooses one free port, not the same one for two addresses.
            if (options.Address is { Host: "localhost", Port: not 0 } && System.Net.Sockets.Socket.OSSupportsIPv6)
            {
                kestrel.Listen(IPAddress.IPv6Loopback, options.Address.Port);
            }
        });
}
