namespace Backline.Practice.Records;

/// <summary>One thing that happened in a session.</summary>
/// <param name="T">s. Since the session began.</param>
/// <param name="Kind">One of <see cref="SessionEventKinds"/>.</param>
/// <param name="Id">The phase, rule or cue it is about.</param>
/// <param name="Text">What was said, or empty.</param>
public sealed record SessionEvent(double T, string Kind, string Id, string Text);
