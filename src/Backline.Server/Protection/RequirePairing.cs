using Backline.Server.Home;
using Backline.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Backline.Server.Protection;

/// <summary>What comes from the home network comes from a paired phone, or is refused: all but the pages that pair one.</summary>
internal static class RequirePairing
{
    public const string PairingPath = "/pair";

    // A calendar program carries no cookie: the secret in the address of a feed is all it has.
    private const string FeedPath = "/calendar";

    public static void UsePairing(this WebApplication app, HomeAccess? home)
    {
        if (home is null)
        {
            return; // nothing but loopback is listened on
        }

        app.Use(async (context, next) =>
        {
            bool isKnown = !context.Request.IsHttps
                || context.Request.Path.StartsWithSegments(PairingPath, StringComparison.Ordinal)
                || context.Request.Path.StartsWithSegments(FeedPath, StringComparison.Ordinal)
                || home.Devices.IsPaired(context.Request.Cookies[PairedDevices.CookieName]);
            if (isKnown)
            {
                await next(context);
            }
            else
            {
                await Refuse(context);
            }
        });
    }

    // A person sees a page; a program sees a problem.
    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Headers["Sec-Fetch-Mode"] == "navigate" || context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? HomePage.NotPaired.Send(context, StatusCodes.Status403Forbidden)
            : context.Refuse(StatusCodes.Status403Forbidden, "Not paired", "This device is not paired with this server, or no longer. On the computer, open My data and show the pairing code.");
    }
}
