using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.MyData;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.MyData;

public sealed class ImportReaderTests
{
    [Fact]
    public void What_was_taken_out_is_read_back_the_same()
    {
        RecordSet set = Some.Set(Some.Session(1), Some.Record(2)) with { Erased = Some.Erased(3).Erased };
        string json = JsonSerializer.Serialize(set, RecordJson.Default.RecordSet);

        (RecordSet? read, IReadOnlyList<string> problems) = ImportReader.Read(json);

        Assert.Empty(problems);
        Assert.Equal(json, JsonSerializer.Serialize(read!, RecordJson.Default.RecordSet));
    }

    [Fact]
    public void Every_problem_is_listed_with_its_place()
    {
        const string Json = """
            {"backlineRecords":1,"extra":2,"records":[
              {"id":7,"person":"01930000-0000-7000-8000-0000000000ff","kind":"a","at":"2026-05-04T07:30:00","zone":"UTC","schema":1,"content":{}},
              {"id":"01930000-0000-7000-8000-000000000001","kind":"a","at":"2026-05-04T07:30:00Z","zone":"UTC","schema":1.5,"content":[],"more":0},
              null],
             "erased":[{"id":"x","at":"yesterday"}]}
            """;

        (RecordSet? set, IReadOnlyList<string> problems) = ImportReader.Read(Json);

        Assert.Null(set);
        Assert.Equal(
            [
                "extra: is not a member Backline knows",
                "records[0].id: is 7; an id like 0193b2c4-… was expected",
                "records[0].at: is \"2026-05-04T07:30:00\"; a time with its offset, like 2026-05-04T07:30:00+02:00 was expected",
                "records[1].person: is missing; an id like 0193b2c4-… was expected",
                "records[1].schema: is 1.5; a whole number was expected",
                "records[1].content: is []; an object was expected",
                "records[1].more: is not a member Backline knows",
                "records[2]: is null; an entry in braces was expected",
                "erased[0].id: is \"x\"; an id like 0193b2c4-… was expected",
                "erased[0].at: is \"yesterday\"; a time with its offset, like 2026-05-04T07:30:00+02:00 was expected",
            ],
            problems);
    }

    [Fact]
    public void Contents_of_known_kinds_are_judged_too()
    {
        RecordSet set = Some.Set(
            Some.Record(1, RecordKinds.AnkleCheck, content: """{"leftCm":99,"rightCm":-1,"heightCm":null,"rollCm":7,"placement":"up"}"""),
            Some.Record(2, RecordKinds.CheckIn, content: """{"answer":"same"}"""),
            Some.Record(3, "from-the-future", content: """{"leftCm":99}"""));

        (RecordSet? read, IReadOnlyList<string> problems) = ImportReader.Read(JsonSerializer.Serialize(set, RecordJson.Default.RecordSet));

        Assert.Null(read);
        Assert.Equal(
            [
                "records[0].content.leftCm: is 99; a number from 0 to 30 was expected",
                "records[0].content.rightCm: is -1; a number from 0 to 30 was expected",
                "records[0].content.placement: is \"up\"; one of high, middle, floor was expected",
                "records[1].content: does not fit a record of kind check-in",
            ],
            problems);
    }

    [Fact]
    public void A_file_that_was_cut_off_says_where()
    {
        (RecordSet? set, IReadOnlyList<string> problems) = ImportReader.Read("{\"backlineRecords\":1,\n\"records\":[");

        Assert.Null(set);
        Assert.StartsWith("line 2, column", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"backlineRecords\":2,\"records\":[],\"erased\":[]}")]
    [InlineData("{\"backlineRecords\":\"one\"}")]
    [InlineData("null")]
    public void Other_files_and_versions_are_refused(string json)
    {
        (RecordSet? set, IReadOnlyList<string> problems) = ImportReader.Read(json);

        Assert.Null(set);
        Assert.StartsWith("backlineRecords", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_counts_what_would_change()
    {
        RecordSet here = Some.Set(Some.Record(1), Some.Record(2)) with { Erased = Some.Erased(4).Erased };
        RecordSet file = Some.Set(Some.Record(1), Some.Record(3), Some.Record(4)) with { Erased = Some.Erased(2).Erased };

        var preview = ImportPreview.Of(here, file);

        Assert.Equal(new ImportPreview(New: 1, Known: 1, Barred: 1, Erases: 1), preview);
    }
}
