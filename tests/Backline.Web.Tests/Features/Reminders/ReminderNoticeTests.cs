using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Choices;
using Backline.Web.Layout;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class ReminderNoticeTests : Page
{
    private readonly BunitJSModuleInterop _module;

    public ReminderNoticeTests()
    {
        _module = JSInterop.SetupModule("./js/reminders.js");
        _module.Mode = JSRuntimeMode.Loose;
        _module.Setup<bool>("claim", _ => true).SetResult(true);
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

    [Fact]
    public async Task Hidden_practice_is_not_called_out()
    {
        await HaveAsync(Reminders("07:30"));
        Preferences.Change(now => now with { Hidden = true });
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
        await Store.AddAsync(RecordKinds.Reminders, ContentOf("07:30"), PracticeJson.Default.RemindersContent);
        Clock.Advance(TimeSpan.FromMinutes(1));

        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
        Assert.Equal(2, _module.Invocations["claim"].Select(call => call.Arguments[0]).Distinct().Count());
        Assert.Equal(2, _module.Invocations["notify"].Select(call => call.Arguments[2]).Distinct().Count());
    }

    [Fact]
    public void What_came_is_forgotten_when_everything_is_erased() => Assert.Contains(LocalKeys.Reminded, LocalKeys.All);

    private static PracticeRecord Reminders(string at, int? second = null) => Some.Record(1, RecordKinds.Reminders) with
    {
        Content = JsonSerializer.SerializeToElement(ContentOf(at, second), PracticeJson.Default.RemindersContent),
    };

    private static RemindersContent ContentOf(string at, int? second = null) => new()
    {
        Times = [new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays)],
        SecondAfterMinutes = second,
        Quiet = [],
    };
}
