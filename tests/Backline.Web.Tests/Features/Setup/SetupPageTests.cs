using Backline.Coaching.Screening;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Features.Progress;
using Backline.Web.Features.Setup;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SetupPage = Backline.Web.Features.Setup.Setup;

namespace Backline.Web.Tests.Features.Setup;

public sealed class SetupPageTests : Page
{
    public SetupPageTests() => HaveTonesAlone();

    [Fact]
    public void Without_safety_answers_the_questions_come_first()
    {
        Render<SetupPage>();

        Assert.EndsWith("/screening", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_shows_its_one_thing_and_next_leads_to_the_session()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        var page = Render<SetupPage>();
        List<string> headings = [];

        while (page.FindAll("button").FirstOrDefault(button => button.TextContent == "Next") is { } next)
        {
            headings.Add(page.Find("h1").TextContent);
            await page.InvokeAsync(() => next.Click());
        }

        Assert.Equal(headings.Count, headings.Distinct().Count());
        Assert.Equal("session", page.Find("a.primary").GetAttribute("href"));
        Assert.True(Today.Choices.IsChosen);
    }

    [Fact]
    public async Task A_roll_that_fitted_ankles_whose_check_was_erased_in_another_tab_is_offered_no_more()
    {
        await HaveAsync(Some.Record(1, RecordKinds.AnkleCheck, content: """{"leftCm":9,"rightCm":9,"heightCm":null,"rollCm":7,"placement":"high"}"""));
        var step = Render<RollStep>();
        step.WaitForAssertion(() => Assert.Contains("Fits your ankles.", step.Markup, StringComparison.Ordinal));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));

        step.WaitForAssertion(() => Assert.DoesNotContain("Fits your ankles.", step.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ankle_check_takes_as_long_wherever_it_is_told()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        var page = Render<SetupPage>();
        while (page.FindAll("button").All(button => !button.TextContent.StartsWith("Check my ankles", StringComparison.Ordinal)))
        {
            await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());
        }

        string told = page.FindAll("button").Select(button => button.TextContent).First(text => text.StartsWith("Check my ankles", StringComparison.Ordinal));
        await HaveAsync(Some.Session(2));
        var progress = Render<ProgressPage>();

        Assert.Equal("Check my ankles (two minutes)", told);
        progress.WaitForAssertion(() => Assert.Contains("The ankle check in the set-up takes two minutes;", progress.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_in_a_hurry_goes_straight_to_the_voice_and_is_offered_the_pictures_next_time()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "hands-supported"));
        var page = Render<SetupPage>();

        Assert.Contains("a chair in reach, device in sight. A tap answers and pauses.", page.Markup, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Begin without a voice").Click());

        Assert.EndsWith("/session", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal((true, false), (Today.TakeBeginning(), Today.TakeBeginning()));
        Assert.Equal((false, Support.Chair, false), (Today.Choices.HasCamera, Today.Choices.Support, Today.Choices.IsTaught));
        Assert.Equal("Camera or voice?", Render<SetupPage>().Find("h1").TextContent);
    }

    [Fact]
    public async Task The_short_way_tells_today_s_limits_and_where_they_come_from()
    {
        await HaveAsync(
            Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "no-end-range", "slow-rise"),
            Some.Session(2),
            Some.CheckIn(3, 2, CheckInContent.Worse));

        string soon = Render<BeginSoon>().Markup;
        string told = Render<BeginSoon>(card => card.Add(it => it.Told, ScreeningRules.BuiltIn.WordsOf(Today.Restrictions))).Markup;

        Assert.Contains("worse the day after", soon, StringComparison.Ordinal);
        Assert.Contains("Take the end slowly", soon, StringComparison.Ordinal);
        Assert.Contains("Barefoot at a low, firm roll", soon, StringComparison.Ordinal);
        Assert.Contains("worse the day after", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Take the end slowly", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_taps_before_the_page_changes_are_one_beginning()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        IRenderedComponent<BeginSoon> soon = Render<BeginSoon>();
        AngleSharp.Dom.IElement button = soon.Find("button");

        await soon.InvokeAsync(() => button.Click());
        bool isBegun = Today.TakeBeginning();
        await soon.InvokeAsync(() => soon.Find("button").Click());

        Assert.True(isBegun);
        Assert.False(Today.TakeBeginning());
    }

    [Fact]
    public async Task A_roll_is_offered_anew_once_the_ankles_numbers_are_corrected()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        IRenderedComponent<AnkleCheck> check = Render<AnkleCheck>();
        await check.InvokeAsync(() => check.FindAll("input")[0].Input("1.2"));
        await check.InvokeAsync(() => check.FindAll("input")[1].Input("1"));
        await check.InvokeAsync(() => check.Find("button.primary").Click());
        check.WaitForAssertion(() => Assert.Equal("Take it", check.Find("button.primary").TextContent), TimeSpan.FromSeconds(20));

        await check.InvokeAsync(() => check.FindAll("input")[0].Input("12"));

        check.WaitForAssertion(() => Assert.Equal("Find my roll", check.Find("button.primary").TextContent));
        Assert.Empty(check.FindAll(".card"));
    }

    [Fact]
    public async Task The_second_time_one_tap_is_enough()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.Choose(now => now with { IsChosen = true, IsTaught = true });

        var page = Render<SetupPage>();

        Assert.Equal("Same as last time", page.Find("a.primary").TextContent);
        Assert.Equal("session", page.Find("a.primary").GetAttribute("href"));
    }

