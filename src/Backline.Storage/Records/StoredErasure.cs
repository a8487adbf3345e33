namespace Backline.Storage.Records;

/// <summary>An erasure as it lies in the table. Never leaves this project.</summary>
internal sealed class StoredErasure
{
    /// <summary>1. Place in the order of arrival, counted together with the records.</summary>
    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }
}
