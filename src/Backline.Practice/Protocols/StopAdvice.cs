namespace Backline.Practice.Protocols;

/// <summary>What is said to somebody who stops for a reason.</summary>
public sealed record StopAdvice
{
    /// <value><c>pain</c>, <c>tingling</c>, <c>dizzy</c>, <c>tired</c> or <c>other</c>.</value>
    public required string Reason { get; init; }

    /// <value>Its name for people.</value>
    public required string Name { get; init; }

    /// <value>Said at once to somebody who is bowed, or may be; at most seven words.</value>
    public required string Cue { get; init; }

    /// <value>Said instead to somebody whose head stays up; absent for the same words as for all.</value>
    public string? HeadUpCue { get; init; }

    /// <value>Said instead to somebody who stands; absent where nothing is left but the session's last words.</value>
    public string? StandingCue { get; init; }

    /// <value>Said instead to somebody who has been told to step off; absent where nothing is left but the session's last words.</value>
    public string? OffCue { get; init; }

    /// <value>Plain advice, to be read afterwards.</value>
    public required string Advice { get; init; }

    /// <value>In place of the advice for whom the session left the bow out; absent where the same words suit all.</value>
    public string? UprightAdvice { get; init; }

    /// <value>Where this comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }

    /// <summary>The advice for somebody.</summary>
    /// <param name="isUpright">Whether the session left the bow out.</param>
    public string AdviceFor(bool isUpright) => isUpright ? UprightAdvice ?? Advice : Advice;
}
