using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Summaries;
using Backline.Web.Controls;
using Backline.Web.Features.Plan;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Features.Plan;

public sealed class PlanPageTests : Page
{
    [Fact]
    public async Task The_first_day_offers_one_short_hold_and_sets_it_up()
    {
        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.Contains("30 s", page.Find(".holds").TextContent, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find(".holds button").Click());

        Assert.Equal(("soft", 30.0), (Today.Choices.Variant, Today.Choices.TargetSeconds));
    }

    [Fact]
    public async Task Days_left_out_are_said_once()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));

        var first = Render<PlanPage>();
        first.WaitForAssertion(() => Assert.Contains("5 days without a stretch", first.Find(".note").TextContent, StringComparison.Ordinal));
        var second = Render<PlanPage>();
        second.WaitForAssertion(() => Assert.NotEmpty(second.FindAll(".holds")));

        Assert.Empty(second.FindAll(".note"));
    }

    [Fact]
    public async Task Days_left_out_that_stand_on_a_page_left_open_are_counted_on()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));
        var page = Render<PlanPage>();
        page.WaitForAssertion(() => Assert.Contains("5 days without a stretch", page.Find(".note").TextContent, StringComparison.Ordinal));

        Clock.Advance(TimeSpan.FromDays(1));
        page.WaitForAssertion(() => Assert.Contains("6 days without a stretch", page.Find(".note").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromDays(10));

        page.WaitForAssertion(() => Assert.Contains("16 days without a stretch. Some of what was gained will have faded.", page.Find(".note").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_left_out_are_said_once_the_plan_is_shown_where_it_was_hidden()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));
        await Store.PersonAsync();
        Hiding.Hide("");
        var hidden = Render<PlanPage>();
        hidden.WaitForAssertion(() => Assert.Contains("is hidden", hidden.Markup, StringComparison.Ordinal));

        await hidden.InvokeAsync(() => hidden.FindAll("button").First(button => button.TextContent == "Show it for now").Click());

        hidden.WaitForAssertion(() => Assert.Contains("5 days without a stretch", hidden.Find(".note").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_left_out_that_nobody_saw_begin_are_not_said_while_the_day_turns()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-1)));
        var open = Render<PlanPage>();
        open.WaitForAssertion(() => Assert.NotEmpty(open.FindAll(".holds")));

        Clock.Advance(TimeSpan.FromDays(5));
        var next = Render<PlanPage>();

        next.WaitForAssertion(() => Assert.Contains("days without a stretch", next.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.Empty(open.FindAll(".note"));
    }

    [Fact]
    public async Task Days_left_out_are_said_where_somebody_looks_and_not_in_a_page_behind_another()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));
        BunitJSModuleInterop module = JSInterop.SetupModule("./js/returns.js");
        module.Mode = JSRuntimeMode.Loose;
        var isHidden = module.Setup<bool>("isHidden");
        isHidden.SetResult(true);
        var behind = Render<PlanPage>();
        behind.WaitForAssertion(() => Assert.NotEmpty(behind.FindAll(".holds")));
        await HaveAsync(Some.Session(2, Clock.GetLocalNow().AddDays(-5))); // by another tab
        behind.WaitForAssertion(() => Assert.Contains("a day", behind.Markup, StringComparison.Ordinal));
        int unseen = behind.FindAll(".note").Count;

        isHidden.SetResult(false);
        var returns = module.Invocations["watch"].Select(invocation => invocation.Arguments[0]).OfType<DotNetObjectReference<PageReturns>>();
        foreach (DotNetObjectReference<PageReturns> listener in returns)
        {
            await listener.Value.LookAgain();
        }

        Assert.Equal(0, unseen);
        behind.WaitForAssertion(() => Assert.Contains("4 days without a stretch", behind.Find(".note").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_chooses_to_rest_is_told_of_left_out_days_no_longer()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));
        var page = Render<PlanPage>();
        page.WaitForAssertion(() => Assert.Contains("5 days without a stretch", page.Find(".note").TextContent, StringComparison.Ordinal));

        await Store.AddAsync(RecordKinds.Plan, new PlanContent { Mode = PlanContent.Rest, Begin = PlanContent.BySelfTests }, PracticeJson.Default.PlanContent);

        page.WaitForAssertion(() => Assert.Contains("You rest", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".note"));
    }

    [Fact]
    public async Task A_session_stopped_at_once_has_the_same_pause_not_said_again()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));
        var first = Render<PlanPage>();
        first.WaitForAssertion(() => Assert.Contains("5 days without a stretch", first.Find(".note").TextContent, StringComparison.Ordinal));
        await HaveAsync(Some.Session(2, Clock.GetLocalNow(), content => content with { Ended = "stopped", Held = new HeldTime(0, 0, 0) }));

        var second = Render<PlanPage>();
        second.WaitForAssertion(() => Assert.NotEmpty(second.FindAll(".holds")));

        Assert.Empty(second.FindAll(".note"));
    }

    [Fact]
    public async Task A_pause_grown_long_is_not_said_again_and_the_plan_begins_gently()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddDays(-6)));
        var first = Render<PlanPage>();
        first.WaitForAssertion(() => Assert.Contains("5 days without a stretch", first.Find(".note").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromDays(10));

        var second = Render<PlanPage>();
        second.WaitForAssertion(() => Assert.Contains("A gentle start: one short hold a day.", second.Markup, StringComparison.Ordinal));

        Assert.Empty(second.FindAll(".note"));
    }

    [Fact]
    public async Task What_is_chosen_is_kept_and_changes_the_page()
    {
        var page = Render<PlanPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("input[name=mode]")));

        await page.InvokeAsync(() => page.FindAll("input[name=mode]")[2].Change(true));

        page.WaitForAssertion(() => Assert.Contains("Rest well", page.Markup, StringComparison.Ordinal));
        PracticeRecord kept = Assert.Single(await KeptAsync(RecordKinds.Plan));
        Assert.Equal(PlanContent.Rest, kept.Content.Deserialize(PracticeJson.Default.PlanContent)?.Mode);
    }

    [Fact]
    public void Habits_and_how_one_stands_are_one_link_away()
    {
        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("a[href=habits]")));
        Assert.NotEmpty(page.FindAll("a[href=standing]"));
    }

    [Fact]
    public async Task A_plan_dated_ahead_neither_governs_nor_stands_as_chosen()
    {
        await HaveAsync(Some.Record(1, RecordKinds.Plan, Clock.GetLocalNow().AddYears(1), """{"mode":"rest","begin":"together"}"""));

        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".holds button")));
        Assert.True(page.FindAll("input[name=mode]")[0].HasAttribute("checked"));
    }

    [Theory]
    [InlineData("not-today", 0, "When that is settled")]
    [InlineData("go", 366, "Answer the safety questions anew")]
    public async Task What_is_to_be_done_about_the_safety_answers_fits_what_is_wrong_with_them(string level, int daysAhead, string words)
    {
        await HaveAsync(Some.Screening(1, 4, level) with { At = Clock.GetLocalNow().AddDays(daysAhead) });

        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.StartsWith(words, page.FindAll(".note.stop p")[1].TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("head-above-heart", "with a small bow · for the lower calf")]
    [InlineData("no-bow", "hips straight · for the lower calf")]
    public async Task Nothing_is_promised_for_the_thigh_where_the_safety_answers_keep_the_bow_small_or_out(string restriction, string words)
    {
        await HaveAsync(Some.Screening(1, 5, "with-limits", restriction));

        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.Contains(words, page.Find(".holds").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("thigh", page.Find(".holds").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_from_before_there_was_a_Backline_is_said_to_be_wrong()
    {
        Services.AddSingleton<TimeProvider>(Some.Clock(new DateTimeOffset(2001, 1, 1, 12, 0, 0, TimeSpan.Zero)));

        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.Contains("1 January 2001, which cannot be right", page.Find(".note").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 120, "6 min of 5 to 10, on 3 days")]
    [InlineData(5, 72, "6 min: in the supported window, on 5 days")]
    [InlineData(5, 120.8, "10 min: in the supported window, on 5 days")]
    [InlineData(5, 123.2, "10½ min: more than is of use, no harm, on 5 days")]
    [InlineData(5, 58, "just under 5 min of 5 to 10, on 5 days")]
    public void A_week_is_called_supported_by_its_days_too(int days, double seconds, string words)
    {
        PracticeLog log = PracticeLog.Of(Enumerable.Range(0, days).Select(day => Some.Session(
            day + 1, Some.Monday.AddDays(day), content => content with { DurationSeconds = 300, Held = new HeldTime(0, 0, seconds) })));
        PracticeWeek week = PracticeWeek.Between(log.Sessions, log.Sessions[0].Day, log.Sessions[0].Day)[0];

        var bars = Render<DoseBars>(bars => bars.Add(one => one.Week, week).Add(one => one.DaysMeant, 5));

        Assert.Contains(bars.FindAll(".dose .small"), line => line.TextContent == words);
    }

    [Fact]
    public async Task The_last_day_of_a_week_tells_that_the_week_is_done()
    {
        // Monday to Friday of the first week, as the plan asks: four short holds and a whole one.
        PracticeRecord[] week = [.. Enumerable.Range(0, 5).Select(day => Some.Session(
            day + 1, Some.Monday.AddDays(day), content => content with { Variant = day % 2 == 0 ? "soft" : "straight", Held = new HeldTime(0, 0, day < 4 ? 30 : 60) }))];
        await HaveAsync(week);
        Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(1));

        var friday = Render<PlanPage>();

        friday.WaitForAssertion(() => Assert.Contains("That’s it for today. This week’s 5 days are done.", friday.Find(".today").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromDays(1));
        var saturday = Render<PlanPage>();
        saturday.WaitForAssertion(() => Assert.Contains("This week’s 5 days are done. A free day is fine", saturday.Find(".today").TextContent, StringComparison.Ordinal));
        friday.WaitForAssertion(() => Assert.Equal(saturday.Find(".today").TextContent, friday.Find(".today").TextContent)); // left open over midnight
    }

    [Fact]
    public async Task The_stop_rule_leads_to_the_safety_questions_and_offers_no_hold()
    {
        PracticeRecord[] sessions = [.. Enumerable.Range(1, 3).Select(day => Some.Session(day, Some.Monday.AddDays(-day)))];
        await HaveAsync([.. sessions, .. Enumerable.Range(1, 3).Select(day => Some.CheckIn(10 + day, day, CheckInContent.Worse))]);

        var page = Render<PlanPage>();

        page.WaitForAssertion(() => Assert.Equal("screening", page.Find(".note.stop a").GetAttribute("href")));
        Assert.Empty(page.FindAll(".holds"));
    }
}
