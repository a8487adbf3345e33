using System.Text.RegularExpressions;
using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Claims.Lint;

/// <summary>What the schema cannot say of claims: ids that meet, sources that exist, a grade that studies bear.</summary>
internal static partial class ClaimChecks
{
    public static void Check(LocatedValue top, LegMap? leg, List<ProtocolProblem> problems)
    {
        string[] sources = [.. top.All("sources").Select(source => source.TextOf("id")).OfType<string>()];
        LocatedValue[] parts = [.. top.All("claims").SelectMany(claim => claim.All("parts"))];
        LocatedValue[] experiments = [.. parts.SelectMany(part => part.All("experiments"))];
        CheckOnce(top.All("sources"), "id", problems);
        CheckOnce([.. top.All("claims"), .. parts], "id", problems);
        CheckOnce(experiments, "id", problems);
        foreach (LocatedValue part in parts)
        {
            CheckPart(part, sources, problems);
        }

        foreach (LocatedValue experiment in experiments)
        {
            ExperimentChecks.Check(experiment, leg, problems);
        }

        CheckUsed(top, parts, problems);
    }

    private static void CheckPart(LocatedValue part, string[] sources, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue study in part.All("studies"))
        {
            CheckStudy(study, sources, problems);
        }

        if (part["grade"] is { Text: { } text } grade && text is not "D" && part.All("studies").All(study => study["source"] is null) && part["experiments"] is { Items.Count: 0 })
        {
            problems.Add(new ProtocolProblem(grade.Line, grade.Path, $"is '{text}' with neither a study nor an experiment; one of them was expected, or grade D"));
        }

        bool isAsked = part["experiments"] is { Items.Count: > 0 };
        if (isAsked == (part["noExperiment"] is not null) && part["experiments"] is { } experiments)
        {
            problems.Add(isAsked
                ? new ProtocolProblem(part["noExperiment"]!.Line, part["noExperiment"]!.Path, "says why there is no experiment, and there is one; one of both was expected") // it is there: the other side of the comparison is true
                : new ProtocolProblem(experiments.Line, experiments.Path, "is empty; an experiment was expected, or 'noExperiment' with the reason"));
        }
    }

    private static void CheckStudy(LocatedValue study, string[] sources, List<ProtocolProblem> problems)
    {
        if (study["source"] is { Text: { } id } source && !sources.Contains(id))
        {
            problems.Add(new ProtocolProblem(source.Line, source.Path, $"is '{id}'{Nearest.Hint(id, sources)}; the id of one of the sources was expected"));
        }

        foreach (LocatedValue row in study["rows"]?.Items ?? [])
        {
            if (row.Text is { } name && !EvidenceRow().IsMatch(name))
            {
                problems.Add(new ProtocolProblem(row.Line, row.Path, $"is '{name}'; a row of the evidence file, as A13, was expected"));
            }
        }

        if (study["source"] is null && study["says"] is { Text: { } says } found && Digit().IsMatch(says))
        {
            problems.Add(new ProtocolProblem(found.Line, found.Path, "has a number and no source; a source was expected"));
        }
    }

    /// <summary>Whether what names each of several is another every time.</summary>
    internal static void CheckOnce(IReadOnlyList<LocatedValue> items, string member, List<ProtocolProblem> problems)
    {
        HashSet<string> seen = [];
        foreach (LocatedValue item in items)
        {
            if (item[member] is { Text: { } name } found && !seen.Add(name))
            {
                problems.Add(new ProtocolProblem(found.Line, found.Path, $"is '{name}', which stands here a second time; once was expected"));
            }
        }
    }

    private static void CheckUsed(LocatedValue top, LocatedValue[] parts, List<ProtocolProblem> problems)
    {
        HashSet<string> used = [.. parts.SelectMany(part => part.All("studies")).Select(study => study.TextOf("source")).OfType<string>()];
        foreach (LocatedValue source in top.All("sources"))
        {
            if (source["id"] is { Text: { } id } named && !used.Contains(id))
            {
                problems.Add(new ProtocolProblem(named.Line, named.Path, $"is '{id}', which no study names; a source is one of a study"));
            }
        }
    }

    [GeneratedRegex("^[A-H][0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex EvidenceRow();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();
}
