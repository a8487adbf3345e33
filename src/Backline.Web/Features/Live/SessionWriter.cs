using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>Writes a session down as the content of its record.</summary>
internal static class SessionWriter
{
    /// <summary>The content; a session that has not ended is written as stopped.</summary>
    /// <param name="protocol">What was practised.</param>
    /// <param name="plan">How it was to be.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="events">What happened.</param>
    /// <param name="measures">What the camera measured in the hold.</param>
    public static SessionContent Write(
        Protocol protocol, LivePlan plan, SessionState state, IReadOnlyList<SessionEvent> events, IReadOnlyList<MeasureSummary> measures) => new()
        {
            Protocol = protocol.Id,
            Variant = plan.Options.Variant,
            Support = NameOf(plan.Options.Support),
            RollCm = plan.RollCm,
            Camera = plan.Options.HasCamera,
            Restrictions = plan.RestrictionIds,
            TargetSeconds = plan.Options.Target.TotalSeconds,
            DurationSeconds = Tenths(state.Time.TotalSeconds),
            Held = new HeldTime(Tenths(state.Held.SeenSeconds), Tenths(state.Held.UnseenSeconds), Tenths(state.Held.SelfReportedSeconds)),
            Ended = state.Ended ?? "stopped",
            StopReason = state.Ended == "done" ? null : NameOf(state.StopReason ?? StopReason.Other),
            PainBefore = plan.PainBefore,
            Felt = [],
            Events = [.. events],
            Rules = [.. state.RuleTimes.Select(time => new RuleTime(time.Id, Tenths(time.KeptSeconds), Tenths(time.BrokenSeconds), Tenths(time.NotSeenSeconds)))],
            Measures = measures,
        };

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static double Tenths(double seconds) => Math.Round(seconds, 1);
}
