namespace Backline.Practice.Records;

/// <summary>
/// Content of a <see cref="RecordKinds.SessionAfter"/> record, schema 1: what a person said after a session. The session
/// itself is kept the moment it ends and never changes; this joins it by its id, and the latest one counts.
/// </summary>
public sealed record SessionAfterContent
{
    /// <value>Id of the session's record.</value>
    public required Guid Session { get; init; }

    /// <value>1. Pain before, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainBefore { get; init; }

    /// <value>1. Pain after, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainAfter { get; init; }

    /// <value>Where it was felt: ids of the body map's places.</value>
    public required IReadOnlyList<string> Felt { get; init; }

    /// <value>The person's own words, or <see langword="null"/>.</value>
    public string? Notes { get; init; }
}
