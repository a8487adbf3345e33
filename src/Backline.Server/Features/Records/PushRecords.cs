using System.Text.Json;
using Backline.Practice.Records;
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
            return Refused(StatusCodes.Status415UnsupportedMediaType, ["Content-Type: application/json was expected"]);
        }

        RecordSet? set;
        try
        {
            set = await JsonSerializer.DeserializeAsync(request.Body, RecordJson.Default.RecordSet, cancel);
        }
        catch (JsonException exception)
        {
            return Refused(StatusCodes.Status400BadRequest, [$"line {exception.LineNumber + 1}, {exception.Path ?? "$"}: {exception.Message}"]);
        }

        if (set is null)
        {
            return Refused(StatusCodes.Status400BadRequest, ["$: is null; a set of records was expected"]);
        }

        IReadOnlyList<string> problems = RecordRules.Problems(set);
        if (problems.Count > 0)
        {
            return Refused(StatusCodes.Status400BadRequest, problems);
        }

        Union union = await db.Unite(set, cancel);
        if (union.NotWiped is { } failure)
        {
            logger.LogWarning("Erased, but freed parts of the file could not be overwritten: {Message}", failure.Message);
        }

        return TypedResults.Json(new PushAnswer(union.Added, union.Known, union.Erased), ServerJson.Default.PushAnswer);
    }

    private static ProblemHttpResult Refused(int status, IReadOnlyList<string> problems) => TypedResults.Problem(
        $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}; nothing of this was saved.",
        statusCode: status,
        title: "Not a set of records",
        extensions: [new("problems", problems)]);
}
