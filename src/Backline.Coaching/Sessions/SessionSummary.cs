using Backline.Practice.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Sessions;

/// <summary>Turns a finished session into the content of its record.</summary>
public static class SessionSummary
{
    // What a side camera sees of the hold, in the order it is shown.
    private static readonly Measure[] Shown =
        [Measure.KneeFlexion, Measure.ShankInclination, Measure.TrunkInclination, Measure.HipFlexion, Measure.FootPitch, Measure.AnkleDorsiflexion, Measure.HeelHeight];

    /// <summary>The record's content; what only the person can add afterwards (pain, places, notes) is left open.</summary>
    /// <param name="protocol">The protocol that was followed.</param>
    /// <param name="options">What was chosen.</param>
    /// <param name="state">The session's last state.</param>
    /// <param name="events">All its events in order; kinds that are not recorded are left out.</param>
    /// <param name="rollCm">cm. Diameter of the roll, or <see langword="null"/>.</param>
    public static SessionContent ContentOf(
        Protocol protocol, SessionOptions options, SessionState state, IEnumerable<SessionEvent> events, double? rollCm)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(events);
        return new SessionContent
        {
            Protocol = protocol.Id,
            Variant = options.Variant,
            Support = SupportIds.IdOf(options.Support),
            RollCm = rollCm,
            Camera = options.HasCamera,
            Restrictions = [.. options.Restrictions.Distinct().Order().Select(RestrictionIds.IdOf)],
            TargetSeconds = options.Target.TotalSeconds,
            DurationSeconds = SessionEvent.SecondsOf(state.EndedAt ?? state.Time),
            Held = new HeldTime(Rounded(state.HeldSeen), Rounded(state.HeldUnseen), Rounded(state.HeldSelfReported)),
            Ended = state.Ended ?? "stopped",
            StopReason = state.Ended == "done" ? null : StopReasonIds.IdOf(state.StopReason ?? StopReason.Other),
            Felt = [],
            Events = [.. events.Where(happened => SessionEventKinds.Recorded.Contains(happened.Kind))],
            Rules = [.. state.RuleTimes.Select(Rounded)],
            Measures = [.. Shown.Select(measure => Typical(measure, state)).OfType<MeasureSummary>()],
        };
    }

    /// <summary>What to say about held time that nobody saw, or <see langword="null"/> when there is nothing to say.</summary>
    /// <param name="content">A session's content.</param>
    public static string? UnseenNote(SessionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        double unseen = Math.Round(content.Held.UnseenSeconds);
        return unseen >= 1
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{unseen:0} of {content.Held.TotalSeconds:0} held seconds were not seen by the camera. They count all the same.")
            : null;
    }

    private static MeasureSummary? Typical(Measure measure, SessionState state)
    {
        double[] values = [.. state.HoldSamples.Select(sample => sample[measure]?.Value).OfType<double>().Order()];
        double[] errors = [.. state.HoldSamples.Select(sample => sample[measure]?.StandardError).OfType<double>().Order()];
        return values.Length == 0 ? null : new MeasureSummary(MeasureNames.NameOf(measure), Math.Round(Middle(values), 1), Math.Round(Middle(errors), 1));
    }

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static double Rounded(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private static RuleTime Rounded(RuleTime time) => time with
    {
        KeptSeconds = Math.Round(time.KeptSeconds, 3),
        BrokenSeconds = Math.Round(time.BrokenSeconds, 3),
        NotSeenSeconds = Math.Round(time.NotSeenSeconds, 3),
    };
}
