using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Web.Features.Screening;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ScreeningPage = Backline.Web.Features.Screening.Screening;

namespace Backline.Web.Tests.Features.Screening;

public sealed class ScreeningPageTests : Page
{
    public ScreeningPageTests() => HaveTonesAlone();

    [Fact]
    public void Every_control_has_a_label()
    {
        var page = Render<ScreeningPage>();

        Assert.NotEmpty(page.FindAll("input"));
        Assert.All(page.FindAll("input"), input => Assert.Equal("LABEL", input.ParentElement!.TagName));
        Assert.All(page.FindAll("fieldset"), fieldset => Assert.NotNull(fieldset.QuerySelector("legend")));
    }

    [Fact]
    public async Task A_red_sign_shows_what_to_do_and_is_kept_once()
    {
        var page = Render<ScreeningPage>();

        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());

        page.WaitForAssertion(() => Assert.DoesNotContain("Set up the stretch", page.Markup, StringComparison.Ordinal));
        Assert.Contains(page.Find("h1").TextContent, (string[])["Get help now", "Not today"]);
        Assert.Single(await KeptAsync(RecordKinds.Screening));
    }

    [Fact]
    public async Task Where_it_is_not_known_who_is_here_that_is_asked_before_the_safety_questions()
    {
        await Store.AddPersonAsync();
        await Store.EraseAsync(await Store.PersonAsync());

        Render<ScreeningPage>();

        Assert.EndsWith("/people", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("saddle", "Get help now", "Go to an emergency department now, or call your local emergency number.")]
    [InlineData("heel-pop", "Not today", "Have the heel looked at today: urgent care or a doctor.")]
    [InlineData("operation", "Not today", null)]
    public void The_heading_is_as_urgent_as_what_is_to_be_done(string option, string heading, string? act)
    {
        ScreeningQuestion question = ScreeningRules.BuiltIn.Screens[0].Questions.Single(question => question.Options.Any(other => other.Id == option));
        ScreeningOutcome what = ScreeningRules.BuiltIn.Evaluate(ScreeningAnswers.Empty.With(question.Id, option));

        var page = Render<Outcome>(parameters => parameters.Add(outcome => outcome.What, what));

        Assert.Equal(heading, page.Find("h1").TextContent);
        Assert.Equal(act, page.FindAll(".note.stop").SingleOrDefault()?.TextContent);
        Assert.Contains(what.Advice[0], page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_red_sign_counts_the_moment_it_is_ticked()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        var page = Render<ScreeningPage>();

        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));

        Assert.Equal(2, (await KeptAsync(RecordKinds.Screening)).Count);
        Assert.False(await Today.PrepareAsync());
    }

    [Fact]
    public async Task A_red_sign_taken_back_counts_until_the_questions_are_answered_without_it()
    {
        var page = Render<ScreeningPage>();
        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));
        Clock.Advance(TimeSpan.FromSeconds(2));
        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(false));
        bool meanwhile = await Today.PrepareAsync();

        await AnswerPlainlyAsync(page);

        Assert.False(meanwhile);
        Assert.True(await Today.PrepareAsync());
    }

    [Fact]
    public async Task Plain_answers_lead_to_the_set_up()
    {
        var page = Render<ScreeningPage>();

        await AnswerPlainlyAsync(page);

        page.WaitForAssertion(() => Assert.Equal("setup", page.Find("a.primary").GetAttribute("href")));
    }

    [Fact]
    public async Task Answers_that_were_erased_in_another_tab_are_shown_no_more_and_asked_anew()
    {
        var page = Render<ScreeningPage>();
        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));
        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());
        PracticeRecord kept = Assert.Single(await KeptAsync(RecordKinds.Screening));

        await Shelf.PutFromAnotherTabAsync(Some.Set() with { Erased = [new Erasure(kept.Id, Clock.GetUtcNow())] });

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("fieldset")));
        Assert.Empty(page.FindAll("input[checked]"));
        await AnswerPlainlyAsync(page);
        Assert.Single(await KeptAsync(RecordKinds.Screening));
    }

    [Fact]
    public async Task Answers_that_are_being_given_stay_while_something_else_is_erased()
    {
        await HaveAsync(Some.Record(1));
        var page = Render<ScreeningPage>();
        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));
        await page.InvokeAsync(Task.Yield);

        Assert.NotEmpty(page.FindAll("input[checked]"));
    }

    private static async Task AnswerPlainlyAsync(IRenderedComponent<ScreeningPage> page)
    {
        for (int screen = 0; screen < 10 && page.FindAll("fieldset").Count > 0; screen++)
        {
            int next = 0;
            while (next < page.FindAll("fieldset").Count)
            {
                var fieldset = page.FindAll("fieldset")[next++];
                var choice = fieldset.QuerySelector("label.none input") ?? fieldset.QuerySelector("input")!;
                await page.InvokeAsync(() => choice.Change(true));
            }

            await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Next").Click());
        }
    }
}
