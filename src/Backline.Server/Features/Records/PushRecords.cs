using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Server.Problems;
using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Backline.Server.Features.Records;

/// <summary><c>POST /api/records</c>: takes a set in. What it confirms is on the disk.</summary>
internal static class PushRecords
{
    public static void Map(RouteGroupBuilder records, long largestBody) =>
        records.MapPost("/", Handle).WithMetadata(new RequestSizeLimitAttribute(largestBody));

    private static async Task<Results<JsonHttpResult<PushAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request, BacklineDb db, ILogger<RecordSet> logger, CancellationToken cancel)
    {
        if (!request.HasJsonContentType())
        {
            return Refused(["Content-Type: application/json was expected"], StatusCodes.Status415UnsupportedMediaType);
        }

        // The size is the web server's to refuse.
        (RecordSet? set, IReadOnlyList<string> problems) = await RecordFileReader.ReadSent(request.Body, RecordRules.MostRecords, cancel);
        if (set is null)
        {
            return Refused(problems, StatusCodes.Status400BadRequest);
        }

        Union union = await db.Unite(set, cancel);
        logger.TellNotWiped(union.NotWiped);
        return TypedResults.Json(new PushAnswer(union.Added, union.Known, union.Erased, union.NotWiped is not null), ServerJson.Default.PushAnswer);
    }

    private static ProblemHttpResult Refused(IReadOnlyList<string> problems, int status) =>
        ListedProblems.Refuse("Not a set of records", "nothing of this was saved", problems, status);
}
