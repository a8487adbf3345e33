using Backline.Server.Problems;
using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Records;

/// <summary><c>DELETE /api/records[?person=]</c>: erases one person's content, or everybody's.</summary>
internal static class EraseRecords
{
    public static void Map(RouteGroupBuilder records) => records.MapDelete("/", Handle);

    private static async Task<Results<JsonHttpResult<EraseAnswer>, ProblemHttpResult>> Handle(
        BacklineDb db, TimeProvider clock, CancellationToken cancel, Guid? person = null)
    {
        Union union = await db.Erase(person, clock.GetUtcNow(), cancel);
        return union.NotWiped is { } failure
            ? TypedResults.Problem(
                $"The records are erased and will not come back. Freed parts of the file could not be overwritten yet. {failure.Message}",
                statusCode: StorageAnswer.StatusOf(failure.Kind),
                title: "Erased, not yet wiped")
            : TypedResults.Json(new EraseAnswer(union.Erased), ServerJson.Default.EraseAnswer);
    }
}
