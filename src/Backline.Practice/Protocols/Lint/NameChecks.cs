using Backline.Practice.Measures;
using Backline.Practice.Screening;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that every id is given once, that every name meant elsewhere exists, and that no list names one twice.</summary>
internal static class NameChecks
{
    private static readonly string[] Lists = ["phases", "variants", "onlyWith", "notWith", "supports", "insteadOf", "checkedBy"];

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        LocatedValue[] limits = [.. top.All("rules").SelectMany(rule => rule.All("limits"))];
        LocatedValue[] cues = [.. top.All("steps").SelectMany(step => step.All("cues"))];
        foreach (IEnumerable<LocatedValue> family in (IEnumerable<LocatedValue>[])[top.All("variants"), top.All("steps"), cues, top.All("rules"), limits, top.All("places")])
        {
            CheckUnique(family, "id", problems);
        }

        CheckUnique(top.All("stopAdvice"), "reason", problems);
        CheckUnique(top.All("rules"), "priority", problems);
        CheckReferences(top, cues, limits, problems);
    }

    private static void CheckReferences(LocatedValue top, LocatedValue[] cues, LocatedValue[] limits, List<ProtocolProblem> problems)
    {
        string[] variants = [.. top.All("variants").Select(variant => variant.TextOf("id")).OfType<string>()];
        string[] rules = [.. top.All("rules").Select(rule => rule.TextOf("id")).OfType<string>()];
        string[] measures = [.. MeasureNames.All.Select(MeasureNames.NameOf)];
        string[] restrictions = [.. RestrictionIds.All.Select(RestrictionIds.IdOf)];
        LocatedValue[] questions = [.. top.All("steps").SelectMany(step => step.All("questions"))];

        CheckKnown(top.All("rules").Select(rule => rule["id"]), RuleIds.All, problems);
        CheckKnown(questions.Select(question => question["rule"]), rules, problems);
        CheckKnown(limits.Select(limit => limit["measure"]), measures, problems);
        CheckKnown(limits.SelectMany(limit => limit.All("phases")), PhaseIds.All, problems);
        foreach (LocatedValue owner in (IEnumerable<LocatedValue>)[.. cues, .. limits, .. questions])
        {
            CheckKnown(owner.All("variants"), variants, problems);
            CheckKnown([.. owner.All("onlyWith"), .. owner.All("notWith")], restrictions, problems);
        }

        foreach (LocatedValue owner in (IEnumerable<LocatedValue>)[.. cues, .. limits, .. questions, .. top.All("steps"), .. top.All("rules")])
        {
            CheckListed(owner, problems);
        }

        foreach ((string name, LocatedValue posture) in top.All("steps").SelectMany(step => step["variantPostures"]?.Members ?? []))
        {
            if (!variants.Contains(name))
            {
                problems.Add(new ProtocolProblem(posture.Line, posture.Path, $"names variant '{name}'; no such variant{Nearest.Hint(name, variants)}"));
            }
        }
    }

    private static void CheckUnique(IEnumerable<LocatedValue> family, string key, List<ProtocolProblem> problems)
    {
        var seen = new Dictionary<string, int>();
        foreach (LocatedValue value in family.Select(member => member[key]).OfType<LocatedValue>())
        {
            if (!seen.TryAdd(value.Shown, value.Line))
            {
                problems.Add(new ProtocolProblem(value.Line, value.Path, $"is {value.Shown}, as on line {seen[value.Shown]}; each once was expected"));
            }
        }
    }

    private static void CheckListed(LocatedValue owner, List<ProtocolProblem> problems)
    {
        foreach (IReadOnlyList<LocatedValue> list in Lists.Select(owner.All))
        {
            foreach (LocatedValue again in list.Where((name, i) => name.Text is { } text && list.Take(i).Any(other => other.Text == text)))
            {
                problems.Add(new ProtocolProblem(again.Line, again.Path, $"names {again.Shown} a second time; once was expected"));
            }
        }
    }

    private static void CheckKnown(IEnumerable<LocatedValue?> names, IReadOnlyList<string> known, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue name in names.OfType<LocatedValue>().Where(name => name.Text is { } text && !known.Contains(text)))
        {
            problems.Add(new ProtocolProblem(
                name.Line, name.Path, $"names {name.Shown}; no such name{Nearest.Hint(name.Text ?? "", known)}; one of {string.Join(", ", known)} was expected"));
        }
    }
}
