namespace Backline.Practice.Records;

/// <summary>A set of records as it travels: a download, an upload, an import, a backup.</summary>
/// <param name="BacklineRecords">1. Version of this envelope.</param>
/// <param name="Records">The records; order means nothing.</param>
/// <param name="Erased">Ids that must not come back.</param>
public sealed record RecordSet(int BacklineRecords, IReadOnlyList<PracticeRecord> Records, IReadOnlyList<Erasure> Erased)
{
    /// <summary>1. The envelope version this code writes and reads.</summary>
    public const int CurrentVersion = 1;
}
