using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Layout;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class ReminderNoticeTests : ReminderPage
{
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
        Assert.Single(Script.Invocations["notify"]);
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
        int before = Script.Invocations["stay"].Count;

        await notice.InvokeAsync(() => notice.Find(answer).Click());

        Assert.Equal(0, before);
        notice.WaitForAssertion(() => Assert.Single(Script.Invocations["stay"]));
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
        notice.WaitForAssertion(() => Assert.Single(Script.Invocations["notify"]));
        Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Single(Script.Invocations["notify"]);

        Clock.Advance(TimeSpan.FromMinutes(6));

        notice.WaitForAssertion(() => Assert.Equal(2, Script.Invocations["notify"].Count));
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
        Assert.Single(Script.Invocations["notify"]);
    }

    [Fact]
    public async Task Nobody_who_rests_or_has_stretched_is_reminded()
    {
        await HaveAsync(Reminders("07:30"), Some.Session(2, Clock.GetLocalNow().AddMinutes(-20)));
        var notice = Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Empty(notice.FindAll("aside"));
        Assert.Empty(Script.Invocations["notify"]);
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
        Hiding.Hide("");
        var notice = Render<ReminderNotice>();

        Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Empty(notice.FindAll("aside"));
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
        Assert.Equal(2, Script.Invocations["mayTell"].Select(call => call.Arguments[0]).Distinct().Count());
        Assert.Equal(2, Script.Invocations["notify"].Select(call => call.Arguments[2]).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_calls_while_a_session_runs_and_afterwards_only_where_none_was_kept(bool isKept)
    {
        await HaveAsync(Reminders("07:30"));
        Running.SetResult([$"{Some.Id(9):N}"]);
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(40));
        bool hasCalled = notice.FindAll("aside").Count > 0 || Script.Invocations["notify"].Count > 0;

        await HaveAsync(isKept ? [Some.Session(9, Clock.GetLocalNow())] : []);
        Running.SetResult([]);
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

        notice.WaitForAssertion(() => Assert.Equal(2, Script.Invocations["notify"].Count));
        Assert.Single(notice.FindAll("aside p"));
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
        Assert.Equal("2026-05-06/stretch/07:50", Assert.Single(Script.Invocations["notify"]).Arguments[2]);
    }
}
