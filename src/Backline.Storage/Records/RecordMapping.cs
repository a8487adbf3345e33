using System.Linq.Expressions;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Storage.Records;

/// <summary>From the wire to the table and back.</summary>
internal static class RecordMapping
{
    public static StoredRecord ToStored(PracticeRecord record, long sequence) => new()
    {
        Sequence = sequence,
        Id = record.Id,
        Person = record.Person,
        Kind = record.Kind,
        At = record.At,
        AtUnixMilliseconds = record.At.ToUnixTimeMilliseconds(),
        Zone = record.Zone,
        Schema = record.Schema,
        Content = record.Content.GetRawText(),
    };

    public static PracticeRecord ToRecord(StoredRecord row)
    {
        using var content = JsonDocument.Parse(row.Content);
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
