using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.MyData;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
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
    public async Task A_broken_file_changes_nothing_and_lists_its_problems()
    {
        var section = Render<ImportSection>();

        section.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("""{"backlineRecords":1,"records":[{}],"erased":[]}""", "x.json"));

        section.WaitForAssertion(() => Assert.Equal(7, section.FindAll("li").Count));
        Assert.Empty(await Store.AllAsync());
    }

    [Fact]
    public async Task Erasing_takes_two_steps_and_leaves_nothing()
    {
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
    }

    [Fact]
    public async Task A_server_that_is_away_while_erasing_is_said_to_follow()
    {
        await HaveAsync(Some.Session(1));
        Server.IsAway = true;
        var section = Render<EraseSection>();

        await section.InvokeAsync(() => section.Find("button").Click());
        await section.InvokeAsync(() => section.Find("button.stop").Click());

        section.WaitForAssertion(() => Assert.Contains("as soon as it does", section.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_how_much_is_here()
    {
        await HaveAsync(Some.Record(1), Some.Record(2));

        Assert.Contains("2 entries in this browser", Render<MyDataPage>().Markup, StringComparison.Ordinal);
    }
}
