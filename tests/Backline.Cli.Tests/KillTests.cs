using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Storage;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>The real server, killed while it takes records in: what it confirmed is there, once.</summary>
public sealed class KillTests
{
    private const int Senders = 4;

    [Fact]
    public Task Fifty_kills_lose_and_double_nothing() => Survives(50);

    [Fact]
    public Task Three_hundred_kills_lose_and_double_nothing()
    {
        LongTest.SkipUnlessAsked();
        return Survives(300);
    }

    private static async Task Survives(int kills)
    {
        using var folder = new TemporaryFolder();
        folder.Write("www/index.html", "<!DOCTYPE html><title>Backline</title>");
        ConcurrentDictionary<Guid, byte> confirmed = [];
        ConcurrentQueue<Guid> given = [];
        int numbered = 0;
        var chance = new Random(20260504);
        for (int kill = 0; kill < kills; kill++)
        {
            using Process server = CommandLine.Start(
                new Dictionary<string, string?> { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null, ["DOTNET_TieredPGO"] = "0" },
                "serve", "--urls", "http://127.0.0.1:0", "--data", folder.At("data"), "--web", folder.At("www"), "--no-open");
            string ready = await server.StandardOutput.ReadLineAsync() ?? await server.StandardError.ReadToEndAsync();
            Assert.StartsWith("Backline is ready: ", ready, StringComparison.Ordinal);
            using var stop = new CancellationTokenSource();
            var url = new Uri(ready["Backline is ready: ".Length..]);
            Task[] senders = [.. Enumerable.Range(0, Senders).Select(_ => Task.Run(() => Send(url, given, confirmed, () => Interlocked.Increment(ref numbered), stop.Token)))];

            // Some kills fall into the first write, some between writes, some into the middle of a stream of them.
            await Task.Delay(chance.Next(5, 350));
            server.Kill();
            await server.WaitForExitAsync();
            await stop.CancelAsync();
            await Task.WhenAll(senders);
        }

        await using var db = new BacklineDb(BacklineDb.Options(Path.Combine(folder.At("data"), BacklineDb.FileName)));
        Assert.Null(await db.Open(CancellationToken.None));
        Assert.Null(await db.Damage(CancellationToken.None));
        IReadOnlyList<PracticeRecord> here = (await db.Everything(null, CancellationToken.None)).Records;
        Guid[] lost = [.. confirmed.Keys.Except(here.Select(record => record.Id))];
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills: {given.Count} records given, {confirmed.Count} confirmed, {here.Count} there, {lost.Length} lost, {here.Count - here.DistinctBy(record => record.Id).Count()} doubled");
        Assert.Empty(lost);
        Assert.Equal(here.Count, here.DistinctBy(record => record.Id).Count());
        Assert.Empty(here.Select(record => record.Id).Except(given));
        Assert.True(confirmed.Count >= kills, $"only {confirmed.Count} records were confirmed: the kills fell before any load");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    // A record is sent again until it is confirmed, as a browser does: also after a kill, to the next server.
    private static async Task Send(Uri url, ConcurrentQueue<Guid> given, ConcurrentDictionary<Guid, byte> confirmed, Func<int> next, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = url };
        try
        {
            string token = (await client.GetFromJsonAsync<JsonElement>("/server.json", cancel)).GetProperty("token").GetString()!; // the answer has one
            client.DefaultRequestHeaders.Add("X-Backline-Token", token);
            client.DefaultRequestHeaders.Add("Origin", url.GetLeftPart(UriPartial.Authority));
            while (!cancel.IsCancellationRequested)
            {
                // Something known is sent along each time: what came twice must stay once.
                Guid[] ids = [.. Enumerable.Range(0, 3).Select(_ => new Guid(next(), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 7))];
                Array.ForEach(ids, given.Enqueue);
                Guid[] sent = [.. ids, .. confirmed.Keys.Take(1)];
                using var content = new StringContent(SetOf(sent), Encoding.UTF8, "application/json");
                using HttpResponseMessage answer = await client.PostAsync("/api/records", content, cancel);
                if (answer.IsSuccessStatusCode)
                {
                    Array.ForEach(ids, id => confirmed[id] = 0);
                }
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            // Killed: what was not confirmed may be there or not.
        }
    }

    private static string SetOf(Guid[] ids) =>
        $$"""{"backlineRecords":1,"records":[{{string.Join(',', ids.Select(RecordOf))}}],"erased":[]}""";

    private static string RecordOf(Guid id) =>
        $$$"""{"id":"{{{id}}}","person":"01930000-0000-7000-8000-0000000000ff","kind":"check-in","at":"2026-05-04T07:30:00+02:00","zone":"Europe/Berlin","schema":1,"content":{"session":"{{{id}}}","answer":"same"}}""";
}
