using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>What bringing a file in would change.</summary>
/// <param name="New">1. Records that are not here yet.</param>
/// <param name="Known">1. Records that are here already.</param>
/// <param name="Barred">1. Records that were erased here and stay so.</param>
/// <param name="Erases">1. Records here that the file says were erased.</param>
public sealed record ImportPreview(int New, int Known, int Barred, int Erases)
{
    /// <value>Whether anything would change.</value>
    public bool IsAnything => New + Erases > 0;

    /// <summary>What would change here.</summary>
    /// <param name="here">Everything that is here.</param>
    /// <param name="file">What the file holds.</param>
    public static ImportPreview Of(RecordSet here, RecordSet file)
    {
        ArgumentNullException.ThrowIfNull(here);
        ArgumentNullException.ThrowIfNull(file);
        var ids = here.Records.Select(record => record.Id).ToHashSet();
        var gone = here.Erased.Concat(file.Erased).Select(erasure => erasure.Id).ToHashSet();
        Guid[] coming = [.. file.Records.Select(record => record.Id).Distinct()];
        return new ImportPreview(
            coming.Count(id => !ids.Contains(id) && !gone.Contains(id)),
            coming.Count(ids.Contains),
            coming.Count(id => !ids.Contains(id) && gone.Contains(id)),
            file.Erased.Select(erasure => erasure.Id).Distinct().Count(ids.Contains));
    }
}
