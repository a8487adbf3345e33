using System.Linq.Expressions;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Storage.Records;

/// <summary>From the table to the wire.</summary>
internal static class RecordMapping
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = RecordRules.DeepestContent };

    public static PracticeRecord ToRecord(StoredRecord row)
    {
        using var content = JsonDocument.Parse(row.Content, Deep);
        return new PracticeRecord(row.Id, row.Person, row.Kind, row.At, row.Zone, row.Schema, content.RootElement.Clone());
    }

    public static Expression<Func<StoredRecord, bool>> Matches(RecordQuery query)
    {
        long from = query.From?.ToUnixTimeMilliseconds() ?? long.MinValue;
        long until = query.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        return row =>
            (query.Person == null || row.Person == query.Person)
            && (query.Kind == null || row.Kind == query.Kind)
            && row.AtUnixMilliseconds >= from
            && row.AtUnixMilliseconds < until;
    }
}
