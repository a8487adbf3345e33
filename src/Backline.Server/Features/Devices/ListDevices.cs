using Backline.Server.Home;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Devices;

/// <summary><c>GET /api/devices</c>: whether phones can reach this server, where, and which were let in.</summary>
internal static class ListDevices
{
    public static void Map(RouteGroupBuilder devices, HomeAccess? home) => devices.MapGet("/", (HttpContext context) => Handle(context, home));

    private static JsonHttpResult<DeviceList> Handle(HttpContext context, HomeAccess? home)
    {
        context.Response.Headers.CacheControl = "no-store";
        var list = new DeviceList(
            home is not null,
            [.. home?.Urls.Select(url => url.AbsoluteUri) ?? []],
            home?.Certificate.Fingerprint,
            [.. home?.Devices.All.Select(device => new DeviceEntry(device.Id, device.Name, device.PairedAt)) ?? []]);
        return TypedResults.Json(list, ServerJson.Default.DeviceList);
    }
}
