using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Choices;
using Backline.Web.Layout;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class ReminderNoticeTests : Page
{
    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _lines;
    private readonly JSRuntimeInvocationHandler<bool> _mayTell;
    private readonly JSRuntimeInvocationHandler<bool> _take;
    private readonly JSRuntimeInvocationHandler<string[]?> _running;

    public ReminderNoticeTests()
    {
        _module = JSInterop.SetupModule("./js/reminders.js");
        _module.Mode = JSRuntimeMode.Loose;
        _mayTell = _module.Setup<bool>("mayTell", _ => true).SetResult(true);
        _lines = _module.SetupModule("lines", []);
        _take = _lines.Setup<bool>("take", _ => true).SetResult(true);
        _running = JSInterop.SetupModule("./js/live/running.js").Setup<string[]?>("find", _ => true).SetResult([]);
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 6, 7, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task It_comes_at_its_time_and_goes_when_it_is_put_away()
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Empty(notice.FindAll("aside"));

        Clock.Advance(TimeSpan.FromMinutes(2));
        notice.WaitForAssertion(() => Assert.Contains("Time for the stretch", notice.Markup, StringComparison.Ordinal));
        await notice.InvokeAsync(() => notice.Find("button").Click());
        Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Empty(notice.FindAll("aside"));
        Assert.Single(_module.Invocations["notify"]);
    }

    [Theory]
    [InlineData("button")]
    [InlineData("a")]
    public async Task The_keyboard_stays_where_it_was_answered_and_is_taken_from_nobody_before(string answer)
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
        int before = _module.Invocations["stay"].Count;

        await notice.InvokeAsync(() => notice.Find(answer).Click());

        Assert.Equal(0, before);
        notice.WaitForAssertion(() => Assert.Single(_module.Invocations["stay"]));
    }

    [Theory]
    [InlineData("taken away")]
    [InlineData("resting")]
    [InlineData("done")]
    [InlineData("erased")]
    public async Task It_goes_with_what_it_was_for(string how)
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));

        await (how switch
        {
            "taken away" => (Task)Store.AddAsync(RecordKinds.Reminders, new RemindersContent { Times = [], Quiet = [] }, PracticeJson.Default.RemindersContent),
            "resting" => Store.AddAsync(RecordKinds.Plan, new PlanContent { Mode = PlanContent.Rest, Begin = PlanContent.BySelfTests }, PracticeJson.Default.PlanContent),
            "done" => HaveAsync(Some.Session(9, Clock.GetLocalNow())),
            _ => Store.EraseAsync(),
        });

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
    }

    [Fact]
    public async Task What_does_not_concern_it_leaves_it_where_it_is()
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));

        await Store.RenameAsync("Anna");
        await notice.InvokeAsync(() => { });

        Assert.NotEmpty(notice.FindAll("aside"));
    }

    [Fact]
    public async Task Opened_late_the_second_one_still_comes_half_an_hour_after_the_first()
    {
        await HaveAsync(Reminders("06:20", 30));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromSeconds(6));
        notice.WaitForAssertion(() => Assert.Single(_module.Invocations["notify"]));
        Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Single(_module.Invocations["notify"]);

        Clock.Advance(TimeSpan.FromMinutes(6));

        notice.WaitForAssertion(() => Assert.Equal(2, _module.Invocations["notify"].Count));
    }

    [Fact]
    public async Task Not_now_holds_the_second_one_off()
    {
        await HaveAsync(Reminders("06:20", 30));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromSeconds(6));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));

        await notice.InvokeAsync(() => notice.Find("button").Click());
        Clock.Advance(TimeSpan.FromMinutes(40));

        Assert.Empty(notice.FindAll("aside"));
        Assert.Single(_module.Invocations["notify"]);
    }

    [Fact]
    public async Task Nobody_who_rests_or_has_stretched_is_reminded()
    {
        await HaveAsync(Reminders("07:30"), Some.Session(2, Clock.GetLocalNow().AddMinutes(-20)));
        var notice = Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Empty(notice.FindAll("aside"));
        Assert.Empty(_module.Invocations["notify"]);
    }

    [Theory]
    [InlineData("06:40", false)]
    [InlineData("07:00", true)] // the minute it is
    [InlineData("07:05", true)]
    public async Task One_set_for_a_time_gone_by_waits_for_the_next_day(string at, bool comesToday)
    {
        await HaveAsync(Reminders("05:00"));
        await Store.AddAsync(RecordKinds.Reminders, ContentOf(at), PracticeJson.Default.RemindersContent);
        var notice = Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(comesToday ? 1 : 0, notice.FindAll("aside").Count);
        Clock.Advance(TimeSpan.FromHours(24));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
    }

    [Fact]
    public async Task One_that_is_due_comes_though_quiet_days_were_kept_twice_since()
    {
        await HaveAsync(Reminders("06:40"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (int day in (int[])[20, 21])
        {
            QuietDays later = new(new DateOnly(2026, 5, day), new DateOnly(2026, 5, day));
            await Store.AddAsync(RecordKinds.Reminders, ContentOf("06:40") with { Quiet = [later] }, PracticeJson.Default.RemindersContent);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromSeconds(6));

        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
    }

    [Fact]
    public async Task A_habit_noticed_in_the_morning_leaves_the_reminders_of_the_afternoon()
    {
        await HaveAsync(
            Reminders(new RemindersContent { Times = [new ReminderTime(ReminderTime.Standing, "16:00", ContentRules.Weekdays)], Quiet = [] }),
            Some.Record(8, RecordKinds.HabitCheckIn, Clock.GetLocalNow(), """{"habit":"feet","answer":"noticed"}"""));
        var notice = Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromHours(9) + TimeSpan.FromMinutes(1));

        notice.WaitForAssertion(() => Assert.Contains("How are you standing", notice.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hidden_practice_is_not_called_out()
    {
        await HaveAsync(Reminders("07:30"));
        Preferences.Change(now => now with { Hidden = true });
        var notice = Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Empty(notice.FindAll("aside"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_another_tab_hides_is_not_called_out_here(bool hasCome)
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(hasCome ? 31 : 29));
        notice.WaitForAssertion(() => Assert.Equal(hasCome ? 1 : 0, notice.FindAll("aside").Count));

        new Preferences(Local).Change(now => now with { Hidden = true });
        Clock.Advance(TimeSpan.FromMinutes(3));

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
        Assert.Equal(hasCome ? 1 : 0, _module.Invocations["notify"].Count);
    }

    [Fact]
    public async Task Two_people_on_one_device_are_each_reminded()
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));

        await Store.AddPersonAsync();
        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
        await Store.AddAsync(RecordKinds.Reminders, ContentOf("07:32"), PracticeJson.Default.RemindersContent);
        Clock.Advance(TimeSpan.FromMinutes(2));

        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
        Assert.Equal(2, _module.Invocations["mayTell"].Select(call => call.Arguments[0]).Distinct().Count());
        Assert.Equal(2, _module.Invocations["notify"].Select(call => call.Arguments[2]).Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_nobody_looks_at_keeps_it_until_it_comes_to_the_front()
    {
        await HaveAsync(Reminders("07:30"));
        _mayTell.SetResult(false);
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(50));
        bool hasTold = notice.FindAll("aside").Count > 0;
        IReadOnlySet<string> claimed = await Store.RemindedAsync();

        _mayTell.SetResult(true);
        await notice.InvokeAsync(notice.Instance.LookAsync);

        Assert.False(hasTold);
        Assert.Empty(claimed);
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_calls_while_a_session_runs_and_afterwards_only_where_none_was_kept(bool isKept)
    {
        await HaveAsync(Reminders("07:30"));
        _running.SetResult([$"{Some.Id(9):N}"]);
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(40));
        bool hasCalled = notice.FindAll("aside").Count > 0 || _module.Invocations["notify"].Count > 0;

        await HaveAsync(isKept ? [Some.Session(9, Clock.GetLocalNow())] : []);
        _running.SetResult([]);
        await notice.InvokeAsync(notice.Instance.LookAsync);

        Assert.False(hasCalled);
        Assert.Equal(isKept ? 0 : 1, notice.FindAll("aside").Count);
    }

    [Fact]
    public async Task Two_at_one_minute_both_stand_until_each_is_put_away()
    {
        await HaveAsync(Reminders(new RemindersContent
        {
            Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ContentRules.Weekdays), new ReminderTime(ReminderTime.Standing, "07:30", ContentRules.Weekdays)],
            Quiet = [],
        }));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.Equal(2, notice.FindAll("aside p").Count));
        Clock.Advance(TimeSpan.FromMinutes(20));

        await notice.InvokeAsync(() => notice.Find("button").Click());

        Assert.Contains("How are you standing", Assert.Single(notice.FindAll("aside p")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_one_about_the_same_takes_the_place_of_the_earlier()
    {
        await HaveAsync(Reminders(new RemindersContent
        {
            Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ContentRules.Weekdays), new ReminderTime(ReminderTime.Stretch, "07:50", ContentRules.Weekdays)],
            Quiet = [],
        }));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));

        Clock.Advance(TimeSpan.FromMinutes(20));

        notice.WaitForAssertion(() => Assert.Equal(2, _module.Invocations["notify"].Count));
        Assert.Single(notice.FindAll("aside p"));
    }

    [Fact]
    public async Task Of_two_tabs_one_tells_it_and_what_is_put_off_in_the_other_is_put_off_here()
    {
        await HaveAsync(Reminders("07:30", 30));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
        using var elsewhere = new RecordStore(Shelf, Clock);
        string key = (await elsewhere.RemindedAsync()).First(came => !came.Contains('@', StringComparison.Ordinal));

        PutOutcome? again = await elsewhere.ClaimReminderAsync(key);
        await elsewhere.ClaimReminderAsync($"{key}/2");

        Assert.Null(again);
        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_came_to_somebody_is_forgotten_when_they_are_erased_and_nobody_else_s(bool isEverybody)
    {
        await Store.ClaimReminderAsync("of one", "of one@1");
        Guid first = await Store.PersonAsync();
        await Store.AddPersonAsync();
        await Store.ClaimReminderAsync("of the other");

        await Store.EraseAsync(isEverybody ? null : first);

        Assert.Equal(isEverybody ? [] : ["of the other"], await Store.RemindedAsync());
        Assert.DoesNotContain("of one", await Shelf.NoteAsync("reminded"), StringComparison.Ordinal);
        Assert.Equal(PutOutcome.Kept, await Store.ClaimReminderAsync("of one"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_there_is_no_room_beside_the_records_it_is_claimed_among_the_choices(bool isFirst)
    {
        JSRuntimeInvocationHandler<bool> claim = _module.Setup<bool>("claim", _ => true).SetResult(isFirst);
        await HaveAsync(Reminders("07:30"));
        Shelf.NotesAreFull = true;
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(claim.Invocations));

        Clock.Advance(TimeSpan.FromMinutes(20));

        JSRuntimeInvocation claimed = Assert.Single(claim.Invocations);
        Assert.Equal(LocalKeys.Reminded, claimed.Arguments[0]);
        Assert.Equal("2026-05-06/stretch/07:30", ((string[])claimed.Arguments[1]!)[0]);
        Assert.Equal(isFirst ? 1 : 0, _module.Invocations["notify"].Count);
    }

    [Theory]
    [InlineData("""["2026-05-06/stretch/07:30"]""", false)]
    [InlineData("""["2026-05-05/stretch/07:30"]""", true)]
    [InlineData("{", true)]
    public async Task What_stands_among_the_choices_came_also_by_an_older_version(string kept, bool isToCome)
    {
        Local.Write("backline.reminded", kept);
        await HaveAsync(Reminders("07:30"));
        Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromMinutes(40));

        Assert.Equal(isToCome ? 1 : 0, _module.Invocations["notify"].Count);
    }

    [Fact]
    public async Task Erasing_everything_forgets_what_came_among_the_choices_too()
    {
        await Store.OpenAsync();
        Local.Write("backline.reminded", "[]");

        Services.GetRequiredService<PersonalSettings>().ForgetAll();

        Assert.Empty(Local.Keys);
    }

    [Fact]
    public async Task It_does_not_stand_until_the_next_day_though_nobody_looks()
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
        string? name = _take.Invocations.Single().Arguments[0] as string;

        _mayTell.SetResult(false);
        Clock.Advance(TimeSpan.FromHours(17));

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
        Assert.Equal(name, Assert.Single(_lines.Invocations["letGo"]).Arguments[0]);
    }

    [Fact]
    public async Task Several_of_one_thing_that_fell_due_in_a_sleep_come_as_one()
    {
        await HaveAsync(Reminders(new RemindersContent
        {
            Times = [.. ((string[])["07:10", "07:30", "07:50"]).Select(at => new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays))],
            Quiet = [],
        }));
        Clock.Advance(TimeSpan.FromMinutes(55));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromSeconds(6));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));

        Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Single(notice.FindAll("aside p"));
        Assert.Equal("2026-05-06/stretch/07:50", Assert.Single(_module.Invocations["notify"]).Arguments[2]);
    }

    [Fact]
    public async Task A_page_that_is_left_while_it_reads_claims_nothing()
    {
        await HaveAsync(Reminders("07:30"));
        Clock.Advance(TimeSpan.FromMinutes(31));
        var notice = Render<ReminderNotice>();
        await Store.RenameAsync("Anna"); // what was read is read anew
        Shelf.ReadingGate = new TaskCompletionSource();
        Task look = notice.InvokeAsync(notice.Instance.LookAsync);

        await DisposeComponentsAsync();
        Shelf.ReadingGate.SetResult();
        await look;

        Assert.Empty(await Store.RemindedAsync());
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("a", 0)]
    [InlineData("button", 0)]
    public async Task It_stands_in_the_next_page_until_it_is_answered(string? answer, int expected)
    {
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
        await (answer is null ? Task.CompletedTask : notice.InvokeAsync(() => notice.Find(answer).Click()));

        await DisposeComponentsAsync();
        Clock.Advance(TimeSpan.FromHours(3));
        var next = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(expected, next.FindAll("aside p").Count);
        Assert.Single(_module.Invocations["notify"]);
        Assert.Single(_lines.Invocations["stop"]);
    }

    [Fact]
    public async Task A_line_that_another_page_shows_comes_here_once_that_lets_go_of_it()
    {
        _take.SetResult(false);
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        int before = notice.FindAll("aside").Count;

        _take.SetResult(true);
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, before);
        notice.WaitForAssertion(() => Assert.Single(notice.FindAll("aside p")));
    }

    private static PracticeRecord Reminders(string at, int? second = null) => Reminders(ContentOf(at, second));

    private static PracticeRecord Reminders(RemindersContent content) => Some.Record(1, RecordKinds.Reminders) with
    {
        Content = JsonSerializer.SerializeToElement(content, PracticeJson.Default.RemindersContent),
    };

    private static RemindersContent ContentOf(string at, int? second = null) => new()
    {
        Times = [new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays)],
        SecondAfterMinutes = second,
        Quiet = [],
    };
}
