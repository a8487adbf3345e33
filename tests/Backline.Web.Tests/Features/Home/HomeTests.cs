using System.Text.Json;
using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Web.Features.Live;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Tests.Features.Home;

public sealed class HomeTests : Page
{
    private static readonly DateTimeOffset Evening = new(2026, 5, 5, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_start_leads_to_the_safety_questions()
    {
        var page = Render<Web.Features.Home.Home>();

        Assert.Equal("screening", page.Find("a.primary").GetAttribute("href"));
    }

    [Fact]
    public void One_sentence_and_the_ways_on_stand_there()
    {
        var page = Render<Web.Features.Home.Home>();

        Assert.Single(page.FindAll(".hero p.lead"));
        Assert.Equal(
            [("Start the stretch", "screening"), ("Watch it", "watch"), ("Today's plan", "plan"), ("History", "history"), ("How it works", "how-it-works")],
            page.FindAll(".hero p.row a").Select(way => (way.TextContent, way.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_later_start_leads_to_the_set_up()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));

        var page = Render<Web.Features.Home.Home>();

        Assert.Equal("setup", page.Find("a.primary").GetAttribute("href"));
    }

    [Fact]
    public async Task The_next_day_asks_once_and_answers_worse_with_a_lower_dose()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();

        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Worse").Click());

        page.WaitForAssertion(() => Assert.Contains("20 seconds at the least", page.Find(".check-in").TextContent, StringComparison.Ordinal));
        Assert.Single(await KeptAsync(RecordKinds.CheckIn));
        Assert.Empty(Render<Web.Features.Home.Home>().FindAll(".check-in"));
    }

    [Fact]
    public async Task A_day_with_two_sessions_is_asked_about_once()
    {
        await HaveAsync(Some.Session(1), Some.Session(2, Some.Monday.AddMinutes(10)));
        var page = Render<Web.Features.Home.Home>();

        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Worse").Click());

        page.WaitForAssertion(() => Assert.Contains("the hold is halved", page.Find(".check-in").TextContent, StringComparison.Ordinal));
        Assert.Empty(Render<Web.Features.Home.Home>().FindAll(".check-in"));
    }

    [Fact]
    public async Task The_third_worse_day_is_answered_with_the_stop()
    {
        await HaveAsync(
            Some.Session(1), Some.Session(2, Some.Monday.AddDays(-1)), Some.Session(3, Some.Monday.AddDays(-2)), Some.CheckIn(4, 2, CheckInContent.Worse), Some.CheckIn(5, 3, CheckInContent.Worse));
        var third = Render<Web.Features.Home.Home>();
        await third.InvokeAsync(() => third.FindAll("button").First(button => button.TextContent == "Worse").Click());
        third.WaitForAssertion(() => Assert.Contains("After three days of practice the leg was worse the day after.", third.Find(".check-in").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worse_day_before_a_better_one_is_answered_with_a_word()
    {
        await HaveAsync(Some.Session(1), Some.Session(2, Some.Monday.AddDays(-1)), Some.CheckIn(3, 1, CheckInContent.Better));
        var older = Render<Web.Features.Home.Home>();
        await older.InvokeAsync(() => older.FindAll("button").First(button => button.TextContent == "Worse").Click());
        older.WaitForAssertion(() => Assert.Contains("Noted. Keep it mild.", older.Find(".check-in").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slip_is_taken_back_and_asked_again()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Worse").Click());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".check-in button")));

        await page.InvokeAsync(() => page.Find(".check-in button").Click());
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".check-in button").Count));
        int afterSlip = (await KeptAsync(RecordKinds.CheckIn)).Count;
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Better").Click());

        page.WaitForAssertion(() => Assert.Contains("Good to hear.", page.Find(".check-in").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, afterSlip);
        Assert.Equal("better", Assert.Single(await KeptAsync(RecordKinds.CheckIn)).Content.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task What_was_answered_is_not_asked_again_after_it_was_hidden_for_a_while()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Better").Click());
        page.WaitForAssertion(() => Assert.Contains("Good to hear.", page.Find(".check-in").TextContent, StringComparison.Ordinal));

        await page.InvokeAsync(() => Hiding.Hide(""));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".check-in")));
        await page.InvokeAsync(() => Hiding.Show(""));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".check-in")));
        Assert.Single(await KeptAsync(RecordKinds.CheckIn));
    }

    [Fact]
    public async Task The_question_stands_above_the_picture()
    {
        await HaveAsync(Some.Session(1));

        var page = Render<Web.Features.Home.Home>();

        Assert.InRange(page.Markup.IndexOf("check-in", StringComparison.Ordinal), 0, page.Markup.IndexOf("<svg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_now_puts_the_question_away()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();

        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Not now").Click());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".check-in")));
        int atOnce = Render<Web.Features.Home.Home>().FindAll(".check-in").Count;
        Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(0, atOnce);
        Assert.Single(Render<Web.Features.Home.Home>().FindAll(".check-in"));
        Assert.Empty(await KeptAsync(RecordKinds.CheckIn));
    }

    [Fact]
    public async Task A_page_left_open_asks_as_soon_as_it_is_due_and_again_after_the_next_day_of_practice()
    {
        Clock.SetUtcNow(Evening.AddMinutes(5));
        await HaveAsync(Some.Session(1, Evening));
        var page = Render<Web.Features.Home.Home>();
        Clock.Advance(TimeSpan.FromHours(15));
        page.WaitForAssertion(() => Assert.Contains("Yesterday: held", page.Markup, StringComparison.Ordinal));
        int early = page.FindAll(".check-in").Count;
        Clock.Advance(TimeSpan.FromHours(1));
        page.WaitForAssertion(() => Assert.Contains("After yesterday", page.Find(".check-in h2").TextContent, StringComparison.Ordinal));

        await PressAsync(page, "Same");
        page.WaitForAssertion(() => Assert.Contains("Noted.", page.Find(".check-in [role=status]").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromHours(2));
        string stays = page.Find(".check-in [role=status]").TextContent;
        Clock.Advance(TimeSpan.FromHours(6));
        await HaveAsync(Some.Session(2, Evening.AddDays(1)));
        Clock.Advance(TimeSpan.FromHours(4));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".check-in")));
        Clock.Advance(TimeSpan.FromHours(12));

        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".check-in button").Count));
        Assert.Contains("After yesterday", page.Find(".check-in h2").TextContent, StringComparison.Ordinal);
        Assert.Equal((0, "Noted. Keep it mild and give it some days."), (early, stays.Trim()));
    }

    [Fact]
    public async Task A_page_left_open_asks_no_longer_than_it_can_be_answered()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();
        int asked = page.FindAll(".check-in").Count;

        Clock.Advance(TimeSpan.FromHours(37));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".check-in")));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_page_left_open_asks_again_four_hours_after_not_now()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();

        await PressAsync(page, "Not now");
        Clock.Advance(TimeSpan.FromHours(3.9));
        int before = page.FindAll(".check-in").Count;
        Clock.Advance(TimeSpan.FromHours(0.2));

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".check-in")));
        Assert.Equal(0, before);
    }

    [Fact]
    public async Task What_is_answered_on_one_page_is_asked_on_no_other()
    {
        await HaveAsync(Some.Session(1));
        var one = Render<Web.Features.Home.Home>();
        var other = Render<Web.Features.Home.Home>();

        await PressAsync(one, "Better");

        other.WaitForAssertion(() => Assert.Empty(other.FindAll(".check-in")));
        one.WaitForAssertion(() => Assert.Contains("Good to hear.", one.Find(".check-in").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_erased_elsewhere_is_not_asked_about(bool isReplied)
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();
        if (isReplied)
        {
            await PressAsync(page, "Same");
            page.WaitForAssertion(() => Assert.Contains("Noted.", page.Find(".check-in").TextContent, StringComparison.Ordinal));
        }

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".check-in")));
    }

    [Fact]
    public async Task While_an_answer_is_kept_it_is_still_asked_and_a_second_tap_keeps_no_second()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();
        Shelf.Gate = new TaskCompletionSource();

        await PressAsync(page, "Same");
        await PressAsync(page, "Worse");
        Clock.Advance(TimeSpan.FromMinutes(1));
        bool isAsked = page.FindAll(".check-in button").Count == 4 && page.FindAll(".check-in [disabled]").Count == 0;
        Shelf.Gate.SetResult();

        page.WaitForAssertion(() => Assert.Contains("Noted. Keep it mild and give it some days.", page.Find(".check-in").TextContent, StringComparison.Ordinal));
        Assert.True(isAsked);
        Assert.Equal("same", Assert.Single(await KeptAsync(RecordKinds.CheckIn)).Content.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task The_keyboard_goes_on_to_what_stands_in_the_place_of_the_pressed_button()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<Web.Features.Home.Home>();

        await PressAsync(page, "Same");
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke(1));
        await PressAsync(page, "That was a slip: ask again");
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke(2));
        await PressAsync(page, "Not now");

        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke(3));
        IEnumerable<string> places = JSInterop.VerifyFocusAsyncInvoke(3).Select(call => ((ElementReference)call.Arguments[0]!).Id); // of an element there is
        Assert.Equal(3, places.Distinct().Count()); // the reply, the question, the page's heading
    }

    [Fact]
    public async Task A_session_left_open_is_offered_once_and_kept_once()
    {
        Guid id = Some.Id(9);
        await LeaveAsync(id);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Shelf.Answer = PutOutcome.Full;

        await KeepDraftAsync();
        SessionDraft? afterFull = new SessionDrafts(Local, Clock).Find([]);
        Shelf.Answer = PutOutcome.Kept;
        await KeepDraftAsync();

        Assert.Equal(id, afterFull?.Id);
        Assert.Null(new SessionDrafts(Local, Clock).Find([]));
        Assert.Equal([id], (await KeptAsync(RecordKinds.Session)).Select(record => record.Id));
    }

    [Fact]
    public async Task A_session_left_open_is_dated_when_it_happened()
    {
        DateTimeOffset then = Clock.GetUtcNow();
        await LeaveAsync(Some.Id(9));
        Clock.Advance(TimeSpan.FromDays(3));

        await KeepDraftAsync();

        Assert.Equal(then, Assert.Single(await KeptAsync(RecordKinds.Session)).At);
    }

    [Fact]
    public async Task A_session_that_stands_already_or_still_runs_is_not_offered()
    {
        await HaveAsync(Some.Session(1));
        await LeaveAsync(Some.Id(1));
        await LeaveAsync(Some.Id(2));
        JSInterop.SetupModule("./js/live/running.js").Setup<string[]?>("find").SetResult([$"{Some.Id(2):N}"]);

        var page = Render<Web.Features.Home.Home>();

        Assert.Empty(page.FindAll("[data-draft]"));
        Assert.Equal([Some.Id(2)], new[] { new SessionDrafts(Local, Clock).Find([])?.Id }.OfType<Guid>());
    }

    [Fact]
    public async Task Hidden_sessions_are_not_on_the_first_page()
    {
        await HaveAsync(Some.Session(1));
        Hiding.Hide("");

        var page = Render<Web.Features.Home.Home>();

        Assert.DoesNotContain("held for", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".check-in"));
    }

    [Fact]
    public async Task What_the_tab_of_an_erased_person_left_last_is_nobody_elses()
    {
        await HaveAsync(Some.Session(1));
        await LeaveAsync(Some.Id(2), Guid.CreateVersion7());
        Clock.Advance(TimeSpan.FromMinutes(1));

        var page = Render<Web.Features.Home.Home>();

        Assert.Empty(page.FindAll("[data-draft]"));
        Assert.Empty(Local.EndsAfter("backline.draft/"));
    }

    private static Task PressAsync(IRenderedComponent<Web.Features.Home.Home> page, string name) =>
        page.InvokeAsync(() => page.FindAll(".check-in button").First(button => button.TextContent == name).Click());

    private async Task LeaveAsync(Guid id, Guid? person = null) =>
        new SessionDrafts(Local, Clock).Keep(id, person ?? await Store.PersonAsync(), Some.Session(1).Content.Deserialize(RecordJson.Default.SessionContent)!); // made as one above

    private async Task KeepDraftAsync()
    {
        var page = Render<Web.Features.Home.Home>();
        await page.InvokeAsync(() => page.FindAll("[data-draft] button")[0].Click());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-draft]")));
    }
}
