using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.MyData;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;

namespace Backline.Web.Tests.Features.MyData;

public sealed class ImportSectionTests : Page
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
    public async Task A_file_is_counted_anew_when_another_tab_brings_it_in_or_erases()
    {
        var section = Choose(Some.Set(Some.Record(1), Some.Record(2)));
        section.WaitForAssertion(() => Assert.Contains("2 new, 0 already here.", section.Find(".card").TextContent, StringComparison.Ordinal));

        await Shelf.PutFromAnotherTabAsync(Some.Set(Some.Record(1)));
        section.WaitForAssertion(() => Assert.Contains("1 new, 1 already here.", section.Find(".card").TextContent, StringComparison.Ordinal));
        await Shelf.PutFromAnotherTabAsync(Some.Erased(1, 2));

        section.WaitForAssertion(() => Assert.Contains("0 new, 0 already here, 2 erased here and left out.", section.Find(".card").TextContent, StringComparison.Ordinal));
        Assert.Empty(section.FindAll("button"));
    }

    [Theory]
    [InlineData(1, "1 new, 0 already here, 1 erased here and left out.", 1)]
    [InlineData(2, "0 new, 0 already here, 2 erased here and left out.", 0)]
    public async Task What_another_tab_erased_and_has_not_told_is_not_said_to_be_here(int erased, string said, int offered)
    {
        var section = Choose(Some.Set(Some.Record(1), Some.Record(2)));
        section.WaitForAssertion(() => Assert.Single(section.FindAll("button.primary")));

        await Shelf.PutUntoldAsync(Some.Erased([.. Enumerable.Range(1, erased)]));
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("nothing was brought in", section.Markup, StringComparison.Ordinal));
        Assert.Contains(said, section.Find(".card").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("They are here now.", section.Markup, StringComparison.Ordinal);
        Assert.Empty(await Store.AllAsync());
        Assert.Equal(offered, section.FindAll("button.primary").Count);
    }

    [Fact]
    public async Task What_another_tab_brought_in_meanwhile_keeps_the_rest_from_nothing()
    {
        var section = Choose(Some.Set(Some.Record(1), Some.Record(2)));
        section.WaitForAssertion(() => Assert.Single(section.FindAll("button.primary")));

        await Shelf.PutUntoldAsync(Some.Set(Some.Record(1)));
        await section.InvokeAsync(() => section.Find("button.primary").Click());

        section.WaitForAssertion(() => Assert.Contains("They are here now.", section.Markup, StringComparison.Ordinal));
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

    [Theory]
    [InlineData(1, "1 problem:")]
    [InlineData(100, "100 problems:")]
    [InlineData(300, "More than 100 problems:")]
    public void Problems_that_are_not_told_one_by_one_are_not_miscounted(int spoilt, string said)
    {
        RecordSet set = Some.Set([.. Enumerable.Range(1, spoilt).Select(id => Some.Record(id, RecordKinds.Profile, content: """{"name":""}"""))]);
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(JsonSerializer.Serialize(set, RecordJson.Default.RecordSet), "backline.json"));

        section.WaitForAssertion(() => Assert.EndsWith(said, section.Find(".note.attend p").TextContent, StringComparison.Ordinal));
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

    private IRenderedComponent<ImportSection> Choose(RecordSet set)
    {
        var section = Render<ImportSection>();
        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(JsonSerializer.Serialize(set, RecordJson.Default.RecordSet), "backline.json"));
        return section;
    }
}
