using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
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

    // Two servers on folders of their own take turns on the machine's cores.
    private static async Task Survives(int kills)
    {
        int[] confirmed = await Task.WhenAll(SurvivesAlone(kills / 2, seed: 1), SurvivesAlone(kills - (kills / 2), seed: 2));

        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {confirmed.Sum()} records confirmed, 0 lost, 0 doubled");
    }

    private static async Task<int> SurvivesAlone(int kills, int seed)
    {
        using var folder = new TemporaryFolder();
        folder.Write("www/index.html", "<!DOCTYPE html><title>Backline</title>");
        ConcurrentDictionary<Guid, byte> confirmed = [];
        ConcurrentQueue<Guid> given = [];
        int numbered = 0;
        var chance = new Random(seed);
        for (int kill = 0; kill < kills; kill++)
        {
            using Process server = CommandLine.Start(
                new Dictionary<string, string?> { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null, ["DOTNET_TieredPGO"] = "0" },
                "serve", "--urls", "http://127.0.0.1:0", "--data", folder.At("data"), "--web", folder.At("www"), "--no-open");
            string ready = await server.StandardOutput.ReadLineAsync() ?? await server.StandardError.ReadToEndAsync();
            Assert.StartsWith("Backline is ready: ", ready, StringComparison.Ordinal);
            using var stop = new CancellationTokenSource();
            var url = new Uri(ready["Backline is ready: ".Length..]);
            int before = confirmed.Count;
            Task[] senders = [.. Enumerable.Range(0, Senders).Select(_ => Task.Run(() => Send(url, given, confirmed, () => Interlocked.Increment(ref numbered), stop.Token)))];

            // One in five falls somewhere into the start and the first write, the others into a stream of writes.
            await Load(() => confirmed.Count > before || kill % 5 == 4);
            await Task.Delay(chance.Next(0, 120));
            server.Kill();
            await server.WaitForExitAsync();
            await stop.CancelAsync();
            await Task.WhenAll(senders);
        }

        await Count(folder.At("data"), given, confirmed);
        Assert.True(confirmed.Count >= kills, $"only {confirmed.Count} records were confirmed: the kills fell before any load");
        return confirmed.Count;
    }

    private static async Task Load(Func<bool> isThere)
    {
        for (var since = Stopwatch.StartNew(); !isThere(); await Task.Delay(2))
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(1), "the server confirmed nothing within a minute");
        }
    }

    private static async Task Count(string data, ConcurrentQueue<Guid> given, ConcurrentDictionary<Guid, byte> confirmed)
    {
        await using var db = new BacklineDb(BacklineDb.Options(Path.Combine(data, BacklineDb.FileName)));
        Assert.Null(await db.Open(CancellationToken.None));
        Assert.Null(await db.Damage(CancellationToken.None));
        Guid[] here = [.. (await db.Everything(null, CancellationToken.None)).Records.Select(record => record.Id)];
        Assert.Empty(confirmed.Keys.Except(here)); // lost
        Assert.Equal(here.Length, here.Distinct().Count()); // doubled
        Assert.Empty(here.Except(given)); // never sent
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
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException or SocketException)
        {
            // Killed: what was not confirmed may be there or not. A connection that ends while it begins comes as .NET's bare SocketException.
        }
    }

    private static string SetOf(Guid[] ids) =>
        $$"""{"backlineRecords":1,"records":[{{string.Join(',', ids.Select(RecordOf))}}],"erased":[]}""";

    private static string RecordOf(Guid id) =>
        $$$"""{"id":"{{{id}}}","person":"01930000-0000-7000-8000-0000000000ff","kind":"check-in","at":"2026-05-04T07:30:00+02:00","zone":"Europe/Berlin","schema":1,"content":{"session":"{{{id}}}","answer":"same"}}""";
}
