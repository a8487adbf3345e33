using Backline.Server.Home;
using Backline.Server.Hosting;
using Backline.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Backline.Server.Protection;

/// <summary>
/// Against DNS rebinding: a strange name that was made to point at this machine still stands in the Host header.
/// </summary>
internal static class HostAllowList
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    public static void UseHostAllowList(this WebApplication app, HomeAccess? home) => app.Use(async (context, next) =>
    {
        IReadOnlyList<string> names = context.Request.IsHttps && home is not null ? home.Hosts : ListenAddress.Names;
        if (IsAllowed(context, names))
        {
            await next(context);
        }
        else
        {
            await context.Refuse(StatusCodes.Status421MisdirectedRequest, "Not this host",
                $"This server answers to {string.Join(", ", names)} on its own port, and to no other name.");
        }
    });

    private static bool IsAllowed(HttpContext context, IReadOnlyList<string> names) =>
        names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && (context.Request.Host.Port ?? (context.Request.IsHttps ? HttpsPort : HttpPort)) == context.Connection.LocalPort;
}
