using Backline.Progress.Trends;

namespace Backline.Web.Features.Progress;

/// <summary>One measure over one pause, in words.</summary>
/// <param name="Series">The measure.</param>
/// <param name="Pause">The pause, measured on both sides.</param>
/// <param name="Today">Today where the person is.</param>
internal sealed record StayedRow(MeasureSeries Series, Pause Pause, DateOnly Today)
{
    /// <value>From when to when: its own days, without those of practice on either side.</value>
    public string When => SpanOf(Pause, Today);

    /// <value>What the pause did, in few words.</value>
    public string Verdict => Pause.Change switch
    {
        RealChange.Less => "really less",
        RealChange.More => "really more",
        RealChange.WithinScatter => "may be scatter",
        _ => "cannot be told yet",
    };

    /// <value>What it tells, in sentences; a gain is named only where there was a real one.</value>
    public string Words => Pause is { Before: { } before, After: { } after }
        ? $"{Series.Name}: {MeasureWords.Number(Series, before.Value)} before, {MeasureWords.Value(Series, after.Value)} after. {Told}"
        : $"{Series.Name}: not measured on both sides.";

    /// <summary>A pause's own first and last day; its last is yesterday while it goes on, for today may still have its stretch.</summary>
    /// <param name="pause">The pause.</param>
    /// <param name="today">Today where the person is.</param>
    public static string SpanOf(Pause pause, DateOnly today) =>
        $"{Controls.Words.DateOf(pause.LastBefore.AddDays(1), today)} to {Controls.Words.DateOf(pause.FirstAfter.AddDays(-1), today)}";

    private string Told => (Pause.Gain, Pause.Change) switch
    {
        (_, null or RealChange.Untold) => "How far these checks scatter is not known yet, so nothing is claimed.",
        (RealChange.More, RealChange.WithinScatter) => "What you had gained stayed, as far as can be measured.",
        (RealChange.More, RealChange.Less) => Pause.Start?.To(Pause.After!) == RealChange.More ? "Part of what you had gained went, part stayed." : "Really less: what you had gained is no longer to be measured.", // judged: it is there
        (_, RealChange.WithinScatter) => "No change beyond scatter.",
        (_, RealChange.Less) => "Really less.",
        _ => "Really more, without the stretch.",
    };
}
