using Backline.Practice.Records;
using Backline.Server.Problems;
using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Backline.Server.Features.Records;

/// <summary><c>DELETE /api/records?person=ID|all[&amp;upTo=N][&amp;until=TIME]</c>: erases one person's content, or everybody's when that is said.</summary>
internal static class EraseRecords
{
    private const string Person = "person";
    private const string Everybody = "all";
    private const string UpTo = "upTo";
    private const string Until = "until";

    public static void Map(RouteGroupBuilder records) => records.MapDelete("/", Handle);

    private static async Task<Results<JsonHttpResult<EraseAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request, BacklineDb db, TimeProvider clock, ILogger<RecordSet> logger, CancellationToken cancel)
    {
        List<string> problems = [.. Problems(request.Query)];
        long place = ListedProblems.Number(request.Query, UpTo, 0, "a whole number of 0 or above", number => number >= 0, problems);
        DateTimeOffset? until = ListedProblems.Moment(request.Query, Until, problems);
        if (problems.Count > 0)
        {
            return ListedProblems.Refuse("Whose records?", "nothing was erased", problems);
        }

        Guid? person = Guid.TryParse(request.Query[Person], out Guid id) ? id : null;
        DateTimeOffset now = clock.GetUtcNow();
        Union union = await db.Erase(person, until, request.Query.ContainsKey(UpTo) ? place : null, now, cancel);

        // Done is done: who was told no would ask again, for what no longer is.
        logger.TellNotWiped(union.NotWiped);
        return TypedResults.Json(new EraseAnswer(union.Erased, union.NotWiped is not null), ServerJson.Default.EraseAnswer);
    }

    // What cannot be undone is never taken from what was left out or misspelt.
    private static IEnumerable<string> Problems(IQueryCollection query)
    {
        foreach (string problem in ListedProblems.OfParameters(query, Person, UpTo, Until))
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
