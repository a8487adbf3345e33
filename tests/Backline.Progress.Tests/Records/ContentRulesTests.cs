using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Progress.Tests.Records;

public sealed class ContentRulesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 5, 4, 7, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(RecordKinds.AnkleCheck, """{"leftCm":9,"rightCm":8.5,"heightCm":null,"rollCm":0,"placement":"floor"}""", 0)]
    [InlineData(RecordKinds.AnkleCheck, """{"leftCm":99,"rightCm":-1,"heightCm":17,"rollCm":70,"placement":"up"}""", 5)]
    [InlineData(RecordKinds.CheckIn, """{"session":"01930000-0000-7000-8000-000000000001","answer":"maybe"}""", 1)]
    [InlineData(RecordKinds.StopReason, """{"session":"01930000-0000-7000-8000-000000000001","reason":"tingling"}""", 0)]
    [InlineData(RecordKinds.StopReason, """{"session":"01930000-0000-7000-8000-000000000001","reason":"bored"}""", 1)]
    [InlineData(RecordKinds.SessionAfter, """{"session":"01930000-0000-7000-8000-000000000001","painBefore":11,"felt":[null]}""", 2)]
    [InlineData(RecordKinds.Session, """{"held":3}""", 1)]
    [InlineData("from-the-future", """{"leftCm":99}""", 0)]
    public void Every_problem_of_a_known_kind_is_listed(string kind, string content, int problems)
    {
        PracticeRecord record = Record(kind, content);

        Assert.Equal(problems, ContentRules.Problems(record, "records[0]").Count);
    }

    [Fact]
    public void A_damaged_record_reads_as_absent() => Assert.Null(ContentRules.ContentOf(
        Record(RecordKinds.CheckIn, """{"session":"01930000-0000-7000-8000-000000000001","answer":"maybe"}"""),
        RecordKinds.CheckIn,
        AnswersJson.Default.CheckInContent));

    [Fact]
    public void A_newer_shape_is_not_judged_and_not_read()
    {
        PracticeRecord record = Record(RecordKinds.CheckIn, "{}") with { Schema = 2 };

        Assert.Empty(ContentRules.Problems(record, ""));
        Assert.Null(ContentRules.ContentOf(record, RecordKinds.CheckIn, AnswersJson.Default.CheckInContent));
    }

    private static PracticeRecord Record(string kind, string content) =>
        new(Guid.CreateVersion7(Monday), Guid.CreateVersion7(Monday), kind, Monday, "UTC", 1, JsonDocument.Parse(content).RootElement);
}
