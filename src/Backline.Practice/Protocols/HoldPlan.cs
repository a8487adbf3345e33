namespace Backline.Practice.Protocols;

/// <summary>How long the hold lasts and when its clock runs.</summary>
public sealed record HoldPlan
{
    /// <value>s. Offered at first.</value>
    public required double TargetSeconds { get; init; }

    /// <value>s. The shortest that can be chosen.</value>
    public required double MinSeconds { get; init; }

    /// <value>s. The longest that can be chosen.</value>
    public required double MaxSeconds { get; init; }

    /// <value>s. How long the clock runs on after a critical fault.</value>
    public required double GraceSeconds { get; init; }

    /// <value>s. Between soft ticks.</value>
    public required double TickSeconds { get; init; }

    /// <value>s. Without anybody in the picture before the session asks.</value>
    public required double AbsentAskSeconds { get; init; }

    /// <value>s. Without anybody in the picture before the session pauses.</value>
    public required double AbsentPauseSeconds { get; init; }

    /// <value>Where this comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }
}
