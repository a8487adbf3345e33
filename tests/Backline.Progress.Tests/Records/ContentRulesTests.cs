using System.Text.Json;
using System.Text.Json.Nodes;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Sessions;
using Backline.Progress.Summaries;

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
    [InlineData(RecordKinds.Session, """{"held":3}""", 13)]
    [InlineData("from-the-future", """{"leftCm":99}""", 0)]
    public void Every_problem_of_a_known_kind_is_listed(string kind, string content, int problems)
    {
        PracticeRecord record = Record(kind, content);

        Assert.Equal(problems, ContentRules.Problems(record, "records[0]").Count);
    }

    [Theory]
    [InlineData(RecordKinds.AnkleCheck, """{"leftcm":8,"rightCm":"nine","rollCm":70,"placement":"up"}""",
        "leftCm: is missing; a number was expected",
        "rightCm: is \"nine\"; a number was expected",
        "leftcm: is not a member Backline knows (did you mean 'leftCm'?)",
        "rollCm: is 70; a number from 0 to 30 was expected",
        "placement: is \"up\"; one of high, middle, floor was expected")]
    [InlineData(RecordKinds.AnkleCheck, """{"leftCm":8,"rightCm":9,"heightCm":null,"rollCm":7,"rollCm":5,"placement":"high"}""", "rollCm: stands here a second time; once was expected")]
    [InlineData(RecordKinds.AnkleCheck, """{"leftCm":null,"rightCm":9,"rollCm":1e999,"placement":"high"}""",
        "leftCm: is null; a number was expected",
        "rollCm: is 1e999; a number was expected")]
    [InlineData(RecordKinds.CheckIn, """{"session":"mine","answer":["same"]}""",
        "session: is \"mine\"; an id like 0193b2c4-… was expected",
        "answer: is [\"same\"]; a text was expected")]
    [InlineData(RecordKinds.SessionAfter, """{"session":"01930000-0000-7000-8000-000000000001","painBefore":2.5,"painAfter":11,"felt":[null,3],"notes":null}""",
        "painBefore: is 2.5; a whole number was expected",
        "felt[0]: is null; a text was expected",
        "felt[1]: is 3; a text was expected",
        "painAfter: is 11; a number from 0 to 10 was expected")]
    [InlineData(RecordKinds.Profile, """{"name":"     "}""", "name: is blank; a name of 1 to 40 characters was expected")]
    [InlineData(RecordKinds.Profile, """{"name":""}""", "name: has 0 characters; 1 to 40 were expected")]
    [InlineData(RecordKinds.Habit, """{"habit":"feet","isKept":true,"anchor":"  "}""", "anchor: is blank; words of at most 120 characters were expected")]
    [InlineData(RecordKinds.Habit, """{"habit":"feet","isKept":"yes","anchor":7}""",
        "isKept: is \"yes\"; true or false was expected",
        "anchor: is 7; a text was expected")]
    [InlineData(RecordKinds.StandingCheck, """{"signs":{"tuck":"maybe","feet":true,"toes":"no","toes":"yes"}}""",
        "signs.feet: is true; a text was expected",
        "signs.toes: stands here a second time; once was expected",
        "signs.tuck: is \"maybe\"; one of yes, no, unsure was expected")]
    [InlineData(RecordKinds.Reminders, """{"times":[{"about":"stretch","at":"7:30","days":["monday",1,"funday"]},{"about":"stretch"}],"quiet":[{"from":"2026-05-04","until":"soon"},7]}""",
        "times[0].days[1]: is 1; a text was expected",
        "times[1].at: is missing; a text was expected",
        "times[1].days: is missing; a list was expected",
        "quiet[0].until: is \"soon\"; a day like 2026-05-04 was expected",
        "quiet[1]: is 7; an entry in braces was expected",
        "times[0].at: is \"7:30\"; a time of day like 07:30 was expected",
        "times[0].days[2]: is \"funday\"; one of monday, tuesday, wednesday, thursday, friday, saturday, sunday was expected")]
    public void A_content_that_does_not_fit_says_which_member_and_hides_nothing_else(string kind, string content, params string[] expected) =>
        Assert.Equal(expected.Select(problem => "records[0].content." + problem), ContentRules.Problems(Record(kind, content), "records[0]"));

    // The hold's clock runs by the session's own; each time is rounded for itself.
    [Theory]
    [InlineData(120, 60, true)]
    [InlineData(60, 60, true)]
    [InlineData(59.998, 60, true)]
    [InlineData(5, 240_000, false)]
    [InlineData(58, 60, false)]
    public void More_held_than_the_session_lasted_is_a_doubt_and_no_problem(double duration, double held, bool isSound)
    {
        PracticeRecord record = Some.Session(1, session => session with { DurationSeconds = duration, Held = new HeldTime(held / 3, held / 3, held / 3) });

        IReadOnlyList<string> doubts = ContentRules.Doubts(record, "records[0]");

        string[] expected = isSound ? [] : [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"records[0].content.durationSeconds: is {duration}; at least the {held} s of the hold were expected")];
        Assert.Equal(expected, doubts);
        Assert.Empty(ContentRules.Problems(record, "records[0]"));
        Assert.True(ContentRules.IsReadable(record));
    }

    [Theory]
    [InlineData("kneeFlexionDeg", 140, 8)]
    [InlineData("kneeFlexionDeg", -360, 360)]
    [InlineData("plumbHipMm", -4999, 8)]
    [InlineData("of-another-version", 500_000, 8)]
    [InlineData("kneeFlexionDeg", -500, 8, "median: is -500; a number from -360 to 360 was expected")]
    [InlineData("plumbHipMm", 6000, 7000, "median: is 6000; a number from -5000 to 5000 was expected", "standardError: is 7000; a number from 0 to 5000 was expected")]
    public void A_measure_that_no_body_can_have_is_a_doubt_and_no_problem(string measure, double median, double error, params string[] expected)
    {
        PracticeRecord record = Some.Session(1, session => session with { Measures = [new("hipFlexionDeg", 90, 5), new(measure, median, error)] });

        Assert.Equal(expected.Select(doubt => $"records[0].content.measures[1].{doubt}"), ContentRules.Doubts(record, "records[0]"));
        Assert.Empty(ContentRules.Problems(record, "records[0]"));
        Assert.True(ContentRules.IsReadable(record));
        Assert.Equal(expected.Length > 0 ? 1 : 0, ImportPreview.Of(Some.Set([]), Some.Set([record]), Some.Later).BeyondBody);
    }

    [Fact]
    public void A_session_that_was_left_in_a_pause_for_days_stays_in_sight()
    {
        PracticeRecord paused = Some.Session(1, session => session with { DurationSeconds = TimeSpan.FromDays(40).TotalSeconds });

        Assert.Empty(ContentRules.Problems(paused, "records[0]"));
        Assert.Empty(ContentRules.Doubts(paused, "records[0]"));
        Assert.Single(PastSessions.Of([paused]));
        Assert.Equal(61.25, Assert.Single(PracticeLog.Of([paused]).Sessions).HeldSeconds);
    }

    [Fact]
    public void Numbers_that_would_spoil_every_sum_they_come_into_are_problems()
    {
        string written = Some.Session(1, session => session with { Rules = [new("heels", 1, 2, 3)], Measures = [new("hipFlexionDeg", 4, 5), new("kneeFlexionDeg", 4, 5)] }).Content.GetRawText();
        string spoilt = written.Replace("\"keptSeconds\":1", "\"keptSeconds\":1e999", StringComparison.Ordinal).Replace("\"median\":4", "\"median\":-1e308", StringComparison.Ordinal)
            .Replace("\"standardError\":5", "\"standardError\":-5", StringComparison.Ordinal);

        Assert.Empty(ContentRules.Problems(Record(RecordKinds.Session, written), "records[0]"));
        Assert.Equal(
            [
                "records[0].content.rules[0].keptSeconds: is Infinity; a number from 0 to 6324480000 was expected",
                "records[0].content.measures[0].median: is -1E+308; a number from -1000000 to 1000000 was expected",
                "records[0].content.measures[0].standardError: is -5; a number from 0 to 1000000 was expected",
                "records[0].content.measures[1].median: is -1E+308; a number from -1000000 to 1000000 was expected",
                "records[0].content.measures[1].standardError: is -5; a number from 0 to 1000000 was expected",
            ],
            ContentRules.Problems(Record(RecordKinds.Session, spoilt), "records[0]"));
    }

    // Drawn damage: whatever is wrong with a content, it is told in our words, and never by half.
    [Fact]
    public void Any_member_of_a_session_that_is_spoilt_is_named()
    {
        JsonObject session = JsonNode.Parse(Some.Session(1).Content.GetRawText())!.AsObject(); // it was just written
        foreach (string member in session.Select(member => member.Key).ToArray())
        {
            JsonObject spoilt = session.DeepClone().AsObject();
            spoilt[member] = spoilt[member]?.GetValueKind() == JsonValueKind.Array ? new JsonObject() : new JsonArray();

            IReadOnlyList<string> problems = ContentRules.Problems(Record(RecordKinds.Session, spoilt.ToJsonString()), "records[0]");

            Assert.StartsWith($"records[0].content.{member}: is ", Assert.Single(problems), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Endless_and_broken_names_are_cut_short_on_one_line()
    {
        string content = $$"""{"{{new string('x', 100_000)}}":1,"a\nb":2,"session":"01930000-0000-7000-8000-000000000001","answer":"same"}""";

        IReadOnlyList<string> problems = ContentRules.Problems(Record(RecordKinds.CheckIn, content), "records[0]");

        Assert.Equal(
            [$"records[0].content.{new string('x', 40)}…: is not a member Backline knows", "records[0].content.a b: is not a member Backline knows"],
            problems);
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
