using Backline.Practice.Measures;
using Backline.Practice.Screening;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that every id is given once and that every name meant elsewhere exists.</summary>
internal static class NameChecks
{
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

    private static void CheckKnown(IEnumerable<LocatedValue?> names, IReadOnlyList<string> known, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue name in names.OfType<LocatedValue>().Where(name => name.Text is { } text && !known.Contains(text)))
        {
            problems.Add(new ProtocolProblem(
                name.Line, name.Path, $"names {name.Shown}; no such name{Nearest.Hint(name.Text ?? "", known)}; one of {string.Join(", ", known)} was expected"));
        }
    }
}
