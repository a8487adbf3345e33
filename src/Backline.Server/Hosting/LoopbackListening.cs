using System.Net;
using Backline.Server.Home;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Backline.Server.Hosting;

/// <summary>The web server's own settings: loopback, and the home network where it was asked for; small limits, no name in the answers.</summary>
internal static class LoopbackListening
{
    // Bodies go to one place only, which raises this for itself.
    private const long LargestBodyElsewhere = 4096;

    // 1/s. Kestrel's own default, in bytes.
    private const double SlowestBody = 240;

    public static void ListenOnLoopback(this WebApplicationBuilder builder, ServeOptions options, HomeCertificate? certificate) =>
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
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

            if (options.Home is { } home && certificate is not null)
            {
                ListenAtHome(kestrel, home, certificate);
            }
        });

    private static void ListenAtHome(KestrelServerOptions kestrel, HomeNetwork home, HomeCertificate certificate)
    {
        foreach (IPAddress address in home.Addresses)
        {
            kestrel.Listen(address, home.Port, listen => listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate.Current()));
        }
    }
}
