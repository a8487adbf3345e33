using System.Text.Json;
using Backline.Coaching.Screening;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Sessions;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using AfterPage = Backline.Web.Features.After.After;

namespace Backline.Web.Tests.Features.After;

public sealed class AfterPageTests : Page
{
    [Fact]
    public async Task What_is_said_is_kept_beside_the_session()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[1].QuerySelectorAll("input")[2].Change(true));
        await page.InvokeAsync(() => page.FindAll(".list input")[0].Change(true));
        await page.InvokeAsync(() => page.Find("textarea").Input("easy"));
        await page.InvokeAsync(() => page.Find("button.primary").Click());

        SessionAfterContent content = Assert.Single(await KeptAsync(RecordKinds.SessionAfter)).Content.Deserialize(AnswersJson.Default.SessionAfterContent)!;
        Assert.Equal((Some.Id(1), 2, "easy"), (content.Session, content.PainAfter, content.Notes));
        Assert.EndsWith("/history", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coming_back_for_a_note_leaves_a_felt_sign_and_its_rule_in_force()
    {
        await HaveAsync(Some.Screening(2, ScreeningRules.BuiltIn.Version, "go"), Some.Session(1));
        var first = Render<AfterPage>();
        await first.InvokeAsync(() => first.FindAll(".list input")[TinglingPlace()].Change(true));
        await first.InvokeAsync(() => first.Find("button.primary").Click());
        Clock.Advance(TimeSpan.FromMinutes(1));

        var again = Render<AfterPage>();
        string offered = again.Find("button.primary").TextContent;
        await again.InvokeAsync(() => again.Find("textarea").Input("gone after a minute"));
        await again.InvokeAsync(() => again.Find("button.primary").Click());

        Assert.Equal("Go on", offered);
        Assert.Equal(2, (await KeptAsync(RecordKinds.SessionAfter)).Count);
        PastSession session = Assert.Single(PastSessions.Of(await Store.OwnAsync()));
        Assert.Equal(["tingling"], session.Felt);
        Assert.Equal("gone after a minute", session.Notes);
        await Today.PrepareAsync();
        Assert.Contains(Restriction.NoBow, Today.Restrictions);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(4, 1)]
    public async Task Pain_before_is_asked_for_afterwards_only_when_it_was_not_said_before(int? before, int scales)
    {
        await HaveAsync(Some.Session(1, change: content => content with { PainBefore = before }));

        Assert.Equal(scales, Render<AfterPage>().FindAll("fieldset.pain").Count);
    }

    [Theory]
    [InlineData(3, 9, true)]
    [InlineData(3, 6, true)]
    [InlineData(3, 5, false)]
    [InlineData(9, 3, false)]
    public async Task Pain_that_has_risen_is_advised_on(int before, int after, bool isAdvised)
    {
        await HaveAsync(Some.Session(1, change: content => content with { PainBefore = before }));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[0].QuerySelectorAll("input")[after].Change(true));

        Assert.Equal(isAdvised, page.Markup.Contains("The pain has risen.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, null, "done", true)]
    [InlineData(9, null, "done", false)]
    [InlineData(3, "pain", "stopped", false)]
    [InlineData(4, null, "done", true)]
    public async Task The_same_again_is_advised_only_where_nothing_speaks_against_it(int after, string? reason, string ended, bool isAdvised)
    {
        await HaveAsync(Some.Session(1, change: content => content with { PainBefore = 3, Ended = ended, StopReason = reason }));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[0].QuerySelectorAll("input")[after].Change(true));
        await page.InvokeAsync(() => page.FindAll(".list input")[0].Change(true));

        Assert.Contains("many people feel it", page.Markup, StringComparison.Ordinal);
        Assert.Equal(isAdvised, page.Markup.Contains("Keep the same roll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 9, null)]
    [InlineData(null, 8, null)]
    [InlineData(7, 9, null)]
    [InlineData(9, 8, null)]
    [InlineData(3, 10, null)]
    [InlineData(7, 8, "tired")]
    [InlineData(7, 8, "pain")]
    public async Task Pain_as_strong_as_no_session_begins_with_is_left_in_peace_as_the_safety_questions_say(int? before, int after, string? reason)
    {
        await HaveAsync(Some.Session(1, change: content => content with { PainBefore = before, Ended = reason is null ? "done" : "stopped", StopReason = reason }));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[^1].QuerySelectorAll("input")[after].Change(true));
        await page.InvokeAsync(() => page.FindAll(".list input")[0].Change(true));

        Assert.All(ScreeningRules.BuiltIn.Outcomes.Single(outcome => outcome.Id == "strong-pain").Advice, words => Assert.Contains(words.Text, page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Keep the same roll", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pain_that_was_strong_and_is_not_any_more_is_not_called_strong()
    {
        await HaveAsync(Some.Session(1, change: content => content with { PainBefore = 9 }));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[0].QuerySelectorAll("input")[7].Change(true));

        Assert.DoesNotContain("The pain is strong.", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pain")]
    [InlineData("tingling")]
    [InlineData("dizzy")]
    [InlineData("tired")]
    [InlineData("other")]
    public async Task Who_did_not_bow_is_not_told_to_bow_less(string reason)
    {
        await HaveAsync(Some.Session(1, change: content => content with { PainBefore = 1, Ended = "stopped", StopReason = reason, Restrictions = ["no-bow"] }));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[0].QuerySelectorAll("input")[7].Change(true));
        for (int i = 0; i < page.FindAll(".list input").Count; i++)
        {
            int place = i;
            await page.InvokeAsync(() => page.FindAll(".list input")[place].Change(true));
        }

        Assert.All(page.FindAll(".note"), note => Assert.DoesNotMatch("(?i)bow (less|reaches)|you bow|bow again|unbend|head above", note.TextContent));
    }

    [Fact]
    public async Task The_picture_and_the_list_tell_the_same()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.FindAll("path.place")[0].Click());

        Assert.Single(page.FindAll("path.place.felt"));
        Assert.Single(page.FindAll(".list input[checked]"));
        Assert.Contains("Leave the bow out", page.Find(".map [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_drawn_place_is_one_of_the_protocol_s()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<AfterPage>();

        for (int i = 0; i < page.FindAll("path.place").Count; i++)
        {
            int place = i;
            await page.InvokeAsync(() => page.FindAll("path.place")[place].Click());
        }

        Assert.Equal(page.FindAll("path.place").Count, page.FindAll(".list input[checked]").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // that tab was closed before it told, or tells in a moment
    public async Task A_session_that_was_erased_in_another_tab_is_not_shown_and_nothing_more_is_kept_of_it(bool isTold)
    {
        await HaveAsync(Some.Session(1), Said(2, pain: 7, "as bad as then"));
        var page = Render<AfterPage>();
        await page.InvokeAsync(() => page.Find("textarea").Input("and since"));

        await (isTold ? Shelf.PutFromAnotherTabAsync(Some.Erased(1, 2)) : Shelf.PutUntoldAsync(Some.Erased(1, 2)));
        if (!isTold)
        {
            await page.InvokeAsync(() => page.Find("button.primary").Click());
        }

        page.WaitForAssertion(() => Assert.Equal("No session yet", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll("input, textarea, button"));
        Store.Forget();
        Assert.Empty(await Store.AllAsync());
    }

    [Fact]
    public async Task Answers_that_were_erased_do_not_come_back_with_a_note()
    {
        await HaveAsync(Some.Session(1), Said(2, pain: 7, "as bad as then"));
        var page = Render<AfterPage>();
        await page.InvokeAsync(() => page.Find("textarea").Input("as bad as then, and since"));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(2));

        page.WaitForAssertion(() => Assert.True(string.IsNullOrEmpty(page.Find("textarea").GetAttribute("value"))));
        Assert.Empty(page.FindAll("fieldset.pain input[checked]"));
    }

    [Fact]
    public async Task What_is_being_said_stays_while_something_else_comes_and_goes()
    {
        await HaveAsync(Some.Session(1), Some.Record(3));
        var page = Render<AfterPage>();
        await page.InvokeAsync(() => page.FindAll("fieldset.pain")[1].QuerySelectorAll("input")[2].Change(true));
        await page.InvokeAsync(() => page.Find("textarea").Input("easy"));

        await Shelf.PutFromAnotherTabAsync(Some.Set(Some.Session(4, Some.Monday.AddHours(1))) with { Erased = Some.Erased(3).Erased });
        await page.InvokeAsync(Task.Yield);
        await page.InvokeAsync(() => page.Find("button.primary").Click());

        SessionAfterContent content = Assert.Single(await KeptAsync(RecordKinds.SessionAfter)).Content.Deserialize(AnswersJson.Default.SessionAfterContent)!;
        Assert.Equal((Some.Id(1), 2, "easy"), (content.Session, content.PainAfter, content.Notes));
    }

    [Fact]
    public async Task Saying_nothing_keeps_nothing()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<AfterPage>();

        await page.InvokeAsync(() => page.Find("button.primary").Click());

        Assert.Empty(await KeptAsync(RecordKinds.SessionAfter));
    }

    [Fact]
    public async Task A_stop_for_tingling_is_advised_on()
    {
        await HaveAsync(Some.Session(1, change: content => content with { Ended = "stopped", StopReason = "tingling" }));

        var page = Render<AfterPage>();

        Assert.Contains("emergency number", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_session_is_not_shown_afterwards_either()
    {
        await HaveAsync(Some.Session(1));
        Hiding.Hide("");

        Assert.DoesNotContain("Held for", Render<AfterPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_slept_says_so()
    {
        await HaveAsync(Some.Session(1, change: content => content with { Events = [new SessionEvent(20, "slept", "page", "The page slept for 9 s.")] }));

        Assert.Contains("The page slept for 9 s.", Render<AfterPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_slept_often_says_so_once()
    {
        await HaveAsync(Some.Session(1, change: content => content with { Events = [.. Enumerable.Range(1, 18).Select(at => new SessionEvent(4 * at, "slept", "page", "The page slept for 3 s."))] }));

        Assert.Equal("The page slept 18 times, for 54 s in all. Nothing was said or seen meanwhile.", Assert.Single(Render<AfterPage>().FindAll(".note")).TextContent);
    }

    private static PracticeRecord Said(int id, int pain, string notes) => Some.Record(id, RecordKinds.SessionAfter) with
    {
        Content = JsonSerializer.SerializeToElement(
            new SessionAfterContent { Session = Some.Id(1), PainAfter = pain, Felt = [], Notes = notes }, AnswersJson.Default.SessionAfterContent),
    };

    private static int TinglingPlace() => ProtocolLibrary.Load().Places.ToList().FindIndex(place => place.Id == "tingling");

    [Fact]
    public void Without_a_session_it_says_so() => Assert.Equal("No session yet", Render<AfterPage>().Find("h1").TextContent);
}
