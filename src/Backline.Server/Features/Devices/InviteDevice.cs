using Backline.Server.Home;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Devices;

/// <summary><c>POST /api/devices/invitation</c>: a new code for one phone. The code before it is no longer good.</summary>
internal static class InviteDevice
{
    public static void Map(RouteGroupBuilder devices, HomeAccess? home) => devices.MapPost("/invitation", () => Handle(home));

    private static Results<JsonHttpResult<Invitation>, ProblemHttpResult> Handle(HomeAccess? home) => home is null
        ? TypedResults.Problem("Start the server with --lan, so that a phone can reach it.", statusCode: StatusCodes.Status409Conflict, title: "Not in the home network")
        : TypedResults.Json(home.Invite(), ServerJson.Default.Invitation);
}
