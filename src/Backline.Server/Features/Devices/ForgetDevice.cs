using Backline.Server.Home;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Devices;

/// <summary><c>DELETE /api/devices/{id}</c>: takes a phone off the list; it is refused from then on.</summary>
internal static class ForgetDevice
{
    public static void Map(RouteGroupBuilder devices, HomeAccess? home) => devices.MapDelete("/{id:guid}", (Guid id) => Handle(id, home));

    private static Results<NoContent, ProblemHttpResult> Handle(Guid id, HomeAccess? home) => home?.Devices.Remove(id) == true
        ? TypedResults.NoContent()
        : TypedResults.Problem("No phone of this id is on the list.", statusCode: StatusCodes.Status404NotFound, title: "Not here");
}
