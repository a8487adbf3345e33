using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Features.MyData;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Features.MyData;

public sealed class EraseSectionTests : Page
{
    [Fact]
    public async Task Erasing_takes_two_steps_and_leaves_nothing()
    {
        foreach (string key in LocalKeys.All)
        {
            Local.Write(key, "{}");
        }

        Local.Write($"{LocalKeys.Drafts}/{Some.Id(3):N}", "{}");
        Local.Write("elsewhere", "kept");
        await HaveAsync(Some.Session(1));
        Today.Choose(now => now with { IsChosen = true });
        var section = Render<EraseSection>();

        await section.InvokeAsync(() => section.Find("button").Click());
        int afterFirst = (await Store.AllAsync()).Count;
        await section.InvokeAsync(() => section.Find("button.stop").Click());

        section.WaitForAssertion(() => Assert.Contains("Erased.", section.Markup, StringComparison.Ordinal));
        Assert.Equal(1, afterFirst);
        Assert.Empty(await Store.AllAsync());
        Assert.False(Today.Choices.IsChosen);
        Assert.Equal(["elsewhere"], Local.Keys);
    }

    [Fact]
    public async Task A_yes_that_comes_while_all_is_counted_anew_is_of_whom_was_asked()
    {
        await HaveAsync(Some.Session(1) with { Person = await Store.PersonAsync() });
        Guid anna = await Store.PersonAsync();
        await Store.AddPersonAsync(Some.Id(7));
        await HaveAsync(Some.Session(2) with { Person = Some.Id(7) });
        await Store.SwitchAsync(anna);
        var section = Render<EraseSection>();
        section.WaitForAssertion(() => Assert.NotEmpty(section.FindAll("select")));
        await section.InvokeAsync(() => section.Find("select").Change($"{Some.Id(7)}"));
        await section.InvokeAsync(() => section.Find("button.stop").Click());

        Shelf.ReadingGate = new TaskCompletionSource();
        await Shelf.PutFromAnotherTabAsync(Some.Set(Some.Session(3) with { Person = Some.Id(7) }));
        Task yes = section.InvokeAsync(() => section.Find(".note button.stop").Click());
        Shelf.ReadingGate.SetResult();
        await yes;

        section.WaitForAssertion(() => Assert.Matches("Erased|have come in", section.Find("[role=status]").TextContent));
        await section.InvokeAsync(Task.Yield);
        Assert.Contains((await Store.AllAsync()).Select(record => record.Id), id => id == Some.Session(1).Id); // one's own was not what was asked
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hiding_ends_with_what_was_hidden_and_not_where_the_browser_refuses_to_erase(bool isRefused)
    {
        await HaveAsync(Some.Session(1));
        await Store.OpenAsync();
        Hiding.Hide("77");
        var section = Render<EraseSection>();
        Shelf.Answer = isRefused ? PutOutcome.Refused : PutOutcome.Kept;

        await section.InvokeAsync(() => section.Find("button").Click());
        await section.InvokeAsync(() => section.Find("button.stop").Click());

        section.WaitForAssertion(() => Assert.Contains(isRefused ? "did not carry it out" : "Erased.", section.Markup, StringComparison.Ordinal));
        Assert.Equal(isRefused, Hiding.IsHidden);
    }

    [Fact]
    public async Task A_server_that_is_away_while_erasing_is_said_to_follow()
    {
        await HaveAsync(Some.Session(1));
        await Shelf.PutNoteAsync("server-token", Server.Token);
        Server.IsAway = true;
        var section = Render<EraseSection>();

        await section.InvokeAsync(() => section.Find("button").Click());
        await section.InvokeAsync(() => section.Find("button.stop").Click());

        section.WaitForAssertion(() => Assert.Contains("as soon as it does", section.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_without_a_name_is_you_only_while_the_app_is_theirs()
    {
        await HaveAsync(Some.Session(1));
        await Store.AddPersonAsync();
        var section = Render<EraseSection>();

        string[] offered = [.. section.FindAll("option").Select(option => option.TextContent)];
        await section.InvokeAsync(() => section.Find("select").Change(section.Find("option").GetAttribute("value")));
        await section.InvokeAsync(() => section.Find("button").Click());

        Assert.Equal(["Person 1 alone", "Yours alone", "Everybody’s"], offered);
        Assert.Contains("1 entry of Person 1 goes for good", section.Find(".note").TextContent, StringComparison.Ordinal);
    }

    // Entries that come part by part are told now and then; who presses meanwhile was asked about fewer.
    [Fact]
    public async Task Somebody_else_s_entries_that_came_since_it_was_asked_are_asked_about_and_not_erased()
    {
        Server.HasServer = true;
        await HaveAsync(Some.Session(1));
        await Services.GetRequiredService<RecordSync>().SyncAsync();
        var section = Render<EraseSection>();
        await section.InvokeAsync(() => section.Find("button").Click());
        Store.IsFilling = true;
        await Store.TakeInAsync(Some.Set(Some.Record(9) with { Person = Some.Id(70) }), isOwn: false); // not told yet

        await section.InvokeAsync(() => section.Find("button.stop").Click());

        section.WaitForAssertion(() => Assert.Contains("Entries have come in since you were asked", section.Markup, StringComparison.Ordinal));
        Assert.Contains("Yours alone", section.Markup, StringComparison.Ordinal);
        Assert.Equal(2, (await Store.AllAsync()).Count);
        Assert.DoesNotContain(Server.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_entries_are_coming_in_it_is_said_that_those_go_too_and_the_number_follows_them(bool isAskedBefore)
    {
        var sync = Services.GetRequiredService<RecordSync>();
        var gate = new TaskCompletionSource();
        Server.HasServer = true;
        Server.Take(Some.Set([.. Enumerable.Range(1, 7).Select(id => Some.Record(id))])); // two a turn
        Server.OnTheWay = () => sync.IsArriving ? gate.Task : Task.CompletedTask;
        Task syncing = sync.SyncAsync();
        var section = Render<EraseSection>();
        await section.InvokeAsync(() => section.Find("button").Click());
        Assert.Equal("4 entries that are here so far, and those still coming in, go for good. Sure?", section.Find(".note p").TextContent);

        if (isAskedBefore)
        {
            Server.OnTheWay = null;
            gate.SetResult();
            await syncing;
            section.WaitForAssertion(() => Assert.Equal("7 entries go for good. Sure?", section.Find(".note p").TextContent));
        }

        await section.InvokeAsync(() => section.Find("button.stop").Click());
        gate.TrySetResult();
        await syncing;

        section.WaitForAssertion(() => Assert.Contains("Erased here and in the second copy.", section.Markup, StringComparison.Ordinal));
        Assert.Empty(await Store.AllAsync());
        Assert.Empty(Server.Copy.Records);
    }

    [Fact]
    public async Task Of_what_is_coming_in_only_one_s_own_is_said_to_go_where_others_is_coming_too()
    {
        var sync = Services.GetRequiredService<RecordSync>();
        var gate = new TaskCompletionSource();
        Server.HasServer = true;
        Server.Take(Some.Set([.. Enumerable.Range(1, 7).Select(id => Some.Record(id) with { Person = id % 2 == 0 ? Some.Id(70) : Some.Person })]));
        Server.OnTheWay = () => sync.IsArriving ? gate.Task : Task.CompletedTask;
        Task syncing = sync.SyncAsync();
        var section = Render<EraseSection>();
        await section.InvokeAsync(() => section.Find("button").Click());

        Assert.Equal("2 entries that are here so far, and those of yours still coming in, go for good. Sure?", section.Find(".note p").TextContent);
        await section.InvokeAsync(() => section.Find("select").Change(""));
        await section.InvokeAsync(() => section.Find("button").Click());
        Assert.Equal("4 entries that are here so far, and those still coming in, go for good, 2 of them of other people. Sure?", section.Find(".note p").TextContent);
        gate.SetResult();
        await syncing;
    }

    [Fact]
    public async Task What_is_said_to_go_is_what_was_chosen()
    {
        await HaveAsync(Some.Session(1));
        await Store.AddPersonAsync();
        var section = Render<EraseSection>();
        List<string> said = [];

        foreach (string who in (string[])[.. section.FindAll("option").Select(option => option.GetAttribute("value")!)])
        {
            await section.InvokeAsync(() => section.Find("select").Change(who));
            said.Add(section.Find("p").TextContent.Split(',')[0]);
        }

        Assert.Equal(["All entries and choices of Person 1", "All your own entries and choices", "All entries and choices"], said);
    }

    [Fact]
    public async Task News_that_changes_nothing_leaves_the_question_where_it_is()
    {
        await HaveAsync(Some.Record(1));
        var section = Render<EraseSection>();
        await section.InvokeAsync(() => section.Find("button").Click());

        await Shelf.PutFromAnotherTabAsync(Some.Set());
        await section.InvokeAsync(Task.Yield);

        section.WaitForAssertion(() => Assert.Contains("Yes, erase", section.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasing_another_person_takes_what_they_chose_and_nothing_of_one_s_own()
    {
        await HaveAsync(Some.Session(1));
        var settings = Services.GetRequiredService<PersonalSettings>();
        settings.Write(LocalKeys.Setup, "the first's");
        settings.Write($"{LocalKeys.Drafts}{LocalKeys.OneOf}1", "the first's");
        await Store.AddPersonAsync();
        settings.Write(LocalKeys.Setup, "mine");
        settings.Write($"{LocalKeys.Drafts}{LocalKeys.OneOf}2", "mine");
        var takeOut = Render<TakeOutSection>();
        takeOut.WaitForAssertion(() => Assert.Equal(3, takeOut.FindAll("option").Count));
        var section = Render<EraseSection>();

        await section.InvokeAsync(() => section.Find("select").Change(section.Find("option").GetAttribute("value")));
        await section.InvokeAsync(() => section.Find("button").Click());
        await section.InvokeAsync(() => section.Find("button.stop").Click());
        section.WaitForAssertion(() => Assert.Contains("Erased.", section.Markup, StringComparison.Ordinal));

        Assert.Equal("mine", settings.Read(LocalKeys.Setup));
        Assert.Equal(["2"], settings.EndsAfter(LocalKeys.Drafts + LocalKeys.OneOf));
        Assert.DoesNotContain(Local.Keys, key => Local.Read(key) == "the first's");
        takeOut.WaitForAssertion(() => Assert.Empty(takeOut.FindAll("option")));
    }

    [Fact]
    public async Task Others_entries_that_arrive_while_one_is_asked_are_not_erased_unasked()
    {
        await HaveAsync(Some.Session(1));
        var section = Render<EraseSection>();
        await section.InvokeAsync(() => section.Find("button").Click());
        string first = section.Find(".note").TextContent;

        await HaveAsync(Some.Session(2) with { Person = Some.Id(50) });

        section.WaitForAssertion(() => Assert.Equal("Erase your entries", section.Find("button").TextContent));
        Assert.Empty(section.FindAll(".note"));
        await section.InvokeAsync(() => section.Find("button").Click());
        Assert.Equal(first, section.Find(".note").TextContent);
        await section.InvokeAsync(() => section.Find("button.stop").Click());
        section.WaitForAssertion(() => Assert.Contains("Erased.", section.Markup, StringComparison.Ordinal));
        Assert.Equal(Some.Id(50), Assert.Single(await Store.AllAsync()).Person);
    }

    [Fact]
    public async Task What_a_server_keeps_of_others_and_has_not_sent_stays_there()
    {
        Server.HasServer = true;
        await HaveAsync(Some.Session(1));
        await Services.GetRequiredService<RecordSync>().SyncAsync();
        Server.Take(Some.Set(Some.Session(2) with { Person = Some.Id(50) }));
        var section = Render<EraseSection>();

        await section.InvokeAsync(() => section.Find("button").Click());
        await section.InvokeAsync(() => section.Find("button.stop").Click());

        section.WaitForAssertion(() => Assert.Contains("Erased", section.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Some.Id(50), Assert.Single(Server.Copy.Records).Person);
    }
}
