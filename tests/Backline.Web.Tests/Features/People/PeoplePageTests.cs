using Backline.Practice.Records;
using Backline.Web.Layout;
using Backline.Web.Tests.Records;
using Bunit;
using PeoplePage = Backline.Web.Features.People.People;

namespace Backline.Web.Tests.Features.People;

public sealed class PeoplePageTests : Page
{
    [Fact]
    public async Task A_name_can_be_typed_once_the_kept_one_stands_in_its_box()
    {
        await Store.RenameAsync("Anna");
        Shelf.ReadingGate = new TaskCompletionSource();
        await Shelf.PutFromAnotherTabAsync(Some.Set()); // what was read has to be read again
        var page = Render<PeoplePage>();
        Assert.True(page.Find("#your-name").HasAttribute("disabled"));

        Shelf.ReadingGate.SetResult();

        page.WaitForAssertion(() => Assert.False(page.Find("#your-name").HasAttribute("disabled")));
        Assert.Equal("Anna", page.Find("#your-name").GetAttribute("value"));
    }

    [Fact]
    public async Task After_an_erasing_who_is_here_says_so_and_is_nobody_until_then()
    {
        await Store.RenameAsync("Anna");
        await Store.AddPersonAsync();
        await Store.RenameAsync("Ben");
        var notice = Render<WhoNotice>(parameters => parameters.Add(who => who.Path, "data"));
        Assert.Empty(notice.FindAll("aside"));

        await Store.EraseAsync(await Store.PersonAsync());
        var page = Render<PeoplePage>();

        notice.WaitForAssertion(() => Assert.Equal("people", notice.Find("aside a").GetAttribute("href")));
        page.WaitForAssertion(() => Assert.StartsWith("Anna", page.FindAll("ul.people button").Single().TextContent.Trim(), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#your-name"));

        await page.InvokeAsync(() => page.Find("ul.people button").Click());

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
        page.WaitForAssertion(() => Assert.Equal("Anna", page.Find("#your-name").GetAttribute("value")));
        Assert.Single(page.FindAll("ul.people button"));
    }

    [Fact]
    public async Task A_name_that_was_erased_in_another_tab_stands_nowhere()
    {
        await Store.RenameAsync("Anna");
        var page = Render<PeoplePage>();
        page.WaitForAssertion(() => Assert.Equal("Anna", page.Find("#your-name").GetAttribute("value")));
        await page.InvokeAsync(() => page.FindAll("form")[0].Submit());
        page.WaitForAssertion(() => Assert.Contains("Kept: Anna.", page.Markup, StringComparison.Ordinal));

        await EraseNamesElsewhereAsync();

        page.WaitForAssertion(() => Assert.Equal("", page.Find("#your-name").GetAttribute("value")));
        Assert.DoesNotContain("Anna", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_being_typed_stays_whatever_comes_or_goes()
    {
        await Store.RenameAsync("Anna");
        var page = Render<PeoplePage>();
        page.WaitForAssertion(() => Assert.False(page.Find("#your-name").HasAttribute("disabled")));
        await page.InvokeAsync(() => page.Find("#your-name").Input("Annabel"));

        await EraseNamesElsewhereAsync();
        await page.InvokeAsync(Task.Yield);

        Assert.Equal("Annabel", page.Find("#your-name").GetAttribute("value"));
    }

    private async Task EraseNamesElsewhereAsync() => await Shelf.PutFromAnotherTabAsync(
        Some.Set() with { Erased = [.. (await KeptAsync(RecordKinds.Profile)).Select(name => new Erasure(name.Id, Clock.GetUtcNow()))] });
}
