using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Records;

/// <summary><c>GET /api/records?after=&amp;limit=</c>: what arrived after a place, a page at a time.</summary>
internal static class PullRecords
{
    private const int UsualLimit = 500;
    private const int MostLimit = 1000;

    public static void Map(RouteGroupBuilder records) => records.MapGet("/", Handle);

    private static async Task<Results<JsonHttpResult<PullAnswer>, ProblemHttpResult>> Handle(
        HttpContext context, BacklineDb db, CancellationToken cancel, long after = 0, int limit = UsualLimit)
    {
        if (after < 0 || limit is < 1 or > MostLimit)
        {
            return TypedResults.Problem(
                $"after is {after}, a whole number of 0 or above was expected; limit is {limit}, 1 to {MostLimit} was expected.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        RecordPage page = await db.Page(after, limit, cancel);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new PullAnswer(page.Records, page.Erased, page.Next), ServerJson.Default.PullAnswer);
    }
}
