using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.Standing;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Standing;

public sealed class StandingPageTests : Page
{
    [Fact]
    public async Task What_one_finds_is_kept_compared_and_judges_nobody()
    {
        await AnswerAsync("Yes");

        var second = await AnswerAsync("No");

        Assert.Contains("0 of 6 as the lessons have it; last time 6 of 6.", second.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(second.FindAll("a[href='habits/hips-back']"));
        Assert.Equal(2, (await KeptAsync(RecordKinds.StandingCheck)).Count);
    }

    [Fact]
    public async Task Habits_and_plan_are_one_link_away_before_and_after()
    {
        var before = Render<StandingPage>();
        var after = await AnswerAsync("Yes");

        Assert.All((IRenderedComponent<StandingPage>[])[before, after], page => Assert.NotEmpty(page.FindAll("a[href=habits]")));
        Assert.All((IRenderedComponent<StandingPage>[])[before, after], page => Assert.NotEmpty(page.FindAll("a[href=plan]")));
    }

    [Fact]
    public async Task Shoes_and_sitting_are_a_note_if_one_likes()
    {
        var page = Render<StandingPage>();
        await page.InvokeAsync(() => page.Find("#footwear").Input("barefoot"));
        await page.InvokeAsync(() => page.Find("#sitting").Input("6.5"));
        await page.InvokeAsync(() => page.Find("form.notes").Submit());

        page.WaitForAssertion(() => Assert.Contains("Noted.", page.Markup, StringComparison.Ordinal));
        PracticeRecord kept = Assert.Single(await KeptAsync(RecordKinds.StandingNotes));
        Assert.Equal(6.5, kept.Content.Deserialize(PracticeJson.Default.StandingNotesContent)?.SittingHours);
    }

    [Fact]
    public async Task An_empty_note_is_kept_only_to_clear_an_earlier_one()
    {
        var page = Render<NotesForm>();
        page.WaitForAssertion(() => Assert.False(page.Find("#footwear").HasAttribute("disabled")));

        string atFirst = await NoteAsync(" ");
        int kept = (await KeptAsync(RecordKinds.StandingNotes)).Count;
        string something = await NoteAsync("barefoot");
        string cleared = await NoteAsync("");
        string again = await NoteAsync("");

        Assert.Equal((0, "Nothing to note yet.", "Noted.", "Cleared.", "Nothing to note yet."), (kept, atFirst, something, cleared, again));
        Assert.Equal(2, (await KeptAsync(RecordKinds.StandingNotes)).Count);

        async Task<string> NoteAsync(string footwear)
        {
            Clock.Advance(TimeSpan.FromMinutes(1)); // what was said last counts
            await page.InvokeAsync(() => page.Find("#footwear").Input(footwear));
            await page.InvokeAsync(() => page.Find("form.notes").Submit());
            return page.Find("[role=status]").TextContent;
        }
    }

    [Fact]
    public async Task Nothing_can_be_noted_before_the_last_note_is_read()
    {
        Shelf.ReadingGate = new TaskCompletionSource();
        var page = Render<NotesForm>();
        Assert.True(page.Find("#footwear").HasAttribute("disabled"));
        Assert.True(page.Find("#sitting").HasAttribute("disabled"));

        Shelf.ReadingGate.SetResult();

        page.WaitForAssertion(() => Assert.False(page.Find("#footwear").HasAttribute("disabled")));
        Assert.False(page.Find("#sitting").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Notes_that_were_erased_in_another_tab_are_not_shown_and_not_noted_again()
    {
        await HaveAsync(Some.Record(1, RecordKinds.StandingNotes, content: """{"footwear":"clogs","sittingHours":9}"""));
        var page = Render<NotesForm>();
        page.WaitForAssertion(() => Assert.Equal("clogs", page.Find("#footwear").GetAttribute("value")));
        await page.InvokeAsync(() => page.Find("#footwear").Input("clogs at work"));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));

        page.WaitForAssertion(() => Assert.Equal("", page.Find("#footwear").GetAttribute("value")));
        await page.InvokeAsync(() => page.Find("form.notes").Submit());
        Assert.Empty(await KeptAsync(RecordKinds.StandingNotes));
    }

    [Fact]
    public async Task A_note_that_is_being_written_stays_while_something_else_changes()
    {
        await HaveAsync(Some.Record(1, RecordKinds.StandingNotes, content: """{"footwear":"clogs"}"""), Some.Record(2));
        var page = Render<NotesForm>();
        page.WaitForAssertion(() => Assert.Equal("clogs", page.Find("#footwear").GetAttribute("value")));
        await page.InvokeAsync(() => page.Find("#footwear").Input("clogs at work"));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(2));
        await page.InvokeAsync(Task.Yield);

        Assert.Equal("clogs at work", page.Find("#footwear").GetAttribute("value"));
    }

    [Fact]
    public async Task What_one_found_is_told_no_more_once_it_was_erased_in_another_tab()
    {
        var page = await AnswerAsync("Yes");
        PracticeRecord kept = Assert.Single(await KeptAsync(RecordKinds.StandingCheck));

        await Shelf.PutFromAnotherTabAsync(Some.Set() with { Erased = [new Erasure(kept.Id, Clock.GetUtcNow())] });

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("fieldset.sign")));
        Assert.DoesNotContain("as the lessons have it", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("fieldset.sign input[checked]"));
    }

    private async Task<IRenderedComponent<StandingPage>> AnswerAsync(string words)
    {
        var page = Render<StandingPage>();
        foreach (var sign in page.FindAll("fieldset.sign").ToArray())
        {
            int choice = words == "Yes" ? 0 : 1;
            await page.InvokeAsync(() => page.FindAll($"input[name='{sign.QuerySelector("input")!.GetAttribute("name")}']")[choice].Change(true));
        }

        await page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent == "Keep it").Click());
        page.WaitForAssertion(() => Assert.Contains("as the lessons have it", page.Markup, StringComparison.Ordinal));
        return page;
    }
}
