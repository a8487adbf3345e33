using Backline.Web.Choices;
using Backline.Web.Layout;
using Backline.Web.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class ReminderClaimsTests : ReminderPage
{
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
        Assert.Equal(hasCome ? 1 : 0, Script.Invocations["notify"].Count);
    }

    [Fact]
    public async Task A_page_that_nobody_looks_at_keeps_it_until_it_comes_to_the_front()
    {
        await HaveAsync(Reminders("07:30"));
        MayTell.SetResult(false);
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(50));
        bool hasTold = notice.FindAll("aside").Count > 0;
        IReadOnlySet<string> claimed = await Store.RemindedAsync();

        MayTell.SetResult(true);
        await notice.InvokeAsync(notice.Instance.LookAsync);

        Assert.False(hasTold);
        Assert.Empty(claimed);
        notice.WaitForAssertion(() => Assert.NotEmpty(notice.FindAll("aside")));
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
        JSRuntimeInvocationHandler<bool> claim = Script.Setup<bool>("claim", _ => true).SetResult(isFirst);
        await HaveAsync(Reminders("07:30"));
        Shelf.NotesAreFull = true;
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        notice.WaitForAssertion(() => Assert.NotEmpty(claim.Invocations));

        Clock.Advance(TimeSpan.FromMinutes(20));

        JSRuntimeInvocation claimed = Assert.Single(claim.Invocations);
        Assert.Equal(LocalKeys.Reminded, claimed.Arguments[0]);
        Assert.Equal("2026-05-06/stretch/07:30", ((string[])claimed.Arguments[1]!)[0]);
        Assert.Equal(isFirst ? 1 : 0, Script.Invocations["notify"].Count);
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

        Assert.Equal(isToCome ? 1 : 0, Script.Invocations["notify"].Count);
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
        string? name = Take.Invocations.Single().Arguments[0] as string;

        MayTell.SetResult(false);
        Clock.Advance(TimeSpan.FromHours(17));

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
        Assert.Equal(name, Assert.Single(Lines.Invocations["letGo"]).Arguments[0]);
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
        Assert.Single(Script.Invocations["notify"]);
        Assert.Single(Lines.Invocations["stop"]);
    }

    [Fact]
    public async Task A_line_that_another_page_shows_comes_here_once_that_lets_go_of_it()
    {
        Take.SetResult(false);
        await HaveAsync(Reminders("07:30"));
        var notice = Render<ReminderNotice>();
        Clock.Advance(TimeSpan.FromMinutes(31));
        int before = notice.FindAll("aside").Count;

        Take.SetResult(true);
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, before);
        notice.WaitForAssertion(() => Assert.Single(notice.FindAll("aside p")));
    }
}
