using Backline.Coaching.Cues;
using Backline.Practice.Measures;
using Backline.Practice.Protocols;

namespace Backline.Coaching.Rules;

/// <summary>A limit of the protocol made ready for one session.</summary>
/// <param name="Index">Its place among the session's limits.</param>
/// <param name="RuleIndex">Its rule's place among the protocol's rules.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Limit">The limit as written.</param>
/// <param name="Measure">What it judges.</param>
/// <param name="Band">Its band.</param>
internal sealed record WatchedLimit(int Index, int RuleIndex, ProtocolRule Rule, RuleLimit Limit, Measure Measure, LimitBand Band)
{
    // deg. A locked knee stands at about 0; how far some go beyond differs from person to person.
    private const double LockedKnee = 0;

    public TimeSpan Dwell { get; } = TimeSpan.FromSeconds(Limit.DwellSeconds);

    /// <value>deg or mm. The error of a rise since the body came to rest, or <see langword="null"/> when the value itself is judged.</value>
    public double? SettledError { get; } = Limit.SettledErrorDeg ?? Limit.SettledErrorMm;

    /// <value>Whether it is there because of a safety answer: then it comes before every other.</value>
    public bool IsForSafety => Limit.OnlyWith is not null;

    /// <summary>Which way its cue moves the body.</summary>
    public Aim AimFor(bool isHigh) => new(Measure, isHigh);

    public bool IsJudgedIn(string phase) => Limit.Phases.Contains(phase);

    public string CueFor(bool isHigh) => (isHigh ? Limit.CueAbove ?? Limit.CueBelow : Limit.CueBelow ?? Limit.CueAbove) ?? "";

    public static WatchedLimit Of(int index, int ruleIndex, ProtocolRule rule, RuleLimit limit)
    {
        Measure measure = MeasureNames.Find(limit.Measure)
            ?? throw new ArgumentException($"Limit '{limit.Id}' must name a measure; it names '{limit.Measure}'.", nameof(limit));
        var band = new LimitBand(
            limit.MinDeg ?? limit.MinMm,
            limit.MaxDeg ?? limit.MaxMm,
            limit.MarginDeg ?? limit.MarginMm ?? 0,
            limit.MaxErrorDeg ?? limit.MaxErrorMm ?? double.PositiveInfinity,
            measure == Measure.KneeFlexion ? LockedKnee : null);
        return new WatchedLimit(index, ruleIndex, rule, limit, measure, band);
    }
}
