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
}
