using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Progress.Records;
using Backline.Progress.Sessions;

namespace Backline.Web.Choices;

/// <summary>Whether and how a session may begin today: a pure reading of the records.</summary>
/// <param name="IsScreened">Whether the safety questions were answered at all.</param>
/// <param name="MayStretch">Whether their latest answers allow a session.</param>
/// <param name="Screening">The latest answers, or <see langword="null"/>.</param>
/// <param name="ScreenedAt">When they were given, or <see langword="null"/>.</param>
/// <param name="Restrictions">What the screening and the answers after sessions ask for.</param>
/// <param name="Dose">What the answers after earlier sessions ask for.</param>
internal sealed record Readiness(
    bool IsScreened, bool MayStretch, ScreeningContent? Screening, DateTimeOffset? ScreenedAt, IReadOnlyList<Restriction> Restrictions, NextDose Dose)
{
    /// <summary>Nothing is known yet.</summary>
    public static Readiness Unknown { get; } = new(false, false, null, null, [], NextDose.Unchanged);

    /// <summary>What the records say.</summary>
    public static Readiness Of(IReadOnlyList<PracticeRecord> records)
    {
        NextDose dose = NextDose.After(PastSessions.Of(records));
        PracticeRecord? latest = records.Where(record => record.Kind == RecordKinds.Screening).MaxBy(record => (record.At, record.Id));
        if (latest is null || ContentRules.ContentOf(latest, RecordKinds.Screening, ScreeningContentJson.Default.ScreeningContent) is not { } screening)
        {
            // Answers of a shape this version cannot read are asked anew: the safe side.
            return Unknown with { Dose = dose };
        }

        // A restriction of a newer version is not known here: the questions are asked anew, the safe side.
        bool isKnown = screening.RulesVersion == ScreeningRules.BuiltIn.Version && screening.Restrictions.All(id => RestrictionIds.Find(id) is not null);
        IEnumerable<Restriction> restrictions = screening.Restrictions.Select(RestrictionIds.Find).OfType<Restriction>();
        restrictions = dose.IsWithoutBow || CalvesFirst.Holds(records) ? restrictions.Append(Restriction.NoBow) : restrictions;
        bool mayStretch = isKnown && screening.Level is "go" or "with-limits";
        return new Readiness(true, mayStretch, screening, latest.At, [.. restrictions.Distinct().Order()], dose);
    }
}
