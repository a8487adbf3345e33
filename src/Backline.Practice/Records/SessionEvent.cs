namespace Backline.Practice.Records;

/// <summary>One thing that happened in a session.</summary>
/// <param name="T">s. Since the session began.</param>
/// <param name="Kind">One of <see cref="SessionEventKinds"/>.</param>
/// <param name="Id">The phase, rule or cue it is about.</param>
/// <param name="Text">What was said, or empty.</param>
public sealed record SessionEvent(double T, string Kind, string Id, string Text)
{
    /// <summary>s. A moment as records tell it: to the millisecond, halves up, so that two moments keep their order and their end.</summary>
    /// <param name="time">Since the session began.</param>
    public static double SecondsOf(TimeSpan time) =>
        (time.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond / 1000.0;
}
