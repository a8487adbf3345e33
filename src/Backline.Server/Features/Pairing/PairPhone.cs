using Backline.Server.Home;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Pairing;

/// <summary><c>GET /pair?code=</c> asks, <c>POST /pair</c> pairs: looking at an address must change nothing.</summary>
internal static class PairPhone
{
    // The browser ends a cookie after 400 days at most (RFC 6265bis, 5.5).
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(400);

    public static void Map(RouteGroupBuilder pairing, HomeAccess home)
    {
        pairing.MapGet("/", context => Ask(context, home));
        pairing.MapPost("/", context => Pair(context, home));
    }

    private static Task Ask(HttpContext context, HomeAccess home)
    {
        string code = context.Request.Query["code"].ToString();
        HomePage page = code.Length == 0 ? HomePage.NotPaired : HomePage.Ask(code, NameOf(context.Request), home.Certificate.Fingerprint);
        return page.Send(context, StatusCodes.Status200OK);
    }

    private static async Task Pair(HttpContext context, HomeAccess home)
    {
        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (home.Pair(form["code"], form["name"].ToString()) is not { } cookie)
        {
            await HomePage.OldCode.Send(context, StatusCodes.Status403Forbidden);
            return;
        }

        context.Response.Cookies.Append(PairedDevices.CookieName, cookie, new CookieOptions
        {
            Secure = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = Lasts,
            IsEssential = true,
        });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
    }

    private static string NameOf(HttpRequest request)
    {
        string agent = request.Headers.UserAgent.ToString();
        string[] known = ["iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux"];
        return known.FirstOrDefault(name => agent.Contains(name, StringComparison.Ordinal)) switch
        {
            "Android" => "Android phone",
            "Macintosh" => "Mac",
            { } name => name,
            null => "Phone",
        };
    }
}
