using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>Of which kinds only the latest record counts, and which records stand for the same thing.</summary>
public static class LatestCounts
{
    // By kind, the member of the content that says what a record is about; none where one record is about all of it. A record of
    // these replaces the one before, so that one dated ahead by a wrong clock would hold against all that is said until that day. What
    // was done or measured (sessions, check-ins, checks) replaces nothing, and is not among them.
    private static readonly Dictionary<string, string?> Kinds = new(StringComparer.Ordinal)
    {
        [RecordKinds.Screening] = null,
        [RecordKinds.Plan] = null,
        [RecordKinds.Reminders] = null,
        [RecordKinds.Feed] = null,
        [RecordKinds.Profile] = null,
        [RecordKinds.StandingNotes] = null,
        [RecordKinds.Habit] = "habit",
        [RecordKinds.SessionAfter] = "session",
        [RecordKinds.StopReason] = "session",
    };

    /// <summary>Whether only the latest record of a kind counts, of each thing it is about.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsOf(string kind) => Kinds.ContainsKey(kind);

    /// <summary>Whether a record replaces another, or is replaced by it: of the two, only the latest counts.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another record of the same person.</param>
    public static bool IsOfOneThing(PracticeRecord one, PracticeRecord other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Kind != other.Kind || !Kinds.TryGetValue(one.Kind, out string? member))
        {
            return false;
        }

        return member is null || (ThingOf(one, member) is { } thing && string.Equals(thing, ThingOf(other, member), StringComparison.OrdinalIgnoreCase));
    }

    // What cannot be read is about nothing that is known, and is left alone.
    private static string? ThingOf(PracticeRecord record, string member) =>
        record.Content.ValueKind == JsonValueKind.Object && record.Content.TryGetProperty(member, out JsonElement thing) && thing.ValueKind == JsonValueKind.String
            ? thing.GetString()
            : null;
}
