using Backline.Server.Home;
using Backline.Server.Hosting;
using Backline.Server.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Pairing;

/// <summary>Letting a phone of the same home in, by a code that is good once.</summary>
internal static class PairingEndpoints
{
    public static void MapPairing(this IEndpointRouteBuilder app, HomeAccess? home)
    {
        if (home is null)
        {
            return;
        }

        RouteGroupBuilder pairing = app.MapGroup(RequirePairing.PairingPath);
        PairPhone.Map(pairing, home);
        pairing.MapMethods("/page.css", Reading.Methods, () => TypedResults.Text(HomePage.Style, "text/css; charset=utf-8"));
        pairing.MapMethods("/backline-at-home.crt", Reading.Methods, () => TypedResults.File(home.Certificate.AuthorityFile, "application/x-x509-ca-cert", "backline-at-home.crt"));
    }
}
