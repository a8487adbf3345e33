namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.CheckIn"/> record, schema 1: how it is the day after a session.</summary>
public sealed record CheckInContent
{
    /// <summary>Less trouble than before the session.</summary>
    public const string Better = "better";

    /// <summary>No change.</summary>
    public const string Same = "same";

    /// <summary>More trouble than before the session.</summary>
    public const string Worse = "worse";

    /// <summary>The person did not want to say.</summary>
    public const string Skipped = "skipped";

    /// <value>Id of the session's record.</value>
    public required Guid Session { get; init; }

    /// <value><c>better</c>, <c>same</c>, <c>worse</c> or <c>skipped</c>.</value>
    public required string Answer { get; init; }
}
