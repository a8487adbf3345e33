namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Feed"/> record, schema 1: who knows the secret may read when the reminders are, and nothing else.</summary>
public sealed record FeedContent
{
    /// <value>The secret part of the feed's address, or <see langword="null"/> when there is no feed (any more).</value>
    public string? Secret { get; init; }

    /// <value>Every id the person has, where devices know them by several; absent where the record's own is the only one.</value>
    public IReadOnlyList<Guid>? Persons { get; init; }
}
