using Backline.Browser.Tests.Kit;

namespace Backline.Browser.Tests;

/// <summary>Pages that the journeys do not pass: opened by their address, as a bookmark would.</summary>
public sealed class EveryPageTests(BrowserBench bench)
{
    private static readonly string[] Pages = ["how-it-works", "settings", "data", "history", "watch", "people", "move", "phones", "not-found"];

    [Fact]
    public async Task Every_page_opens_quietly_from_its_address_and_can_be_used_by_everybody()
    {
        await PublishedApp.Ready();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);

        foreach (string page in Pages)
        {
            await visit.Open("/" + page);
            await visit.AssertAccessible(page);
            await visit.TakePictures(page);
        }

        visit.AssertQuiet();
    }
}
