using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>The union of sets of records: by id, the first copy stays, and what is erased anywhere is erased.</summary>
public static class RecordUnion
{
    /// <summary>Nothing yet.</summary>
    public static RecordSet Empty { get; } = new(RecordSet.CurrentVersion, [], []);

    /// <summary>Both sets as one, oldest first.</summary>
    /// <param name="one">A set; of two records under one id, its own stays.</param>
    /// <param name="other">Another set.</param>
    public static RecordSet Of(RecordSet one, RecordSet other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        Erasure[] erased = [.. one.Erased.Concat(other.Erased).DistinctBy(erasure => erasure.Id)];
        var gone = erased.Select(erasure => erasure.Id).ToHashSet();
        PracticeRecord[] records =
        [
            .. one.Records.Concat(other.Records)
                .Where(record => !gone.Contains(record.Id))
                .DistinctBy(record => record.Id)
                .OrderBy(record => record.At)
                .ThenBy(record => record.Id),
        ];
        return new RecordSet(RecordSet.CurrentVersion, records, erased);
    }
}
