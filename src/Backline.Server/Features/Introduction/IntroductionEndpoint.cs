using Backline.Server.Hosting;
using Backline.Server.Protection;
using Backline.Storage;
using Backline.Storage.Failures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Introduction;

/// <summary>
/// <c>GET /server.json</c>: tells the page that a server keeps a second copy. The static site has a plain file of this
/// name that says it has none.
/// </summary>
internal static class IntroductionEndpoint
{
    public static void MapIntroduction(this IEndpointRouteBuilder app) => app.MapGroup("/server.json").MapMethods("/", Reading.Methods, Handle);

    private static async Task<JsonHttpResult<Introduction>> Handle(HttpContext context, BacklineDb db, WriteToken token, TimeProvider clock, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Introduction(true, ServerVersion.Text, token.Text, clock.GetUtcNow(), await Last(db, cancel)), ServerJson.Default.Introduction);
    }

    // Where the copy does not answer, the rest of the server does.
    private static async Task<long?> Last(BacklineDb db, CancellationToken cancel)
    {
        try
        {
            return await db.LastArrival(cancel);
        }
        catch (Exception exception) when (StorageFailure.Of(exception) is not null)
        {
            return null;
        }
    }
}