    [Fact]
    public async Task Pain_before_may_be_said_on_the_last_page_and_is_asked_anew_the_next_time()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.Choose(now => now with { IsChosen = true, IsTaught = true });
        var page = Render<SetupPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain input")[4].Change(true));
        (int?, bool) said = (Today.PainBefore, Today.IsPainAsked);
        var next = Render<SetupPage>();

        Assert.Equal((4, true), said);
        Assert.Empty(next.FindAll("fieldset.pain input:checked"));
        Assert.Null(Today.PainBefore);
    }

    [Fact]
    public async Task Today_s_limits_are_said_before_the_session()
    {
        await HaveAsync(
            Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "slow-rise"),
            Some.Session(2),
            Some.CheckIn(3, 2, CheckInContent.Worse));
        Today.Choose(now => now with { IsChosen = true, IsTaught = true });

        var page = Render<SetupPage>();

        Assert.Contains("Take the end slowly", page.Markup, StringComparison.Ordinal);
        Assert.Contains("worse the day after", page.Markup, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("dd"), words => words.TextContent == "20 seconds"); // the plan's 30 s, lowered to the shortest there is
    }

    [Fact]
    public async Task Once_the_plan_was_opened_its_hold_is_proposed_and_a_length_chosen_today_stays()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.Choose(now => now with { IsChosen = true, IsTaught = true });
        Render<SetupPage>();
        double before = Today.Choices.TargetSeconds;

        var plan = Render<Web.Features.Plan.PlanPage>();
        plan.WaitForAssertion(() => Assert.NotEmpty(plan.FindAll(".holds")));
        Render<SetupPage>();
        double followed = Today.Choices.TargetSeconds;
        var page = Render<SetupPage>();
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Change something").Click());
        while (page.FindAll("#hold-length").Count == 0)
        {
            await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());
        }

        await page.InvokeAsync(() => page.Find("#hold-length").Change("90"));
        Render<SetupPage>();
        double chosen = Today.Choices.TargetSeconds;
        Clock.Advance(TimeSpan.FromDays(1));
        Render<SetupPage>();

        Assert.Equal((60.0, 30.0, 90.0, 30.0), (before, followed, chosen, Today.Choices.TargetSeconds));
    }

    [Theory]
    [InlineData(false, 60.0)]
    [InlineData(true, 90.0)]
    public async Task A_page_left_open_overnight_proposes_the_new_day_s_hold_but_for_a_length_chosen_on_it(bool isChosen, double expected)
    {
        await HaveAsync([Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"), .. Enumerable.Range(0, 4).Select(day => Some.Session(day + 2, Some.Monday.AddDays(day), content => content with { Variant = day % 2 == 0 ? "soft" : "straight", Held = new HeldTime(0, 0, 30) }))]);
        Today.Choose(now => now with { FollowsPlan = true });
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 7, 23, 58, 0, TimeSpan.Zero));
        var page = Render<SetupPage>();
        double evening = Today.Choices.TargetSeconds;
        if (isChosen)
        {
            while (page.FindAll("#hold-length").Count == 0)
            {
                await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());
            }

            await page.InvokeAsync(() => page.Find("#hold-length").Change("90"));
            await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Back").Click());
            await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Back").Click());
            page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".soon")));
        }

        Clock.Advance(TimeSpan.FromMinutes(3));

        page.WaitForAssertion(() => Assert.Equal(expected, Today.Choices.TargetSeconds));
        Assert.Equal(30, evening);
        Assert.NotEqual(new DateOnly(2026, 5, 8), Today.Choices.LengthChosen); // opened anew, another day's page proposes
    }

    [Fact]
    public async Task Same_as_last_time_left_open_overnight_shows_the_hold_it_begins_with()
    {
        await HaveAsync([Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"), .. Enumerable.Range(0, 4).Select(day => Some.Session(day + 2, Some.Monday.AddDays(day), content => content with { Variant = day % 2 == 0 ? "soft" : "straight", Held = new HeldTime(0, 0, 30) }))]);
        Today.Choose(now => now with { FollowsPlan = true, IsChosen = true, IsTaught = true });
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 7, 23, 58, 0, TimeSpan.Zero));
        var page = Render<SetupPage>();
        page.WaitForAssertion(() => Assert.Contains("30 seconds", page.Find(".summary").TextContent, StringComparison.Ordinal));

        Clock.Advance(TimeSpan.FromMinutes(3));

        page.WaitForAssertion(() => Assert.Contains("60 seconds", page.Find(".summary").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_tab_chose_stays_when_the_day_turns_here()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.Choose(now => now with { RollCm = 10 });
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 7, 23, 58, 0, TimeSpan.Zero));
        var page = Render<SetupPage>();
        using var another = new SessionSetup(Local, Store, Services.GetRequiredService<PracticeLogs>(), Clock);
        another.Choose(now => now with { RollCm = 6 });

        Clock.Advance(TimeSpan.FromMinutes(3));
        await page.InvokeAsync(() => Today.Choose(now => now with { HeightCm = 170 }));

        Assert.Equal((6, 170), (Today.Choices.RollCm, Today.Choices.HeightCm));
    }

    [Fact]
    public async Task The_short_way_left_open_overnight_begins_with_the_new_day_s_hold()
    {
        await HaveAsync([Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"), .. Enumerable.Range(0, 4).Select(day => Some.Session(day + 2, Some.Monday.AddDays(day), content => content with { Variant = day % 2 == 0 ? "soft" : "straight", Held = new HeldTime(0, 0, 30) }))]);
        Today.Choose(now => now with { FollowsPlan = true });
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 7, 23, 58, 0, TimeSpan.Zero));
        var soon = Render<BeginSoon>();
        soon.WaitForAssertion(() => Assert.NotEmpty(soon.FindAll(".soon")));
        double evening = Today.Choices.TargetSeconds;

        Clock.Advance(TimeSpan.FromMinutes(3));

        soon.WaitForAssertion(() => Assert.Equal(60, Today.Choices.TargetSeconds));
        Assert.Equal(30, evening);
    }

    [Fact]
    public async Task After_a_long_pause_the_gentle_hold_is_proposed_also_to_who_never_opened_the_plan()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"), Some.Session(2, Some.Monday.AddDays(-30)));

        Render<SetupPage>();

        Assert.Equal(30, Today.Choices.TargetSeconds);
    }

    [Fact]
    public async Task Flat_feet_stay_flat_through_check_summary_and_picture()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.Choose(now => now with { Variant = "straight" });
        var check = Render<Web.Features.Setup.AnkleCheck>();

        await check.InvokeAsync(() => check.FindAll("input")[0].Input("0"));
        await check.InvokeAsync(() => check.FindAll("input")[1].Input("0"));
        await check.InvokeAsync(() => check.FindAll("button").First(button => button.TextContent == "Find my roll").Click());
        await check.InvokeAsync(() => check.FindAll("button").First(button => button.TextContent == "Take it").Click());

        Assert.Equal(0, Today.Choices.RollCm);
        Assert.Contains("feet flat on the floor", Render<Web.Features.Setup.SetupSummary>().Markup, StringComparison.Ordinal);
        Assert.False(Web.Controls.Figure.Standing(ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture, 0).IsOnRoll);
    }

    [Fact]
    public async Task The_ankle_check_keeps_what_was_measured_and_takes_the_roll()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        var page = Render<SetupPage>();
        while (page.Find("h1").TextContent != "How thick is your roll?")
        {
            await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());
        }

        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent.StartsWith("Check my ankles", StringComparison.Ordinal)).Click());
        await page.InvokeAsync(() => page.FindAll("input")[0].Input("9,5"));
        await page.InvokeAsync(() => page.FindAll("input")[1].Input("11"));
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Find my roll").Click());
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Take it").Click());

        page.WaitForAssertion(() => Assert.Equal("How thick is your roll?", page.Find("h1").TextContent));
        PracticeRecord record = Assert.Single(await KeptAsync(RecordKinds.AnkleCheck));
        Assert.Equal(9.5, record.Content.GetProperty("leftCm").GetDouble());
        Assert.Equal(record.Content.GetProperty("rollCm").GetDouble(), Today.Choices.RollCm);
    }
}
