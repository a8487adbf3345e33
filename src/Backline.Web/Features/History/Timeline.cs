using Backline.Practice.Records;

namespace Backline.Web.Features.History;

/// <summary>A session's events as spans of time: what the chart draws.</summary>
public sealed class Timeline
{
    private Timeline(double length, IReadOnlyList<Span> phases, IReadOnlyList<Span> holds, IReadOnlyList<Span> faults, IReadOnlyList<SessionEvent> spoken) =>
        (LengthSeconds, Phases, Holds, Faults, Spoken) = (length, phases, holds, faults, spoken);

    /// <value>s. The whole session.</value>
    public double LengthSeconds { get; }

    /// <value>The phases, one after the other.</value>
    public IReadOnlyList<Span> Phases { get; }

    /// <value>When the hold clock ran.</value>
    public IReadOnlyList<Span> Holds { get; }

    /// <value>When a rule was broken: from its fault to its mending, or for as long as its broken time says where it was never seen mended.</value>
    public IReadOnlyList<Span> Faults { get; }

    /// <value>Cues and praise.</value>
    public IReadOnlyList<SessionEvent> Spoken { get; }

    /// <summary>The time line of a session. What was never closed lasts to the end.</summary>
    /// <param name="session">What happened.</param>
    public static Timeline Of(SessionContent session)
    {
        SessionEvent[] events = [.. session.Events.OrderBy(one => one.T)];
        double length = Math.Max(1, Math.Max(session.DurationSeconds, events.Length == 0 ? 0 : events[^1].T));
        SessionEvent[] phases = [.. events.Where(one => one.Kind == "phase")];
        return new Timeline(
            length,
            [.. phases.Select((one, i) => new Span(one.Id, one.T, i + 1 < phases.Length ? phases[i + 1].T : length))],
            Holding(events, length),
            [.. events.Where(one => one.Kind == "fault").Select(one => one.Id).Distinct().SelectMany(rule => FaultsOf(rule, events, session.Rules, length))],
            [.. events.Where(one => one.Kind is "cue" or "praise")]);
    }

    private static List<Span> Holding(SessionEvent[] events, double length)
    {
        List<Span> spans = [];
        double? from = null;
        foreach (SessionEvent one in events)
        {
            if (one.Kind == "hold-start")
            {
                from ??= one.T;
            }
            else if (one.Kind == "hold-stop" && from is { } start)
            {
                spans.Add(new Span("", start, one.T));
                from = null;
            }
        }

        return from is { } open ? [.. spans, new Span("", open, length)] : spans;
    }

    // A fault that is hidden, or whose phase ends, is never told mended. Its rule's broken time says how long it was seen.
    private static IEnumerable<Span> FaultsOf(string rule, SessionEvent[] events, IReadOnlyList<RuleTime> times, double length)
    {
        SessionEvent[] own = [.. events.Where(one => one.Id == rule && (one.Kind is "fault" or "mended"))];
        (SessionEvent Fault, SessionEvent? Next)[] faults = [.. own.Select((one, i) => (one, own.ElementAtOrDefault(i + 1))).Where(pair => pair.one.Kind == "fault")];
        double mended = faults.Where(pair => pair.Next?.Kind == "mended").Sum(pair => pair.Next!.T - pair.Fault.T); // filtered
        double left = times.FirstOrDefault(time => time.Id == rule) is { } known ? Math.Max(0, known.BrokenSeconds - mended) : length;
        foreach ((SessionEvent fault, SessionEvent? next) in faults)
        {
            double until = next?.T ?? length;
            if (next?.Kind != "mended")
            {
                until = Math.Min(until, fault.T + left);
                left -= until - fault.T;
            }

            yield return new Span(rule, fault.T, until);
        }
    }
}
