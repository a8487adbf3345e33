using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Storage;
using Backline.Storage.Records;
using Backline.TestKit;

namespace Backline.Browser.Tests.Kit;

/// <summary>The real server in a process of its own, on a free port, with an empty data folder.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int PartSize = 200;
    private const string ReadyLine = "Backline is ready: ";

    private readonly Process _process;
    private readonly TemporaryFolder _data;

    private ServerProcess(Process process, TemporaryFolder data, Uri url, Uri? invitation)
    {
        _process = process;
        _data = data;
        Url = url;
        Invitation = invitation;
    }

    /// <summary>The pairing address it printed, when it answers phones too.</summary>
    public Uri? Invitation { get; }

    public Uri Url { get; }

    public string DatabaseFile => _data.At("backline.db");

    /// <summary>The records in the server's own file, read beside the server.</summary>
    public async Task<IReadOnlyList<PracticeRecord>> Records(string kind)
    {
        await using var db = new BacklineDb(BacklineDb.Options(DatabaseFile));
        return await db.Find(new RecordQuery(Kind: kind), CancellationToken.None);
    }

    /// <summary>Gives the server records, as another device would.</summary>
    public async Task Give(IReadOnlyList<PracticeRecord> records)
    {
        using var client = new HttpClient { BaseAddress = Url };
        using JsonDocument introduction = JsonDocument.Parse(await client.GetStringAsync("/server.json"));
        client.DefaultRequestHeaders.Add("Origin", Url.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("X-Backline-Token", introduction.RootElement.GetProperty("token").GetString());
        foreach (PracticeRecord[] part in records.Chunk(PartSize))
        {
            string json = JsonSerializer.Serialize(new RecordSet(RecordSet.CurrentVersion, part, []), RecordJson.Default.RecordSet);
            using HttpResponseMessage answer = await client.PostAsync("/api/records", new StringContent(json, Encoding.UTF8, "application/json"));
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Starts the published command, which is published first where it has changed.</summary>
    public static Task<ServerProcess> Start() => StartPublished();

    /// <summary>Starts it so that phones are answered too, on loopback.</summary>
    public static Task<ServerProcess> StartAtHome() => StartPublished("--lan", "--lan-port", "0", "--lan-address", "127.0.0.1");

    /// <summary>Starts a command that serves; what it answers with tells where.</summary>
    public static async Task<ServerProcess> Start(string command, IReadOnlyDictionary<string, string?> environment, bool isStarter = false, params string[] more)
    {
        var data = new TemporaryFolder();
        var start = new ProcessStartInfo(command, [.. isStarter ? [] : (string[])["serve"], "--urls", "http://127.0.0.1:0", "--data", data.FullPath, "--no-open", .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!; // an executable gives a process
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
            {
                Uri? invitation = more.Length == 0 ? null : await ReadInvitation(process, limit.Token);
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // a full pipe would stop it
                return new ServerProcess(process, data, new Uri(line[ReadyLine.Length..]), invitation);
            }
        }

        await process.WaitForExitAsync(limit.Token);
        data.Dispose();
        throw new InvalidOperationException($"The server ended with code {process.ExitCode} before it was ready.\n{errors}");
    }

    private static async Task<ServerProcess> StartPublished(params string[] more)
    {
        await PublishedApp.Ready();
        return await Start(PublishedApp.Command, new Dictionary<string, string?>(), more: more);
    }

    private static async Task<Uri?> ReadInvitation(Process process, CancellationToken cancel)
    {
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (line.IndexOf("https://", StringComparison.Ordinal) is >= 0 and int start && line.Contains("/pair?code=", StringComparison.Ordinal))
            {
                return new Uri(line[start..]);
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _data.Dispose();
    }
}
