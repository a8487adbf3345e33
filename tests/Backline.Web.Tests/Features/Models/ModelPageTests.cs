using Backline.TestKit;
using Backline.Web.Features.Models;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;

namespace Backline.Web.Tests.Features.Models;

public sealed class ModelPageTests : Page
{
    [Fact]
    public void A_model_without_muscles_says_so_and_offers_no_search()
    {
        var page = Opened("joint-ball.osim");

        Assert.Equal("This model has no muscles.", page.Find("#muscles + p").TextContent);
        Assert.StartsWith("1 body, 3 coordinates, no muscles.", page.Find("#model-name + p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#find-muscle, .method, section[aria-labelledby=muscles] table"));
    }

    [Fact]
    public async Task One_muscle_is_a_muscle_and_can_be_looked_for()
    {
        var page = Opened("wrap-cylinder.osim");

        await page.InvokeAsync(() => page.Find("#find-muscle").Input("nowhere"));

        Assert.Contains(", 1 muscle.", page.Find("#model-name + p").TextContent, StringComparison.Ordinal);
        Assert.Contains("No muscle's name holds “nowhere”.", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".method"));
    }

    // "The shortest way, without jumps": in arm26 a length jumps by 6 mm.
    [Fact]
    public void The_shortest_way_is_not_promised_to_be_without_jumps()
    {
        var page = Opened("wrap-cylinder.osim");

        Assert.DoesNotContain("without jumps", page.Find(".method").TextContent, StringComparison.Ordinal);
        Assert.Contains("Its length can still jump", page.Find(".method").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ModelPage> Opened(string file)
    {
        var page = Render<ModelPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(File.ReadAllText(Repository.At("data", "models", file)), file));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#model-name")));
        return page;
    }
}
