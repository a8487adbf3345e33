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

    public static void UseHostAllowList(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (IsAllowed(context))
        {
            await next(context);
        }
        else
        {
            await context.Refuse(StatusCodes.Status421MisdirectedRequest, "Not this host",
                $"This server answers to {string.Join(", ", ListenAddress.Names)} on its own port, and to no other name.");
        }
    });

    private static bool IsAllowed(HttpContext context) =>
        ListenAddress.Names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && (context.Request.Host.Port ?? HttpPort) == context.Connection.LocalPort;
}
