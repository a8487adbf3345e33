using Backline.Practice.Screening;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Somebody who may use a protocol: a variant, and what the screening asks of them.</summary>
/// <param name="Variant">The variant's id.</param>
/// <param name="Restrictions">Restriction ids.</param>
internal sealed record Practitioner(string Variant, IReadOnlyList<string> Restrictions)
{
    /// <summary>
    /// Everybody whom limits tell apart: each variant that any of them names, one for those that none names, and each with each
    /// set of the restrictions that any of them names.
    /// </summary>
    public static IEnumerable<Practitioner> All(LocatedValue top, IReadOnlyList<LocatedValue> limits)
    {
        string[] named = [.. RestrictionIds.All.Select(RestrictionIds.IdOf).Intersect(limits.SelectMany(Named))];
        string[] variants = [.. top.All("variants").Select(variant => variant.TextOf("id")).OfType<string>().Distinct()];
        HashSet<string> apart = [.. limits.SelectMany(limit => limit.TextsOf("variants") ?? [])];
        string[] different = [.. variants.Where(apart.Contains), .. variants.Where(variant => !apart.Contains(variant)).Take(1)];
        return
            from set in Enumerable.Range(0, 1 << named.Length)
            let asked = named.Where((_, i) => ((set >> i) & 1) == 1).ToArray()
            from variant in different
            select new Practitioner(variant, asked);
    }

    /// <summary>Whether a limit is judged of this person in a phase.</summary>
    public bool IsJudgedBy(LocatedValue limit, string phase) =>
        limit.TextsOf("phases")?.Contains(phase) == true
        && !(phase == PhaseIds.Bow && Restrictions.Contains(RestrictionIds.IdOf(Restriction.NoBow)))
        && limit.TextsOf("variants")?.Contains(Variant) != false
        && limit.TextsOf("onlyWith")?.Any(Restrictions.Contains) != false
        && limit.TextsOf("notWith")?.Any(Restrictions.Contains) != true;

    private static IEnumerable<string> Named(LocatedValue limit) => [.. limit.TextsOf("onlyWith") ?? [], .. limit.TextsOf("notWith") ?? []];
}
