using System.Collections.Immutable;
using Backline.Coaching.Cues;
using Backline.Coaching.Rules;
using Backline.Practice.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Coaching.Sessions;

/// <summary>A protocol made ready for what one person chose: its phases, words and limits with everything else left out.</summary>
internal sealed class SessionPlan
{
    private readonly Dictionary<string, PhasePlan> _phases;

    public SessionPlan(Protocol protocol, SessionOptions options)
    {
        Protocol = protocol;
        Options = options;
        HasBow = !options.Restrictions.Contains(Restriction.NoBow);
        _phases = protocol.Steps
            .Where(step => step.Part == StepPart.Live && (HasBow || step.Id != PhaseIds.Bow))
            .ToDictionary(step => step.Id, step => new PhasePlan(step, this));
        Order = [.. PhaseIds.All.Where(_phases.ContainsKey)];
        Limits = WatchedLimits(protocol);
        NothingSeen = [.. Limits.Select(_ => default(LimitState))];
    }

    public Protocol Protocol { get; }

    public SessionOptions Options { get; }

    public SessionWords Words => Protocol.Words;

    public bool HasBow { get; }

    /// <summary>Whether the head stays up throughout: nobody is told then to raise it last.</summary>
    public bool IsHeadUp => !HasBow || Options.Restrictions.Contains(Restriction.HeadAboveHeart);

    /// <summary>Whether the rise is slow, with a pause half-way.</summary>
    public bool IsSlowRise => HasBow && Options.Restrictions.Contains(Restriction.SlowRise);

    public string TargetReached =>
        (IsSlowRise ? Words.SlowTargetReached : null)
        ?? (IsHeadUp ? Words.HeadUpTargetReached : null)
        ?? Words.TargetReached;

    /// <summary>How to rise: the pause half-way first, where one is asked for.</summary>
    public string SlowRise => (IsSlowRise ? _phases.GetValueOrDefault(PhaseIds.Return)?.SlowRise : null) ?? Rise;

    /// <summary>How to rise from half-way.</summary>
    public string Rise => (IsHeadUp ? Words.HeadUpRise : null) ?? Words.SlowRise;

    public ImmutableArray<string> Order { get; }

    public ImmutableArray<WatchedLimit> Limits { get; }

    public ImmutableArray<LimitState> NothingSeen { get; }

    /// <summary>Least trunk bow, in degrees, at which staying still is the hold: lower where a small bow is asked for.</summary>
    public double HoldFromTrunk =>
        AsksSmallBow ? 18 : 30;

    /// <summary>deg. The deepest bow that safety allows this person.</summary>
    public double DeepestBow => Limits
        .Where(limit => limit is { Measure: Measure.TrunkInclination, Limit.Critical: true } && limit.IsJudgedIn(PhaseIds.Hold))
        .Min(limit => limit.Band.Max) ?? double.PositiveInfinity;

    public PhasePlan Phase(string id) => _phases[id];

    public bool Has(string phase) => _phases.ContainsKey(phase);

    public string? After(string phase)
    {
        int next = Order.IndexOf(phase) + 1;
        return next < Order.Length ? Order[next] : null;
    }

    /// <summary>How to mend what the person said is not kept: as asked in a phase, or in the first that asks.</summary>
    public string MendingCue(string rule, string phase) =>
        Order.OrderBy(id => id == phase ? 0 : 1)
            .SelectMany(id => _phases[id].Questions)
            .FirstOrDefault(question => question.Rule == rule)?.Cue
        ?? Protocol.Rule(rule).Name + ".";

    /// <summary>What is said at once to somebody who stops for a reason: who stands has no hips to unfold, and need not rise.</summary>
    public string StopCue(string reason, Stance stance)
    {
        StopAdvice? advice = Protocol.StopAdvice.FirstOrDefault(advice => advice.Reason == reason);
        return stance switch
        {
            Stance.OffTheRoll => advice?.OffCue ?? Words.Done,
            Stance.Standing => advice?.StandingCue ?? Words.Done,
            _ => (IsHeadUp ? advice?.HeadUpCue : null) ?? advice?.Cue ?? SlowRise,
        };
    }

    /// <summary>Which way a mending cue moves the body, as the rule's limit with the same words does, else its first.</summary>
    public Aim? AimOf(string rule, string cue)
    {
        WatchedLimit[] limits = [.. Limits.Where(limit => limit.Rule.Id == rule)];
        WatchedLimit? corrected = Array.Find(limits, limit => limit.Limit.CueBelow == cue || limit.Limit.CueAbove == cue) ?? limits.FirstOrDefault();
        return corrected?.AimFor(corrected.Limit.CueAbove == cue || (corrected.Limit.CueBelow != cue && corrected.Band.Min is null));
    }

    /// <summary>Whether something in the protocol is meant for this person and choice.</summary>
    public bool Includes(IReadOnlyList<string>? variants, IReadOnlyList<string>? onlyWith, IReadOnlyList<string>? notWith) =>
        (variants is null || variants.Contains(Options.Variant))
        && (onlyWith is null || onlyWith.Any(IsAsked))
        && (notWith is null || !notWith.Any(IsAsked));

    private bool AsksSmallBow =>
        Options.Restrictions.Contains(Restriction.HeadAboveHeart) || Options.Restrictions.Contains(Restriction.NoEndRange);

    private bool IsAsked(string restriction) => RestrictionIds.Find(restriction) is { } found && Options.Restrictions.Contains(found);

    private ImmutableArray<WatchedLimit> WatchedLimits(Protocol protocol)
    {
        ImmutableArray<WatchedLimit>.Builder limits = ImmutableArray.CreateBuilder<WatchedLimit>();
        for (int rule = 0; rule < protocol.Rules.Count; rule++)
        {
            foreach (RuleLimit limit in protocol.Rules[rule].Limits.Where(limit => Includes(limit.Variants, limit.OnlyWith, limit.NotWith)))
            {
                limits.Add(WatchedLimit.Of(limits.Count, rule, protocol.Rules[rule], limit));
            }
        }

        return limits.ToImmutable();
    }
}
