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

    /// <value>s. From the first cue to the end, pauses among it: the clock that the events go by.</value>
    public required double DurationSeconds { get; init; }

    /// <value>Held seconds, apart by who could tell.</value>
    public required HeldTime Held { get; init; }

    /// <value><c>done</c> or <c>stopped</c>.</value>
    public required string Ended { get; init; }

    /// <value><c>pain</c>, <c>tingling</c>, <c>dizzy</c>, <c>tired</c>, <c>other</c>, or <see langword="null"/> when it was not stopped or no reason was said by then; see <see cref="StopReasonContent"/>.</value>
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
