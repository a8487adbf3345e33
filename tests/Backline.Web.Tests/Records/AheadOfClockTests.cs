using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

/// <summary>What was said while the clock ran ahead, and is said anew once it is right.</summary>
public sealed class AheadOfClockTests
{
    private static readonly DateTimeOffset NextYear = Some.Monday.AddYears(1);
    private static readonly string Secret = new('a', 64);

    private readonly BrokenShelf _shelf = new();

    [Fact]
    public async Task What_is_said_now_counts_from_now_on_and_what_was_dated_ahead_is_erased_everywhere()
    {
        Guid[] wrong = await SayAsync(NextYear, (RecordKinds.Plan, Plan("rest")), (RecordKinds.Screening, Screening("go")), (RecordKinds.Feed, Feed(Secret)));
        await _shelf.ConfirmAsync(wrong, []);

        Guid[] right = await SayAsync(Some.Monday, (RecordKinds.Plan, Plan("build")), (RecordKinds.Screening, Screening("not-today")), (RecordKinds.Feed, "{}"));

        PracticeLog log = await LogAsync();
        RecordSet unsent = await _shelf.UnsentAsync();
        Assert.Equal("build", log.Plan?.Mode);
        Assert.Equal("not-today", Assert.Single(log.Screenings).Level);
        Assert.Null(log.FeedSecret);
        Assert.Equal(wrong.Order(), unsent.Erased.Select(erasure => erasure.Id).Order());
        Assert.Equal(right.Order(), unsent.Records.Select(record => record.Id).Order());
    }

    [Fact]
    public async Task What_was_erased_so_does_not_come_back_from_a_copy_of_it()
    {
        Guid[] wrong = await SayAsync(NextYear, (RecordKinds.Plan, Plan("rest")));
        RecordSet copy = await _shelf.ReadAsync();
        await SayAsync(Some.Monday, (RecordKinds.Plan, Plan("build")));

        using var store = new RecordStore(_shelf, Some.Clock());
        await store.TakeInAsync(copy, isOwn: false);

        Assert.DoesNotContain((await store.AllAsync()).Select(record => record.Id), id => wrong.Contains(id));
        Assert.Equal("build", (await LogAsync()).Plan?.Mode);
    }

    [Fact]
    public async Task What_the_browser_had_no_room_for_gives_way_too()
    {
        _shelf.Answer = PutOutcome.Full;
        var clock = Some.Clock(NextYear);
        using var store = new RecordStore(_shelf, clock);
        await store.AddAsync(RecordKinds.Plan, Content(Plan("rest")));
        _shelf.Answer = PutOutcome.Kept;

        clock.AdjustTime(Some.Monday);
        PracticeRecord made = await store.AddAsync(RecordKinds.Plan, Content(Plan("build")));

        Assert.Equal([made.Id], (await store.AllAsync()).Select(record => record.Id));
    }

    [Fact]
    public async Task Only_the_same_habit_gives_way_to_what_is_said_of_it()
    {
        Guid[] wrong = await SayAsync(NextYear, (RecordKinds.Habit, Habit("soft-knees")), (RecordKinds.Habit, Habit("feet-parallel")));

        await SayAsync(Some.Monday, (RecordKinds.Habit, Habit("soft-knees")));

        Assert.Equal([wrong[0]], (await _shelf.ReadAsync()).Erased.Select(erasure => erasure.Id));
    }

    [Fact]
    public async Task Sessions_and_check_ins_are_never_erased_nor_what_another_person_said_nor_what_was_said_before()
    {
        using var store = new RecordStore(_shelf, Some.Clock());
        await store.TakeInAsync(
            Some.Set(
                Some.Session(1, NextYear),
                Some.CheckIn(2, 1, CheckInContent.Worse, NextYear),
                Some.Record(3, RecordKinds.Plan, NextYear, Plan("rest")) with { Person = Some.Id(99) },
                Some.Record(4, RecordKinds.Plan, Some.Monday.AddDays(-1), Plan("rest"))),
            isOwn: true);

        await store.AddAsync(RecordKinds.Session, Some.Session(5).Content);
        await store.AddAsync(RecordKinds.CheckIn, Some.CheckIn(6, 1, CheckInContent.Same).Content);
        await store.AddAsync(RecordKinds.Plan, Content(Plan("build")));

        RecordSet all = await _shelf.ReadAsync();
        Assert.Empty(all.Erased);
        Assert.Equal(7, all.Records.Count);
    }

    [Fact]
    public async Task Safety_answers_dated_ahead_decide_nothing_and_one_pass_through_the_questions_ends_it()
    {
        await SayAsync(NextYear, (RecordKinds.Screening, Screening("go")));
        string? before = Clearance.Reason((await LogAsync()).AsOf(Some.Monday));

        await SayAsync(Some.Monday, (RecordKinds.Screening, Screening("go")));

        Assert.Contains("date has not come", before, StringComparison.Ordinal);
        Assert.Null(Clearance.Reason((await LogAsync()).AsOf(Some.Monday)));
    }

    [Fact]
    public async Task A_plan_of_another_device_dated_ahead_does_not_win_over_one_made_by_a_right_clock()
    {
        await SayAsync(Some.Monday, (RecordKinds.Plan, Plan("build")));
        using var store = new RecordStore(_shelf, Some.Clock());
        await store.TakeInAsync(Some.Set(Some.Record(1, RecordKinds.Plan, NextYear, Plan("rest"))), isOwn: false);

        Assert.Equal("build", (await LogAsync()).AsOf(Some.Monday.AddDays(1)).Plan?.Mode);
    }

    private async Task<Guid[]> SayAsync(DateTimeOffset now, params (string Kind, string Content)[] said)
    {
        using var store = new RecordStore(_shelf, Some.Clock(now));
        List<Guid> ids = [];
        foreach ((string kind, string content) in said)
        {
            ids.Add((await store.AddAsync(kind, Content(content))).Id);
        }

        return [.. ids];
    }

    private async Task<PracticeLog> LogAsync()
    {
        using var store = new RecordStore(_shelf, Some.Clock());
        using var logs = new PracticeLogs(store);
        return await logs.ReadAsync();
    }

    private static JsonElement Content(string json) => JsonDocument.Parse(json).RootElement;

    private static string Plan(string mode) => $$"""{"mode":"{{mode}}","begin":"self-tests"}""";

    private static string Screening(string level) => $$"""{"rulesVersion":1,"answers":{},"level":"{{level}}","outcomes":[],"restrictions":[]}""";

    private static string Feed(string secret) => $$"""{"secret":"{{secret}}"}""";

    private static string Habit(string habit) => $$"""{"habit":"{{habit}}","isKept":true}""";
}
