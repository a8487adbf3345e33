using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>
/// Something a person did or said, kept for good: made once by the client, never changed. A server takes the union
/// of records by id, so that syncing, importing and restoring are one operation and doing it twice changes nothing.
/// </summary>
/// <param name="Id">UUID version 7 made by the client; sorts by time.</param>
/// <param name="Person">The local profile it belongs to.</param>
/// <param name="Kind">What it tells; see <see cref="RecordKinds"/>. Unknown kinds are kept and passed on.</param>
/// <param name="At">When it happened, with the offset of the place it happened in.</param>
/// <param name="Zone">IANA name of the time zone it happened in, for example <c>Europe/Berlin</c>.</param>
/// <param name="Schema">1. Version of the content's shape within its kind.</param>
/// <param name="Content">The content: a JSON object.</param>
public sealed record PracticeRecord(Guid Id, Guid Person, string Kind, DateTimeOffset At, string Zone, int Schema, JsonElement Content);

/// <summary>What is left of an erased record: its id, so that no other copy brings it back.</summary>
/// <param name="Id">The erased record's id.</param>
/// <param name="At">When it was erased.</param>
public sealed record Erasure(Guid Id, DateTimeOffset At);

/// <summary>A set of records as it travels: a download, an upload, an import, a backup.</summary>
/// <param name="BacklineRecords">1. Version of this envelope.</param>
/// <param name="Records">The records; order means nothing.</param>
/// <param name="Erased">Ids that must not come back.</param>
public sealed record RecordSet(int BacklineRecords, IReadOnlyList<PracticeRecord> Records, IReadOnlyList<Erasure> Erased)
{
    /// <summary>1. The envelope version this code writes and reads.</summary>
    public const int CurrentVersion = 1;
}

/// <summary>How records are written as JSON, wherever they go.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RecordSet))]
[JsonSerializable(typeof(PracticeRecord))]
public sealed partial class RecordJson : JsonSerializerContext;
