using Backline.Practice.Records;
using Backline.Progress.Tables;
using Backline.Progress.Tests.Records;
using Backline.TestKit;

namespace Backline.Progress.Tests.Tables;

public sealed class RecordTablesTests
{
    private const string First = "01930000-0000-7000-8000-000000000001,01930000-0000-7000-8000-0000000000ff,2026-05-04T07:30:00+02:00,Europe/Berlin,1,";

    [Fact]
    public void A_session_becomes_a_row_and_its_lists_become_tables()
    {
        IReadOnlyDictionary<string, string> tables = Of(Some.Session(1, session => session with { Notes = "calm, \"good\"\nslow" }));

        Assert.Equal(["session.csv", "session-events.csv", "session-rules.csv", "session-measures.csv"], tables.Keys);
        Assert.Equal(
            "record,person,at,zone,schema,protocol,variant,support,rollCm,camera,restrictions,targetSeconds,durationSeconds,held.seenSeconds,held.unseenSeconds,held.selfReportedSeconds,ended,stopReason,painBefore,painAfter,felt,notes\r\n"
            + First + "rolled-mat-calf-stretch,soft,chair,,false,no-bow,60,120.5,0,1.25,60,done,,,,calf; sole,\"calm, \"\"good\"\"\nslow\"\r\n",
            tables["session.csv"]);
        Assert.Equal($"record,person,at,zone,schema,tSeconds,kind,id,text\r\n{First}0.5,phase,stand,\r\n{First}4,cue,heels,Heels down.\r\n", tables["session-events.csv"]);
        Assert.Equal($"record,person,at,zone,schema,measure,median,standardError\r\n{First}kneeFlexionDeg,12.5,4\r\n", tables["session-measures.csv"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void A_text_that_a_spreadsheet_would_carry_out_is_held_back(string note)
    {
        string table = Of(Some.Session(1, session => session with { Notes = note }))["session.csv"];

        Assert.EndsWith($",'{note}\r\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_below_zero_stay_numbers()
    {
        // No kind has one yet that its rules let through; the table must not be what breaks when one comes.
        string table = Of(Some.Session(1, session => session with { Measures = [new MeasureSummary("plumbHipMm", -12.5, 4)] }))["session-measures.csv"];

        Assert.Contains(",plumbHipMm,-12.5,4\r\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void What_this_version_cannot_read_stands_whole_in_a_table_of_its_own()
    {
        IReadOnlyDictionary<string, string> tables = Of(Some.Record(1, "balance-board", content: """{"a":[1,2]}"""));

        Assert.Equal(["other.csv"], tables.Keys);
        Assert.Equal("record,person,at,zone,schema,kind,content\r\n" + First + "balance-board,\"{\"\"a\"\":[1,2]}\"\r\n", tables["other.csv"]);
    }

    [Fact]
    public void Every_kind_and_every_column_is_explained_in_the_documentation()
    {
        string page = File.ReadAllText(Repository.At("docs", "data", "records.md"));

        Assert.Equal(RecordKinds.All.Order(), RecordTables.All.Select(table => table.Kind).Distinct().Order());
        Assert.All(RecordTables.All, table => Assert.Contains($"`{table.Name}.csv`", page, StringComparison.Ordinal));
        Assert.All(RecordTables.All.SelectMany(table => table.Columns), column => Assert.Contains($"| `{column.Name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_event_that_is_kept_is_explained_in_the_documentation()
    {
        string page = File.ReadAllText(Repository.At("docs", "data", "records.md"));

        Assert.All(SessionEventKinds.Recorded, kind => Assert.Contains($"\n| `{kind}` | ", page, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Of(params PracticeRecord[] records) => RecordTables.Of(Some.Set(records)).ToDictionary();
}
