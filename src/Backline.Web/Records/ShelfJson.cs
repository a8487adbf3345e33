using System.Text.Json;
using System.Text.Json.Serialization;
using Backline.Practice.Records;

namespace Backline.Web.Records;

/// <summary>A record as it lies in the browser's database: its content a text, so that what a newer version wrote comes back letter for letter.</summary>
internal sealed record ShelfRecord(Guid Id, Guid Person, string Kind, DateTimeOffset At, string Zone, int Schema, string Content)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = RecordRules.DeepestContent };

    public static ShelfRecord Of(PracticeRecord record) =>
        new(record.Id, record.Person, record.Kind, record.At, record.Zone, record.Schema, record.Content.GetRawText());

    public PracticeRecord ToRecord()
    {
        using var content = JsonDocument.Parse(Content, Deep);
        return new PracticeRecord(Id, Person, Kind, At, Zone, Schema, content.RootElement.Clone());
    }
}

/// <summary>A set of records on its way to the browser's database or back.</summary>
internal sealed record ShelfSet(IReadOnlyList<ShelfRecord> Records, IReadOnlyList<Erasure> Erased)
{
    public static ShelfSet Of(RecordSet set) => new([.. set.Records.Select(ShelfRecord.Of)], set.Erased);

    public RecordSet ToSet() => new(RecordSet.CurrentVersion, [.. Records.Select(record => record.ToRecord())], Erased);
}

/// <summary>The JSON between the page and the browser's database.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ShelfSet))]
internal sealed partial class ShelfJson : JsonSerializerContext;
