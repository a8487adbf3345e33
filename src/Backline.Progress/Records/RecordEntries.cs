using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>The entries of a file, each judged as it arrives. What is wrong with one part of an entry hides nothing of the others.</summary>
/// <param name="judgesContents">Whether contents of known kinds are judged, or taken as they come.</param>
internal sealed class RecordEntries(bool judgesContents)
{
    private static readonly JsonElement NoContent = JsonDocument.Parse("{}").RootElement;

    private readonly Dictionary<Guid, (int Index, PracticeRecord Record)> _first = [];

    public List<PracticeRecord> Records { get; } = [];

    public List<Erasure> Erased { get; } = [];

    public ProblemTally Problems { get; } = new();

    /// <summary>Takes a record.</summary>
    /// <param name="item">The record.</param>
    /// <param name="index">1. How many stand before it.</param>
    public void TakeRecord(JsonElement item, int index)
    {
        string place = $"records[{index}]";
        if (!IsWhole(item, place))
        {
            return;
        }

        string[] misfits = [.. MemberRule.Problems(MemberRule.OfRecord, item, place)];
        Problems.Add(misfits);
        if (item.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        PracticeRecord record = misfits.Length == 0 ? item.Deserialize(RecordJson.Default.PracticeRecord)! : Readable(item); // an object with every member, as just checked
        Problems.Add(RecordRules.Problems(record, place));
        if (MemberRule.Fit(item, "kind", "schema", "content"))
        {
            if (judgesContents && ContentRules.IsJudged(record))
            {
                Problems.Add(ContentRules.Problems(record, place));
            }
            else
            {
                DoubledMembers.Tell(record.Content, $"{place}.content", Problems);
            }
        }

        if (misfits.Length == 0)
        {
            Keep(record, index);
        }
    }

    /// <summary>Takes an erasure.</summary>
    /// <param name="item">The erasure.</param>
    /// <param name="index">1. How many stand before it.</param>
    public void TakeErasure(JsonElement item, int index)
    {
        string place = $"erased[{index}]";
        if (!IsWhole(item, place))
        {
            return;
        }

        string[] misfits = [.. MemberRule.Problems(MemberRule.OfErasure, item, place)];
        Problems.Add(misfits);
        if (misfits.Length == 0)
        {
            Erasure erasure = item.Deserialize(RecordJson.Default.Erasure)!; // as above
            Problems.Add(RecordRules.Problems(erasure, place));
            Erased.Add(erasure);
        }
    }

    // Half a character cannot even be shown: of such an entry nothing else is said.
    private bool IsWhole(JsonElement item, string place)
    {
        if (RecordRules.IsWhole(item))
        {
            return true;
        }

        string[] members = item.ValueKind != JsonValueKind.Object ? []
            : [.. item.EnumerateObject().Where(member => !RecordRules.IsWhole(member.Value)).Select(NameOf).OfType<string>()];
        Problems.Add(members.DefaultIfEmpty("").Select(name => $"{place}{(name.Length == 0 ? "" : ".")}{name}: {RecordRules.HalfCharacter}"));
        return false;
    }

    // Compared letter for letter as written: a name may be the half character itself.
    private static string? NameOf(JsonProperty member) =>
        MemberRule.OfRecord.FirstOrDefault(rule => JsonMarshal.GetRawUtf8PropertyName(member).SequenceEqual(Encoding.UTF8.GetBytes(rule.Name)))?.Name;

    // What could not be read is told already; something that is as it should be stands for it, so that the rest is judged.
    private static PracticeRecord Readable(JsonElement item) => new(
        MemberRule.Fit(item, "id") ? item.GetProperty("id").GetGuid() : Guid.AllBitsSet,
        MemberRule.Fit(item, "person") ? item.GetProperty("person").GetGuid() : Guid.AllBitsSet,
        MemberRule.Fit(item, "kind") ? item.GetProperty("kind").GetString()! : "unreadable", // a text, as just checked
        MemberRule.Fit(item, "at") ? item.GetProperty("at").GetDateTimeOffset() : new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero),
        MemberRule.Fit(item, "zone") ? item.GetProperty("zone").GetString()! : "UTC", // likewise
        MemberRule.Fit(item, "schema") ? item.GetProperty("schema").GetInt32() : ContentRules.Schema,
        MemberRule.Fit(item, "content") ? item.GetProperty("content") : NoContent);

    // Two that say the same are one; of two that differ, one would vanish without a word.
    private void Keep(PracticeRecord record, int index)
    {
        Records.Add(record);
        if (!_first.TryAdd(record.Id, (index, record)) && !SameRecord.Is(_first[record.Id].Record, record))
        {
            Problems.Add($"records[{index}].id: is the id of records[{_first[record.Id].Index}] too, which says something else; an id of its own was expected");
        }
    }
}
