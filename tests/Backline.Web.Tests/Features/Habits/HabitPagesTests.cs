using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.Habits;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Habits;

public sealed class HabitPagesTests : Page
{
    // Hips over the ankles and soft knees differ by a few degrees: in two small pictures nobody sees which is which.
    [Fact]
    public async Task Small_pictures_of_two_ways_to_stand_say_what_they_are_about()
    {
        IRenderedComponent<HabitsPage> page = Render<HabitsPage>();
        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.FindAll("svg[data-joints]").Count));

        string[] around = [.. page.FindAll("svg[data-joints]").Select(figure =>
        {
            var ring = figure.QuerySelector("circle[fill=none]")!;
            string at = $"{ring.GetAttribute("cx")},{ring.GetAttribute("cy")}";
            string[] joints = figure.GetAttribute("data-joints")!.Split(' ');
            return joints[Array.IndexOf(joints, at) - 1];
        })];

        Assert.Equal(["hip", "knee"], around);
    }

    [Fact]
    public async Task From_a_lesson_to_an_anchor_to_one_tap()
    {
        var lesson = Render<LessonPage>(parameters => parameters.Add(page => page.Id, "hips-back"));
        lesson.WaitForAssertion(() => Assert.NotEmpty(lesson.FindAll("input[name=anchor]")));

        await lesson.InvokeAsync(() => lesson.FindAll("input[name=anchor]")[0].Change(true));
        await lesson.InvokeAsync(() => lesson.FindAll("button").First(button => button.TextContent == "Take it up").Click());
        lesson.WaitForAssertion(() => Assert.Contains("when the kettle boils", lesson.Markup, StringComparison.Ordinal));
        var habits = Render<HabitsPage>();
        habits.WaitForAssertion(() => Assert.Contains("Hips over ankles", habits.Find(".week h2").TextContent, StringComparison.Ordinal));
        await habits.InvokeAsync(() => habits.FindAll(".week button").First(button => button.TextContent == "Did it").Click());

        PracticeRecord checkIn = Assert.Single(await KeptAsync(RecordKinds.HabitCheckIn));
        Assert.Equal(HabitCheckInContent.Did, checkIn.Content.Deserialize(PracticeJson.Default.HabitCheckInContent)?.Answer);
    }

    [Fact]
    public async Task A_moment_that_was_erased_in_another_tab_is_named_no_more()
    {
        var lesson = Render<LessonPage>(parameters => parameters.Add(page => page.Id, "hips-back"));
        lesson.WaitForAssertion(() => Assert.NotEmpty(lesson.FindAll("input[name=anchor]")));
        await lesson.InvokeAsync(() => lesson.Find("#anchor-own").Input("Bruno calls"));
        await lesson.InvokeAsync(() => lesson.FindAll("button").First(button => button.TextContent == "Take it up").Click());
        lesson.WaitForAssertion(() => Assert.Contains("You keep this", lesson.Markup, StringComparison.Ordinal));
        Assert.Contains("Bruno", lesson.FindAll("[role=status]")[^1].TextContent, StringComparison.Ordinal);

        PracticeRecord kept = Assert.Single(await KeptAsync(RecordKinds.Habit));
        await Shelf.PutFromAnotherTabAsync(Some.Set() with { Erased = [new Erasure(kept.Id, Clock.GetUtcNow())] });

        lesson.WaitForAssertion(() => Assert.Contains("Hang it on a moment", lesson.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Bruno", lesson.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_habit_that_was_erased_in_another_tab_is_not_said_to_be_kept_already()
    {
        await HaveAsync(Some.Record(1, RecordKinds.Habit, content: """{"habit":"own-1","isKept":true,"anchor":"Bruno calls","ownName":"Shoulders down"}"""));
        var habits = Render<HabitsPage>();
        habits.WaitForAssertion(() => Assert.Single(habits.FindAll("#own-name")));
        await habits.InvokeAsync(() => habits.Find("#own-name").Input("shoulders down."));
        await habits.InvokeAsync(() => habits.Find("form.own").Submit());
        Assert.Contains("Bruno calls", habits.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));

        habits.WaitForAssertion(() => Assert.Empty(habits.FindAll("[role=alert]")));
        Assert.DoesNotContain("Bruno", habits.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_taps_within_a_second_are_one_and_a_slip_is_taken_back()
    {
        await HaveAsync(Some.Record(1, RecordKinds.Habit, content: """{"habit":"hips-back","isKept":true,"anchor":"the kettle boils"}"""));
        var habits = Render<HabitsPage>();
        habits.WaitForAssertion(() => Assert.NotEmpty(habits.FindAll(".week")));

        await TapAsync("Did it");
        Clock.Advance(TimeSpan.FromMilliseconds(400));
        await TapAsync("Did it");
        Assert.Single(await KeptAsync(RecordKinds.HabitCheckIn));
        await TapAsync("Noticed");
        Assert.Equal(2, (await KeptAsync(RecordKinds.HabitCheckIn)).Count);
        await TapAsync("That was a slip");

        PracticeRecord left = Assert.Single(await KeptAsync(RecordKinds.HabitCheckIn));
        Assert.Equal(HabitCheckInContent.Did, left.Content.Deserialize(PracticeJson.Default.HabitCheckInContent)?.Answer);
        Assert.Contains("Taken back.", habits.Find(".week [role=status]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(habits.FindAll(".week button"), button => button.TextContent == "That was a slip");

        Task TapAsync(string words) => habits.InvokeAsync(() => habits.FindAll(".week button").First(button => button.TextContent == words).Click());
    }

    [Fact]
    public async Task While_a_tap_is_kept_its_button_holds_the_keyboard_and_another_keeps_nothing()
    {
        var tap = Render<HabitTap>(it => it.Add(one => one.Habit, "hips-back").Add(one => one.Name, "Hips over ankles"));
        await Store.OpenAsync();
        Shelf.Gate = new TaskCompletionSource();

        await tap.InvokeAsync(() => tap.FindAll("button")[1].Click());
        bool isEnabled = tap.FindAll("[disabled]").Count == 0;
        await tap.InvokeAsync(() => tap.FindAll("button")[0].Click());
        Shelf.Gate.SetResult();

        tap.WaitForAssertion(() => Assert.Equal("Noted.", tap.Find("[role=status]").TextContent));
        Assert.True(isEnabled);
        Assert.Single(await KeptAsync(RecordKinds.HabitCheckIn));
    }

    [Fact]
    public async Task Moments_read_well_however_they_were_kept()
    {
        await HaveAsync(
            Some.Record(1, RecordKinds.Habit, content: """{"habit":"hips-back","isKept":true,"anchor":"when the kettle boils"}"""),
            Some.Record(2, RecordKinds.Habit, content: """{"habit":"soft-knees","isKept":true,"anchor":"while walking"}"""));

        var page = Render<HabitsPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".kept")));
        string words = page.Find(".week").TextContent + page.Find(".kept").TextContent;
        Assert.Contains("hen the kettle boils", words, StringComparison.Ordinal);
        Assert.Contains("hile walking", words, StringComparison.Ordinal);
        Assert.DoesNotContain("when when", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("when while", words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_habit_taken_up_in_a_full_browser_is_said_not_to_be_kept()
    {
        Shelf.Answer = PutOutcome.Full;
        var lesson = Render<LessonPage>(parameters => parameters.Add(one => one.Id, "hips-back"));
        lesson.WaitForAssertion(() => Assert.NotEmpty(lesson.FindAll("input[name=anchor]")));

        await lesson.InvokeAsync(() => lesson.FindAll("input[name=anchor]")[0].Change(true));
        await lesson.InvokeAsync(() => lesson.FindAll("button").First(button => button.TextContent == "Take it up").Click());

        lesson.WaitForAssertion(() => Assert.Contains("For now: the browser did not keep this.", lesson.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("It hangs on this now", lesson.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_left_open_shows_the_new_week_s_habit_on_Monday()
    {
        await HaveAsync(
            Some.Record(1, RecordKinds.Habit, content: """{"habit":"hips-back","isKept":true,"anchor":"the kettle boils"}"""),
            Some.Record(2, RecordKinds.Habit, content: """{"habit":"soft-knees","isKept":true,"anchor":"the kettle boils"}"""));
        Clock.SetUtcNow(new DateTimeOffset(2026, 6, 7, 23, 0, 0, TimeSpan.Zero));
        var habits = Render<HabitsPage>();
        habits.WaitForAssertion(() => Assert.NotEmpty(habits.FindAll(".week")));
        string sunday = habits.Find(".week h2").TextContent;

        Clock.Advance(TimeSpan.FromMinutes(59));
        string late = habits.Find(".week h2").TextContent;
        Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(sunday, late);
        habits.WaitForAssertion(() => Assert.NotEqual(sunday, habits.Find(".week h2").TextContent));
    }

    [Fact]
    public void Six_lessons_stand_there_with_pictures_and_none_is_kept_at_first()
    {
        var page = Render<HabitsPage>();

        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".lessons li").Count));
        Assert.Equal(6, page.FindAll(".lessons svg").Count);
        Assert.Empty(page.FindAll(".week"));
    }

    [Fact]
    public async Task A_habit_of_ones_own_is_kept_by_its_name_and_can_be_laid_down()
    {
        var page = Render<HabitsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#own-name")));
        await page.InvokeAsync(() => page.Find("#own-name").Input("Shoulders low"));
        await page.InvokeAsync(() => page.Find("#own-anchor").Input("When I open a door."));
        await page.InvokeAsync(() => page.Find("form.own").Submit());

        page.WaitForAssertion(() => Assert.Contains("Shoulders low", page.Find(".week h2").TextContent, StringComparison.Ordinal));
        HabitContent kept = Assert.Single(await KeptAsync(RecordKinds.Habit)).Content.Deserialize(PracticeJson.Default.HabitContent)!;
        Assert.Equal("I open a door", kept.Anchor);
        var own = Render<LessonPage>(parameters => parameters.Add(one => one.Id, kept.Habit));
        own.WaitForAssertion(() => Assert.NotEmpty(own.FindAll("button")));
        Clock.Advance(TimeSpan.FromMinutes(1)); // what was said last counts
        await own.InvokeAsync(() => own.FindAll("button").First(button => button.TextContent == "Lay it down").Click());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".week")));
    }

    [Fact]
    public async Task What_somebody_calls_a_habit_of_their_own_is_behind_the_curtain()
    {
        await HaveAsync(Some.Record(1, RecordKinds.Habit, content: """{"habit":"own-1","isKept":true,"anchor":"the kettle boils","ownName":"Shoulders low"}"""));
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "own-1"));
        page.WaitForAssertion(() => Assert.Contains("Shoulders low", page.Markup, StringComparison.Ordinal));

        await page.InvokeAsync(() => Hiding.Hide(""));

        page.WaitForAssertion(() => Assert.DoesNotContain("Shoulders low", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_habit_that_is_kept_already_is_not_kept_twice_and_what_was_typed_stays()
    {
        await HaveAsync(Some.Record(1, RecordKinds.Habit, content: """{"habit":"own-1","isKept":true,"anchor":"the kettle boils","ownName":"Shoulders low"}"""));
        var page = Render<HabitsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".week")));

        await page.InvokeAsync(() => page.Find("#own-name").Input(" shoulders  low. "));
        await page.InvokeAsync(() => page.Find("#own-anchor").Input("a door opens"));
        await page.InvokeAsync(() => page.Find("form.own").Submit());

        Assert.StartsWith("You keep this one already: Shoulders low, when the kettle boils.", page.Find(".own [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal((" shoulders  low. ", "a door opens"), (page.Find("#own-name").GetAttribute("value"), page.Find("#own-anchor").GetAttribute("value")));
        Assert.Single(await KeptAsync(RecordKinds.Habit));
        await page.InvokeAsync(() => page.Find("#own-name").Input("Shoulders lower"));
        Assert.Empty(page.FindAll(".own [role=alert]"));
        await page.InvokeAsync(() => page.Find("form.own").Submit());
        page.WaitForAssertion(() => Assert.Contains("Shoulders lower", page.Markup, StringComparison.Ordinal));
        Assert.Equal(2, (await KeptAsync(RecordKinds.Habit)).Count);
    }

    [Fact]
    public async Task A_habit_of_ones_own_that_a_lesson_teaches_leads_to_the_lesson()
    {
        var page = Render<HabitsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#own-name")));

        await page.InvokeAsync(() => page.Find("#own-name").Input("feet  Parallel."));
        await page.InvokeAsync(() => page.Find("form.own").Submit());

        Assert.StartsWith("There is a lesson for this one: Feet parallel.", page.Find(".own [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".own [role=alert] a[href='habits/feet-parallel']"));
        Assert.Empty(await KeptAsync(RecordKinds.Habit));
        await page.InvokeAsync(() => page.Find("#own-name").Input("feet parallel at the sink"));
        Assert.Empty(page.FindAll(".own [role=alert]"));
    }

    [Fact]
    public void The_plan_is_one_link_away()
    {
        var page = Render<HabitsPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("a[href=plan]")));
    }

    [Fact]
    public async Task A_thirteenth_habit_waits_until_one_is_laid_down()
    {
        await HaveAsync([.. Enumerable.Range(1, 12).Select(id => Some.Record(id, RecordKinds.Habit, content: $$"""{"habit":"own-{{id}}","isKept":true}"""))]);

        var lesson = Render<LessonPage>(parameters => parameters.Add(page => page.Id, "hips-back"));

        lesson.WaitForAssertion(() => Assert.Contains("Twelve at once are enough.", lesson.Markup, StringComparison.Ordinal));
        Assert.True(lesson.FindAll("button").First(button => button.TextContent == "Take it up").HasAttribute("disabled"));
    }

    [Fact]
    public void A_habit_that_is_not_there_says_so()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(one => one.Id, "nothing"));

        page.WaitForAssertion(() => Assert.Contains("This habit is not here", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("when the kettle boils.", "the kettle boils")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    [InlineData("I wait", "I wait")]
    public void An_anchor_follows_the_word_when(string? words, string? anchor) => Assert.Equal(anchor, HabitShelf.Anchor(words));
}
