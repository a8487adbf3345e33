using System.Globalization;
using Backline.Progress.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Backline.Server.Problems;

/// <summary>A no that lists every problem of a request in <c>problems</c>: the place, what was found, what was expected.</summary>
internal static class ListedProblems
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public static ProblemHttpResult Refuse(string title, string kept, IReadOnlyList<string> problems, int status = StatusCodes.Status400BadRequest) => TypedResults.Problem(
        $"{(problems.Count == 1 ? "1 problem" : problems.Count > RecordFileReader.MostTold ? $"More than {RecordFileReader.MostTold} problems" : $"{problems.Count} problems")}; {kept}.",
        statusCode: status,
        title: title,
        extensions: [new("problems", problems)]);

    /// <summary>What stands in an address and has no meaning there, or stands in it twice: nothing is done by half of what was asked.</summary>
    /// <param name="query">The address's parameters.</param>
    /// <param name="known">Those that have a meaning, as they are to be written: a query itself does not tell capitals from small letters.</param>
    public static IEnumerable<string> OfParameters(IQueryCollection query, params string[] known)
    {
        string expected = string.Join(" or ", known);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                yield return $"{name}: is no parameter here; {expected} was expected";
            }
            else if (values.Count > 1)
            {
                yield return $"{name}: stands here {values.Count} times; once was expected";
            }
        }
    }

    /// <summary>A whole number of an address. One that is none, or does not fit, joins the problems.</summary>
    /// <param name="query">The address's parameters.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="usual">What holds where it is left out.</param>
    /// <param name="expected">What was expected, in words.</param>
    /// <param name="fits">Which numbers were.</param>
    /// <param name="problems">What is not as it should be.</param>
    public static long Number(IQueryCollection query, string name, long usual, string expected, Func<long, bool> fits, List<string> problems)
    {
        if (!query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues given) || given.Count > 1)
        {
            return usual; // given twice, it is told already
        }

        if (!long.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) || !fits(number))
        {
            problems.Add($"{name}: is \"{given}\"; {expected} was expected");
        }

        return number;
    }

    /// <summary>A moment of an address, in UTC. One that is none joins the problems.</summary>
    /// <param name="query">The address's parameters.</param>
    /// <param name="name">Its name.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns><see langword="null"/> where it is left out.</returns>
    public static DateTimeOffset? Moment(IQueryCollection query, string name, List<string> problems)
    {
        if (!query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues given) || given.Count > 1)
        {
            return null; // given twice, it is told already
        }

        if (!DateTimeOffset.TryParseExact(given, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            problems.Add($"{name}: is \"{given}\"; a moment like 2026-03-01T08:00:00Z was expected");
        }

        return moment;
    }
}
