using Backline.Server.Hosting;
using Backline.Server.Problems;
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
    private const string After = "after";
    private const string Limit = "limit";
    private const long UsualLimit = 500;
    private const long MostLimit = 1000;

    public static void Map(RouteGroupBuilder records) => records.MapMethods("/", Reading.Methods, Handle);

    private static async Task<Results<JsonHttpResult<PullAnswer>, ProblemHttpResult>> Handle(HttpContext context, BacklineDb db, CancellationToken cancel)
    {
        IQueryCollection query = context.Request.Query;
        List<string> problems = [.. ListedProblems.OfParameters(query, After, Limit)];
        long after = ListedProblems.Number(query, After, 0, "a whole number of 0 or above", number => number >= 0, problems);
        long limit = ListedProblems.Number(query, Limit, UsualLimit, $"a whole number from 1 to {MostLimit}", number => number is >= 1 and <= MostLimit, problems);
        if (problems.Count > 0)
        {
            return ListedProblems.Refuse("Which records?", "nothing was read", problems);
        }

        RecordPage page = await db.Page(after, (int)limit, cancel);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new PullAnswer(page.Records, page.Erased, page.Next), ServerJson.Default.PullAnswer);
    }
}
