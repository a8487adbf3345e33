namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Feed"/> record, schema 1: who knows the secret may read when the reminders are, and nothing else.</summary>
public sealed record FeedContent
{
    /// <value>The secret part of the feed's address, or <see langword="null"/> when there is no feed (any more).</value>
    public string? Secret { get; init; }
}
