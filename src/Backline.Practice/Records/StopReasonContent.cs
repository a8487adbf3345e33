namespace Backline.Practice.Records;

/// <summary>
/// Content of a <see cref="RecordKinds.StopReason"/> record, schema 1: why a session was stopped. The session is kept the
/// moment it is stopped; the reason, once said, joins it by its id, and the latest one counts.
/// </summary>
public sealed record StopReasonContent
{
    /// <value>Id of the session's record.</value>
    public required Guid Session { get; init; }

    /// <value><c>pain</c>, <c>tingling</c>, <c>dizzy</c>, <c>tired</c> or <c>other</c>.</value>
    public required string Reason { get; init; }
}
