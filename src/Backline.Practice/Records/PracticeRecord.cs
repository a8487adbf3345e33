using System.Text.Json;

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
