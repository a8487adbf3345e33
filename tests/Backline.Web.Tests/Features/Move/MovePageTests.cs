using Backline.Web.Features.Move;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Move;

public sealed class MovePageTests : Page
{
    [Fact]
    public async Task Pictures_of_what_was_erased_in_another_tab_are_shown_no_more()
    {
        await HaveAsync(Some.Session(1), Some.Session(2));
        var part = Render<ShowPart>();
        await part.InvokeAsync(() => part.Find("button.primary").Click());
        string before = part.Find(".code").InnerHtml;

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));

        part.WaitForAssertion(() => Assert.Empty(part.FindAll(".code")));
        Assert.Contains("erased meanwhile", part.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await part.InvokeAsync(() => part.FindAll("button").Single(button => button.TextContent == "Show the pictures").Click());
        Assert.NotEqual(before, part.Find(".code").InnerHtml);
        Assert.Empty(part.FindAll("[role=status]"));
    }

    [Fact]
    public async Task Pictures_stay_while_something_comes_that_is_not_in_them()
    {
        await HaveAsync(Some.Session(1));
        var part = Render<ShowPart>();
        await part.InvokeAsync(() => part.Find("button.primary").Click());

        await Shelf.PutFromAnotherTabAsync(Some.Set(Some.Session(2)) with { Erased = Some.Erased(3).Erased });
        await part.InvokeAsync(Task.Yield);

        Assert.Single(part.FindAll(".code"));
    }

    [Fact]
    public async Task Somebody_who_was_erased_in_another_tab_is_not_to_be_chosen()
    {
        await HaveAsync(Some.Session(1));
        await Store.AddPersonAsync();
        var part = Render<ShowPart>();
        part.WaitForAssertion(() => Assert.Equal(3, part.FindAll("option").Count));

        await Store.EraseAsync(Some.Person);

        part.WaitForAssertion(() => Assert.Empty(part.FindAll("option")));
    }
}
