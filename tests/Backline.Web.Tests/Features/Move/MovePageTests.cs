using Backline.Practice.Records;
using Backline.Progress.Transfers;
using Backline.Web.Features.Move;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

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

    [Fact]
    public async Task What_pictures_brought_is_counted_anew_once_another_tab_erased_it()
    {
        var part = await WatchAsync(Some.Set(Some.Session(1), Some.Session(2)));
        part.WaitForAssertion(() => Assert.Contains("2 new, 0 already here", part.Find(".card").TextContent, StringComparison.Ordinal));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));
        part.WaitForAssertion(() => Assert.Contains("1 new, 0 already here, 1 erased here and left out", part.Find(".card").TextContent, StringComparison.Ordinal));
        await Shelf.PutUntoldAsync(Some.Erased(2));
        await part.InvokeAsync(() => part.Find("button.primary").Click());

        part.WaitForAssertion(() => Assert.Contains("nothing was brought in", part.Markup, StringComparison.Ordinal));
        Assert.Contains("0 new, 0 already here, 2 erased here and left out", part.Find(".card").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("They are here now.", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_pictures_brought_comes_in_when_asked()
    {
        var part = await WatchAsync(Some.Set(Some.Session(1)));

        await part.InvokeAsync(() => part.Find("button.primary").Click());

        part.WaitForAssertion(() => Assert.Contains("They are here now.", part.Markup, StringComparison.Ordinal));
        Assert.Single(await Store.AllAsync());
    }

    // The camera is only just beginning: what it has read counts all the same.
    private async Task<IRenderedComponent<ScanPart>> WatchAsync(RecordSet set)
    {
        Services.AddSingleton<IJSRuntime>(new SlowBrowser());
        TransferSender sender = TransferSender.Of(set)!; // small, so never too much
        var part = Render<ScanPart>();
        await part.InvokeAsync(() => part.Find("button.primary").Click());
        for (int picture = 0; part.FindAll(".card").Count == 0 && picture < 50; picture++)
        {
            await part.InvokeAsync(() => part.Instance.Seen(sender.Frame(picture)));
        }

        return part;
    }

    private sealed class SlowBrowser : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => new(new TaskCompletionSource<T>().Task);

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);
    }
}
