using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Practice.Records;
using Backline.TestKit;
using Backline.Web.Choices;
using Backline.Web.Features.MyData;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MyDataPage = Backline.Web.Features.MyData.MyData;

namespace Backline.Web.Tests.Features.MyData;

public sealed class MyDataPageTests : Page
{
    [Fact]
    public async Task A_file_is_counted_first_and_taken_in_when_asked()
    {
        string json = JsonSerializer.Serialize(Some.Set(Some.Record(1), Some.Record(2)), RecordJson.Default.RecordSet);
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "backline.json"));
        section.WaitForAssertion(() => Assert.Contains("2 new", section.Find("[role=status]").TextContent, StringComparison.Ordinal));
        int before = (await Store.AllAsync()).Count;
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("They are here now.", section.Markup, StringComparison.Ordinal));
        Assert.Equal(0, before);
        Assert.Equal(2, (await Store.AllAsync()).Count);
    }

    [Fact]
    public async Task What_a_full_browser_does_not_take_in_is_said_to_be_where_it_is()
    {
        Server.HasServer = true;
        Shelf.Answer = PutOutcome.Full;
        var section = Render<ImportSection>();
        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(JsonSerializer.Serialize(Some.Set(Some.Record(1)), RecordJson.Default.RecordSet), "backline.json"));
        section.WaitForAssertion(() => Assert.Single(section.FindAll("button.primary")));

        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.EndsWith("in the second copy on your computer. Keep the file.", section.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.Single(Server.Copy.Records);
    }

    [Fact]
    public void An_entry_that_the_file_itself_erases_is_not_said_to_be_erased_here()
    {
        RecordSet set = Some.Set(Some.Record(1)) with { Erased = Some.Erased(1).Erased };
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(JsonSerializer.Serialize(set, RecordJson.Default.RecordSet), "backline.json"));

        section.WaitForAssertion(() => Assert.Contains("0 new, 0 already here, 1 erased elsewhere and left out.", section.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_dated_ahead_are_named_before_they_are_taken_in()
    {
        RecordSet set = Some.Set(Some.Record(1), Some.Record(2, at: Some.Monday.AddYears(1)), Some.Record(3, at: Some.Monday.AddYears(1)));
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(JsonSerializer.Serialize(set, RecordJson.Default.RecordSet), "backline.json"));
        section.WaitForAssertion(() => Assert.Contains("2 entries bear a date that has not come yet", section.Find("[role=status]").TextContent, StringComparison.Ordinal));
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("They are here now.", section.Markup, StringComparison.Ordinal));
        Assert.Equal(3, (await Store.AllAsync()).Count);
    }

    [Fact]
    public async Task An_entry_that_reads_otherwise_than_here_is_named_and_the_one_here_stays()
    {
        await Store.TakeInAsync(Some.Set(Some.Record(1, content: """{"a":1}""")), isOwn: true);
        string json = JsonSerializer.Serialize(Some.Set(Some.Record(1, content: """{"a":2}"""), Some.Record(2)), RecordJson.Default.RecordSet);
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "backline.json"));
        section.WaitForAssertion(() => Assert.Contains(
            "1 entry that is already here says something else in the file. The one here stays as it is.", section.Find("[role=status]").TextContent, StringComparison.Ordinal));
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("They are here now.", section.Markup, StringComparison.Ordinal));
        Assert.Equal("""{"a":1}""", (await Store.AllAsync()).Single(record => record.Id == Some.Id(1)).Content.GetRawText());
    }

    [Fact]
    public async Task What_cannot_be_read_inside_entries_is_told_and_comes_in_as_it_is_when_asked()
    {
        const string Damaged = """{"leftCm":999}""";
        string json = JsonSerializer.Serialize(Some.Set(Some.Record(1, RecordKinds.AnkleCheck, content: Damaged), Some.Record(2)), RecordJson.Default.RecordSet);
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "backline.json"));
        section.WaitForAssertion(() => Assert.Contains("records[0].content.leftCm: is 999", section.Markup, StringComparison.Ordinal));
        Assert.Empty(await Store.AllAsync());
        await section.InvokeAsync(() => section.FindAll("button").Single(button => button.TextContent == "Take it as it is").Click());
        section.WaitForAssertion(() => Assert.Contains("2 new", section.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("cannot be brought in", section.Markup, StringComparison.Ordinal);
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("They are here now.", section.Markup, StringComparison.Ordinal));
        Assert.Equal(Damaged, (await Store.AllAsync()).Single(record => record.Id == Some.Id(1)).Content.GetRawText());
    }

    [Fact]
    public async Task A_broken_file_changes_nothing_and_lists_its_problems()
    {
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("""{"backlineRecords":1,"records":[{}],"erased":[]}""", "x.json"));

        section.WaitForAssertion(() => Assert.Equal(7, section.FindAll("li").Count));
        Assert.Empty(section.FindAll("button"));
        Assert.Empty(await Store.AllAsync());
    }

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

    // "0 entries" was said for seconds of thousands, and erasing that was pressed then asked of none and broke off.
    [Fact]
    public async Task Nothing_is_said_of_how_much_is_here_nor_asked_before_it_is_counted()
    {
        await HaveAsync(Some.Session(1));
        Shelf.ReadingGate = new TaskCompletionSource();
        var page = Render<MyDataPage>();
        string before = page.Find("[aria-labelledby=where]").TextContent, erase = page.Find("[aria-labelledby=erase]").TextContent;
        int buttons = page.FindAll("button.stop").Count;

        await page.InvokeAsync(Shelf.ReadingGate.SetResult);

        page.WaitForAssertion(() => Assert.Contains("1 entry in this browser.", page.Find("[aria-labelledby=where]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Erase everything", Assert.Single(page.FindAll("button.stop")).TextContent));
        Assert.All((string[])[before, erase], text => Assert.Contains("Counting what is here", text, StringComparison.Ordinal));
        Assert.DoesNotContain("entries in", before, StringComparison.Ordinal);
        Assert.Equal(0, buttons);
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

    [Theory]
    [InlineData("away", "its server does not answer just now. It is erased there as soon as it does.")]
    [InlineData("unpaired", "the computer at home no longer knows this device. Pair it anew there, and it is erased; or erase it there.")]
    public async Task As_long_as_an_erasure_has_not_been_heard_that_is_said_and_not_that_nothing_is_lost(string server, string words)
    {
        Server.HasServer = true;
        RecordSync sync = Services.GetRequiredService<RecordSync>();
        await sync.SyncAsync();
        (Server.IsAway, Server.IsUnpaired) = (server == "away", server == "unpaired");
        await sync.EraseAsync();

        var page = Render<MyDataPage>();

        page.WaitForAssertion(() => Assert.Contains($"What you erased is still in the second copy: {words}", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing is lost", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_tab_asked_to_erase_is_said_before_anything_is_synced_here()
    {
        Server.HasServer = true;
        await Services.GetRequiredService<RecordSync>().SyncAsync();
        var page = Render<MyDataPage>();
        page.WaitForAssertion(() => Assert.Contains("in step since", page.Markup, StringComparison.Ordinal));
        Server.IsAway = true;
        using var store = new RecordStore(Shelf, Clock);
        using var sync = new RecordSync(store, Server.Client(), Clock);

        await sync.EraseAsync();

        page.WaitForAssertion(() => Assert.Contains("its server has not heard of it yet", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("in step since", page.Markup, StringComparison.Ordinal);
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

    [Fact]
    public void What_a_tab_of_an_older_version_holds_is_not_said_to_be_erased()
    {
        Shelf.IsBlocked = true;

        var page = Render<MyDataPage>();

        page.WaitForAssertion(() => Assert.Contains("Another tab with an older Backline holds this browser’s entries", page.Find("[aria-labelledby=erase]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.Find("[aria-labelledby=erase]").QuerySelectorAll("button"));
        Assert.Contains("in this page. Another tab", page.Find("[aria-labelledby=where]").TextContent, StringComparison.Ordinal);
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

    [Fact]
    public void Every_key_in_local_storage_is_in_the_one_list()
    {
        string[] sources = Directory.GetFiles(Repository.At("src", "Backline.Web"), "*.cs", SearchOption.AllDirectories);

        string[] written = [.. sources.Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), "\"(backline\\.[a-z]+)\"").Select(match => match.Groups[1].Value)).Distinct()];

        Assert.Equal(LocalKeys.All.Order(), written.Order());
    }

    [Fact]
    public async Task A_new_device_shows_the_old_one_s_history_once_it_is_said_to_be_one_s_own()
    {
        PracticeRecord session = Some.Session(1) with { Person = Some.Id(50) };
        string json = JsonSerializer.Serialize(Some.Set(session), RecordJson.Default.RecordSet);
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "backline.json"));
        section.WaitForAssertion(() => Assert.Contains("These are mine", section.Find("button.primary").TextContent, StringComparison.Ordinal));
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("They are here now.", section.Markup, StringComparison.Ordinal));
        Assert.Single(Render<Web.Features.History.History>().FindAll(".sessions"));
        Assert.Equal(Some.Id(50), await Store.PersonAsync());
    }

    [Fact]
    public async Task Somebody_else_s_entries_are_counted_and_can_be_claimed()
    {
        await HaveAsync(Some.Session(1) with { Person = Some.Id(50) });
        var history = Render<Web.Features.History.History>();
        var section = Render<OthersSection>();
        int before = history.FindAll(".sessions").Count;
        string said = history.Markup;

        await section.InvokeAsync(() => section.Find("button").Click());

        Assert.Equal(0, before);
        Assert.Contains("1 session here belongs", said, StringComparison.Ordinal);
        history.WaitForAssertion(() => Assert.Single(history.FindAll(".sessions")));
    }

    [Fact]
    public async Task A_page_left_open_over_midnight_tells_the_day_of_somebody_else_s_entries_anew()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow()) with { Person = Some.Id(50) });
        var section = Render<OthersSection>();
        section.WaitForAssertion(() => Assert.Contains("the latest of today", section.Markup, StringComparison.Ordinal));

        Clock.Advance(TimeSpan.FromDays(1));

        section.WaitForAssertion(() => Assert.Contains("the latest of yesterday", section.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_hidden_is_not_handed_out_as_a_file()
    {
        Preferences.Change(now => now with { Hidden = true });

        Assert.DoesNotContain("Download all", Render<MyDataPage>().Find("section[aria-labelledby=out]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_how_much_is_here()
    {
        await HaveAsync(Some.Record(1), Some.Record(2));

        Assert.Contains("2 entries in this browser", Render<MyDataPage>().Markup, StringComparison.Ordinal);
    }
}
