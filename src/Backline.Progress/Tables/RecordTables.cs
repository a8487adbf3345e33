using Backline.Practice.Records;

namespace Backline.Progress.Tables;

/// <summary>
/// Records as tables for a spreadsheet or a statistics program: one a kind, columns as in docs/data/records.md. What
/// this version cannot read stands in a table of its own, whole.
/// </summary>
public static class RecordTables
{
    /// <summary>Name of the table of records of unknown kinds and newer shapes.</summary>
    public const string Other = "other";

    /// <summary>The tables this version writes, besides <see cref="Other"/>.</summary>
    public static IReadOnlyList<RecordTable> All { get; } =
    [
        Table(RecordKinds.Screening, "rulesVersion", "level", "outcomes", "restrictions", "answers"),
        Table(RecordKinds.AnkleCheck, "leftCm", "rightCm", "heightCm", "rollCm", "placement"),
        Table(RecordKinds.Session, "protocol", "variant", "support", "rollCm", "camera", "restrictions", "targetSeconds", "durationSeconds",
            "held.seenSeconds", "held.unseenSeconds", "held.selfReportedSeconds", "ended", "stopReason", "painBefore", "painAfter", "felt", "notes"),
        new("session-events", RecordKinds.Session, "events", [new("tSeconds", "t"), RecordColumn.Of("kind"), RecordColumn.Of("id"), RecordColumn.Of("text")]),
        List("session-rules", RecordKinds.Session, "rules", "id", "keptSeconds", "brokenSeconds", "notSeenSeconds"),
        List("session-measures", RecordKinds.Session, "measures", "measure", "median", "standardError"),
        Table(RecordKinds.SessionAfter, "session", "painBefore", "painAfter", "felt", "notes"),
        Table(RecordKinds.StopReason, "session", "reason"),
        Table(RecordKinds.CheckIn, "session", "answer"),
        Table(RecordKinds.Plan, "mode", "begin"),
        Table(RecordKinds.Habit, "habit", "isKept", "anchor", "ownName"),
        Table(RecordKinds.HabitCheckIn, "habit", "answer"),
        Table(RecordKinds.StandingCheck, "signs"),
        Table(RecordKinds.StandingNotes, "footwear", "sittingHours"),
        Table(RecordKinds.Reminders, "secondAfterMinutes", "quiet"),
        List("reminder-times", RecordKinds.Reminders, "times", "about", "at", "days"),
        Table(RecordKinds.Feed, "secret", "persons"),
        Table(RecordKinds.Profile, "name"),
    ];

    /// <summary>The tables of a set, as the files they become: only those with a row, in the order of <see cref="All"/>.</summary>
    /// <param name="set">The records.</param>
    /// <returns>File names, and each file's text.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(RecordSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        IReadOnlyList<PracticeRecord> records = RecordFile.InOrder(set).Records;
        var known = All.Select(table => table.Kind).ToHashSet(StringComparer.Ordinal);
        var readable = records.Where(record => known.Contains(record.Kind) && Records.ContentRules.IsReadable(record)).ToLookup(record => record.Kind);
        List<KeyValuePair<string, string>> files = [];
        foreach (RecordTable table in All)
        {
            Add(files, table.Name, TableText.Of(table, readable[table.Kind]));
        }

        Add(files, Other, TableText.OfWhole(records.Where(record => !known.Contains(record.Kind) || !Records.ContentRules.IsReadable(record))));
        return files;
    }

    private static void Add(List<KeyValuePair<string, string>> files, string name, string? text)
    {
        if (text is not null)
        {
            files.Add(new(name + ".csv", text));
        }
    }

    private static RecordTable Table(string kind, params IEnumerable<string> paths) => new(kind, kind, null, [.. paths.Select(RecordColumn.Of)]);

    private static RecordTable List(string name, string kind, string list, params IEnumerable<string> paths) =>
        new(name, kind, list, [.. paths.Select(RecordColumn.Of)]);
}
