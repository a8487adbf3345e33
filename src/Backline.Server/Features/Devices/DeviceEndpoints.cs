using Backline.Server.Home;
using Backline.Server.Problems;
using Backline.Server.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Devices;

/// <summary>The phones that were let in: seen, invited and taken off the list from this machine alone.</summary>
internal static class DeviceEndpoints
{
    public static void MapDevices(this IEndpointRouteBuilder app, HomeAccess? home)
    {
        const string Address = "/api/devices";
        RouteGroupBuilder devices = app.MapGroup(Address).AddEndpointFilter<RequireToken>().AddEndpointFilter(FromHere);
        ListDevices.Map(devices, home);
        InviteDevice.Map(devices, home);
        ForgetDevice.Map(devices, home);
        app.MapOtherMethods(Address, "GET");
        app.MapOtherMethods($"{Address}/invitation", "POST");
        app.MapOtherMethods($"{Address}/{{id:guid}}", "DELETE");
    }

    private static ValueTask<object?> FromHere(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => context.HttpContext.Request.IsHttps
        ? ValueTask.FromResult<object?>(TypedResults.Problem(
            "Phones are let in, and taken off the list, on the computer itself.", statusCode: StatusCodes.Status403Forbidden, title: "Not from a phone"))
        : next(context);
}
