using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Web.Features.MyData;

/// <summary>Reads a file of records and lists every problem it has, with its place; nothing is taken in half.</summary>
internal static class ImportReader
{
    /// <summary>The records of a file, or what is not as it should be.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The set when there is no problem; the problems otherwise.</returns>
    public static (RecordSet? Set, IReadOnlyList<string> Problems) Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return (null, [$"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: this is not JSON; the file may be cut off"]);
        }
    }

    private static (RecordSet? Set, IReadOnlyList<string> Problems) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("backlineRecords", out JsonElement version))
        {
            return (null, ["backlineRecords: is missing; a file downloaded from “My data” was expected"]);
        }

        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != RecordSet.CurrentVersion)
        {
            return (null, [$"backlineRecords: is {version.GetRawText()}; this version of Backline reads {RecordSet.CurrentVersion}"]);
        }

        List<string> problems = [];
        foreach (JsonProperty member in root.EnumerateObject().Where(member => member.Name is not ("backlineRecords" or "records" or "erased")))
        {
            problems.Add($"{member.Name}: is not a member Backline knows");
        }

        List<PracticeRecord> records = Items(root, "records", MemberRule.OfRecord, problems, RecordJson.Default.PracticeRecord);
        List<Erasure> erased = Items(root, "erased", MemberRule.OfErasure, problems, RecordJson.Default.Erasure);
        var set = new RecordSet(number, records, erased);
        if (problems.Count == 0)
        {
            problems.AddRange(ProblemsOf(set));
            problems.AddRange(records.SelectMany((record, i) => ContentRules.Problems(record, $"records[{i}]")));
        }

        return problems.Count == 0 ? (set, []) : (null, problems);
    }

    private static List<T> Items<T>(JsonElement root, string name, IReadOnlyList<MemberRule> rules, List<string> problems, JsonTypeInfo<T> type)
    {
        List<T> items = [];
        if (!root.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            problems.Add($"{name}: is missing or no list; a list was expected");
            return items;
        }

        int index = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            string[] found = [.. MemberRule.Problems(rules, element, $"{name}[{index++}]")];
            problems.AddRange(found);
            if (found.Length == 0)
            {
                items.Add(element.Deserialize(type)!); // an object with every member, as just checked
            }
        }

        return items;
    }

    // The rules hold for a set that travels at once; a file may hold several of them.
    private static IEnumerable<string> ProblemsOf(RecordSet set) =>
        set.Records.Count + set.Erased.Count <= RecordRules.MostRecords
            ? RecordRules.Problems(set)
            : set.Records.Chunk(RecordRules.MostRecords).Select(part => set with { Records = part, Erased = [] })
                .Concat(set.Erased.Chunk(RecordRules.MostRecords).Select(part => set with { Records = [], Erased = part }))
                .SelectMany(RecordRules.Problems);
}
