using Backline.Coaching.Screening;
using Backline.Practice.Screening;
using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Web.Choices;

/// <summary>Whether and how a session may begin today: a pure reading of the log.</summary>
/// <param name="IsScreened">Whether the safety questions were answered at all, in a way this version can read.</param>
/// <param name="MayStretch">Whether their latest answers, and the sessions since, allow a session.</param>
/// <param name="Restrictions">What the screening and the answers after sessions ask for.</param>
/// <param name="Dose">What the answers after earlier sessions ask for.</param>
/// <param name="Why">Why the questions are asked again, in words for the person; <see langword="null"/> where they are not, or are asked for the first time.</param>
internal sealed record Readiness(bool IsScreened, bool MayStretch, IReadOnlyList<Restriction> Restrictions, NextDose Dose, string? Why = null)
{
    private const string Changed = "The safety questions have changed since you answered them.";

    /// <summary>Nothing is known yet.</summary>
    public static Readiness Unknown { get; } = new(false, false, [], NextDose.Unchanged);

    /// <summary>What the log says. What is dated later than now has no part in it.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="now">Now, where the person is.</param>
    public static Readiness Of(PracticeLog log, DateTimeOffset now)
    {
        log = log.AsOf(now);
        NextDose dose = log.NextDose;
        if (log.Screenings is not [.., { RulesVersion: > 0 } screening])
        {
            // Answers this version cannot read, or dated ahead, are asked anew: the safe side.
            return Unknown with { Dose = dose, Why = log.Screenings.Count > 0 ? Clearance.Reason(log) ?? Changed : null };
        }

        // A restriction of a newer version is not known here: the questions are asked anew, the safe side.
        bool isKnown = screening.RulesVersion == ScreeningRules.BuiltIn.Version && screening.Restrictions.All(id => RestrictionIds.Find(id) is not null);
        IEnumerable<Restriction> restrictions = screening.Restrictions.Select(RestrictionIds.Find).OfType<Restriction>();
        restrictions = dose.IsWithoutBow || CalvesFirst.Holds(log, DateOnly.FromDateTime(now.DateTime)) ? restrictions.Append(Restriction.NoBow) : restrictions;
        string? why = Clearance.Reason(log) ?? (isKnown ? null : Changed);
        return new Readiness(true, why is null, [.. restrictions.Distinct().Order()], dose, why);
    }
}
