using System.Collections.Immutable;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Coaching.Sessions;

/// <summary>A phase for one person: how long it leads, what is said and what is asked.</summary>
internal sealed class PhasePlan
{
    /// <summary>The clock's own words ("Ten more seconds.") own the end of a hold.</summary>
    public static readonly TimeSpan QuietEnd = TimeSpan.FromSeconds(8);

    public PhasePlan(ProtocolStep step, SessionPlan plan)
    {
        bool isSlow = step.Id == PhaseIds.Return && plan.Options.Restrictions.Contains(Restriction.SlowRise);
        Lead = TimeSpan.FromSeconds(isSlow ? 2 * step.LeadSeconds : step.LeadSeconds);
        Cues = [.. step.Cues.Where(cue => IsSaid(cue, plan))];
        Questions = [.. step.Questions.Where(question => IsAsked(question, plan))];
    }

    public TimeSpan Lead { get; }

    /// <summary>The first cue that the screening asks of who stands again, or −1.</summary>
    public int LastWords => Cues.ToList().FindIndex(cue => cue is { WhenStanding: true, OnlyWith: not null });

    /// <summary>What is said of a slow rise, where this person's is one; else <see langword="null"/>.</summary>
    public string? SlowRise => Cues.FirstOrDefault(cue => !cue.WhenStanding && cue.OnlyWith?.Contains(RestrictionIds.IdOf(Restriction.SlowRise)) == true)?.Text;

    public ImmutableArray<StepCue> Cues { get; }

    /// <summary>What the person is asked where no camera tells.</summary>
    public ImmutableArray<StepQuestion> Questions { get; }

    private static bool IsSaid(StepCue cue, SessionPlan plan)
    {
        // Bells only: the screen still shows the words that are needed to do the stretch.
        Talk level = plan.Options.Talk == Talk.BellsOnly ? Talk.SayLess : plan.Options.Talk;
        return cue.Talk <= level
            && plan.Includes(cue.Variants, cue.OnlyWith, cue.NotWith)
            && (cue.Supports is null || cue.Supports.Contains(SupportIds.IdOf(plan.Options.Support)))
            && EndsInTime(cue.AtHeldSeconds, plan);
    }

    private static bool IsAsked(StepQuestion question, SessionPlan plan) =>
        plan.Options.AsksQuestions
        && plan.Options.Talk >= Talk.Normal
        && plan.Includes(question.Variants, question.OnlyWith, question.NotWith)
        && EndsInTime(question.AtHeldSeconds, plan);

    private static bool EndsInTime(double? atHeldSeconds, SessionPlan plan) =>
        atHeldSeconds is not { } at || at <= (plan.Options.Target - QuietEnd).TotalSeconds;
}
