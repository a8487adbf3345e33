using Backline.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Backline.Server.Protection;

/// <summary>
/// Against other pages in the same browser. No page of another origin may ask the interface anything, and what
/// changes something must say that it comes from our own page: by the browser's own word, and with the token.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app) => app.Use(async (context, next) =>
    {
        HttpRequest request = context.Request;
        if (!IsInterface(request.Path) && IsReading(request.Method))
        {
            await next(context);
        }
        else if (!ComesFromOurPage(request))
        {
            await context.Refuse(StatusCodes.Status403Forbidden, "Not from this page",
                "Only Backline's own page may ask this: the browser did not say that it does.");
        }
        else
        {
            await next(context);
        }
    });

    private static bool IsInterface(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/server.json", StringComparison.OrdinalIgnoreCase);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool ComesFromOurPage(HttpRequest request)
    {
        StringValues site = request.Headers["Sec-Fetch-Site"];
        StringValues origin = request.Headers.Origin;
        bool isSiteOurs = site is ["same-origin"];
        bool isOriginOurs = origin.Count == 1 && string.Equals(origin[0], $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
        if (IsReading(request.Method))
        {
            // "none" is the address bar; nothing at all is a program of this machine, which no browser sent.
            return (site.Count == 0 || isSiteOurs || site is ["none"]) && (origin.Count == 0 || isOriginOurs);
        }

        return (site.Count == 0 || isSiteOurs) && (origin.Count == 0 || isOriginOurs) && (isSiteOurs || isOriginOurs);
    }
}
