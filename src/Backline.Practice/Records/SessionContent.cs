namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Session"/> record, schema 1.</summary>
public sealed record SessionContent
{
    /// <value>Id of the protocol that was followed.</value>
    public required string Protocol { get; init; }

    /// <value><c>soft</c> or <c>straight</c>.</value>
    public required string Variant { get; init; }

    /// <value><c>none</c>, <c>block</c>, <c>chair</c> or <c>wall</c>.</value>
    public required string Support { get; init; }

    /// <value>cm. Diameter of the roll, or <see langword="null"/> when the person did not say.</value>
    public double? RollCm { get; init; }

    /// <value>Whether a camera watched.</value>
    public required bool Camera { get; init; }

    /// <value>What the screening asked for, by id.</value>
    public required IReadOnlyList<string> Restrictions { get; init; }

    /// <value>s. The hold that was aimed at.</value>
    public required double TargetSeconds { get; init; }

    /// <value>s. From the first cue to the end.</value>
    public required double DurationSeconds { get; init; }

    /// <value>Held seconds, apart by who could tell.</value>
    public required HeldTime Held { get; init; }

    /// <value><c>done</c> or <c>stopped</c>.</value>
    public required string Ended { get; init; }

    /// <value><c>pain</c>, <c>tingling</c>, <c>dizzy</c>, <c>tired</c>, <c>other</c>, or <see langword="null"/> when it was not stopped.</value>
    public string? StopReason { get; init; }

    /// <value>1. Pain before, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainBefore { get; init; }

    /// <value>1. Pain after, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainAfter { get; init; }

    /// <value>Where it was felt: ids of the body map's places.</value>
    public required IReadOnlyList<string> Felt { get; init; }

    /// <value>The person's own words, or <see langword="null"/>.</value>
    public string? Notes { get; init; }

    /// <value>All that happened, in order.</value>
    public required IReadOnlyList<SessionEvent> Events { get; init; }

    /// <value>How long each rule was kept, broken, not seen.</value>
    public required IReadOnlyList<RuleTime> Rules { get; init; }

    /// <value>Typical values during the hold, where a camera saw them.</value>
    public required IReadOnlyList<MeasureSummary> Measures { get; init; }
}

/// <summary>Held seconds, kept apart by who could tell.</summary>
/// <param name="SeenSeconds">s. Held while the camera saw the critical rules kept.</param>
/// <param name="UnseenSeconds">s. Held while the camera ran and could not see.</param>
/// <param name="SelfReportedSeconds">s. Held without a camera.</param>
public readonly record struct HeldTime(double SeenSeconds, double UnseenSeconds, double SelfReportedSeconds)
{
    /// <value>s. All held time.</value>
    public double TotalSeconds => SeenSeconds + UnseenSeconds + SelfReportedSeconds;
}

/// <summary>One thing that happened in a session.</summary>
/// <param name="T">s. Since the session began.</param>
/// <param name="Kind"><c>phase</c>, <c>fault</c>, <c>mended</c>, <c>cue</c>, <c>praise</c>, <c>hold-start</c>, <c>hold-stop</c> or <c>done</c>.</param>
/// <param name="Id">The phase, rule or cue it is about.</param>
/// <param name="Text">What was said, or empty.</param>
public sealed record SessionEvent(double T, string Kind, string Id, string Text);

/// <summary>How long a rule was kept, broken and not seen.</summary>
/// <param name="Id">The rule.</param>
/// <param name="KeptSeconds">s. Judged kept.</param>
/// <param name="BrokenSeconds">s. Judged broken.</param>
/// <param name="NotSeenSeconds">s. Nothing could be judged.</param>
public sealed record RuleTime(string Id, double KeptSeconds, double BrokenSeconds, double NotSeenSeconds);

/// <summary>The typical value of a measure during the hold.</summary>
/// <param name="Measure">The measure's name, with its unit.</param>
/// <param name="Median">deg or mm, as the name says. The middle of the readings.</param>
/// <param name="StandardError">deg or mm. One standard error of a reading.</param>
public sealed record MeasureSummary(string Measure, double Median, double StandardError);
