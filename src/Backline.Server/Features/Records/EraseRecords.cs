using Backline.Server.Problems;
using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Records;

/// <summary><c>DELETE /api/records?person=ID|all</c>: erases one person's content, or everybody's when that is said.</summary>
internal static class EraseRecords
{
    private const string Person = "person";
    private const string Everybody = "all";

    public static void Map(RouteGroupBuilder records) => records.MapDelete("/", Handle);

    private static async Task<Results<JsonHttpResult<EraseAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request, BacklineDb db, TimeProvider clock, CancellationToken cancel)
    {
        string[] problems = [.. Problems(request.Query)];
        if (problems.Length > 0)
        {
            return ListedProblems.Refuse("Whose records?", "nothing was erased", problems);
        }

        Guid? person = Guid.TryParse(request.Query[Person], out Guid id) ? id : null;
        Union union = await db.Erase(person, clock.GetUtcNow(), cancel);
        return union.NotWiped is { } failure
            ? TypedResults.Problem(
                $"The records are erased and will not come back. Freed parts of the file could not be overwritten yet. {failure.Message}",
                statusCode: StorageAnswer.StatusOf(failure.Kind),
                title: "Erased, not yet wiped")
            : TypedResults.Json(new EraseAnswer(union.Erased), ServerJson.Default.EraseAnswer);
    }

    // What cannot be undone is never taken from what was left out or misspelt.
    private static IEnumerable<string> Problems(IQueryCollection query)
    {
        foreach (string problem in ListedProblems.OfParameters(query, Person))
        {
            yield return problem;
        }

        if (!query.TryGetValue(Person, out Microsoft.Extensions.Primitives.StringValues given))
        {
            yield return $"{Person}: is missing; the id of a person, or {Everybody} for everybody's records, was expected";
        }
        else if (given.Count == 1 && given != Everybody && !Guid.TryParse(given, out _))
        {
            yield return $"{Person}: is \"{given}\"; the id of a person, or {Everybody} for everybody's records, was expected";
        }
    }
}
