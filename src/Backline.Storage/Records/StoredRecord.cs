namespace Backline.Storage.Records;

/// <summary>A record as it lies in the table. Never leaves this project.</summary>
internal sealed class StoredRecord
{
    /// <summary>1. Place in the order of arrival; grows with every record and erasure, and is never used twice.</summary>
    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required Guid Person { get; init; }

    public required string Kind { get; init; }

    /// <summary>When it happened, with its offset, as it was sent.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>ms. The same moment since 1970 in UTC: what is sorted and compared by.</summary>
    public required long AtUnixMilliseconds { get; init; }

    public required string Zone { get; init; }

    /// <summary>1. Version of the content's shape; a newer one than this code knows is kept as it is.</summary>
    public required int Schema { get; init; }

    /// <summary>The content, character for character as it was sent.</summary>
    public required string Content { get; init; }
}
