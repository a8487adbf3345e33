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

    /// <value>When a rule was broken: from its fault to its mending.</value>
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
            Spans(events, "hold-start", "hold-stop", length, _ => ""),
            Spans(events, "fault", "mended", length, one => one.Id),
            [.. events.Where(one => one.Kind is "cue" or "praise")]);
    }

    private static List<Span> Spans(SessionEvent[] events, string opens, string closes, double length, Func<SessionEvent, string> key)
    {
        List<Span> spans = [];
        Dictionary<string, double> open = [];
        foreach (SessionEvent one in events)
        {
            if (one.Kind == opens)
            {
                open.TryAdd(key(one), one.T);
            }
            else if (one.Kind == closes && open.Remove(key(one), out double from))
            {
                spans.Add(new Span(key(one), from, one.T));
            }
        }

        spans.AddRange(open.Select(pair => new Span(pair.Key, pair.Value, length)));
        return spans;
    }
}
