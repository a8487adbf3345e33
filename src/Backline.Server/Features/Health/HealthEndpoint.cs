using Backline.Server.Features.Introduction;
using Backline.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Health;

/// <summary>Whether the server is ready: it does not listen before it is.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGroup("/health").MapMethods("/", Reading.Methods, Handle);

    private static JsonHttpResult<HealthAnswer> Handle(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new HealthAnswer("ok", ServerVersion.Text), ServerJson.Default.HealthAnswer);
    }
}
