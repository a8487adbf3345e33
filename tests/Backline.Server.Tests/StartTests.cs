using System.Text.Json;
using Backline.Server.Hosting;
using Backline.Storage;
using Backline.TestKit;
using Microsoft.Data.Sqlite;

namespace Backline.Server.Tests;

public sealed class StartTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://127.0.0.1.example.org:5080")]
    public void An_address_that_others_can_reach_is_refused_with_the_reason(string text)
    {
        ListenAddress? address = ListenAddress.Read(text, out string? refusal);

        Assert.Null(address);
        Assert.Contains("other machines", refusal, StringComparison.Ordinal);
        Assert.Contains("docs/guide/hosting.md", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("http://me@127.0.0.1:5080")]
    [InlineData("http://*:5080")]
    [InlineData("")]
    public void What_is_no_address_is_refused(string text)
    {
        ListenAddress? address = ListenAddress.Read(text, out string? refusal);

        Assert.Null(address);
        Assert.Contains(ListenAddress.Conventional, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://LOCALHOST:1", "http://localhost:1")]
    [InlineData("http://[::1]:5080/", "http://[::1]:5080")]
    public void The_names_of_this_machine_can_be_listened_on(string text, string expected) =>
        Assert.Equal(expected, ListenAddress.Read(text, out _)?.ToString());

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused()
    {
        StartOutcome outcome = await BacklineServer.Start(server.Options, CancellationToken.None);

        Assert.Null(outcome.Server);
        Assert.Contains("in use by another Backline", outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_and_the_folder_let_go()
    {
        using var folder = new TemporaryFolder();
        ServeOptions options = server.Options with { DataFolder = folder.At("data"), Address = ListenAddress.Read(server.Origin, out _)! };

        StartOutcome taken = await BacklineServer.Start(options, CancellationToken.None);
        StartOutcome free = await BacklineServer.Start(options with { Address = server.Options.Address }, CancellationToken.None);

        Assert.Null(taken.Server);
        Assert.StartsWith($"Port {server.Url.Port} is taken", taken.Refusal, StringComparison.Ordinal);
        Assert.NotNull(free.Server);
        await free.Server.DisposeAsync();
    }

    [Fact]
    public async Task A_folder_without_a_web_app_is_refused()
    {
        using var folder = new TemporaryFolder();

        StartOutcome outcome = await BacklineServer.Start(server.Options with { WebFolder = folder.FullPath }, CancellationToken.None);

        Assert.Contains("no web app", outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_copy_stops_the_start_and_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("data/backline.db", new string('x', 5000));

        StartOutcome outcome = await BacklineServer.Start(server.Options with { DataFolder = folder.At("data") }, CancellationToken.None);

        Assert.Contains("damaged or not a database", outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task A_database_of_another_program_stops_the_start_and_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("data", "backline.db");
        Directory.CreateDirectory(folder.At("data"));
        await using (var theirs = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await theirs.OpenAsync();
            await using SqliteCommand command = theirs.CreateCommand();
            command.CommandText = "CREATE TABLE t (a)";
            await command.ExecuteNonQueryAsync();
        }

        byte[] before = await File.ReadAllBytesAsync(file);
        StartOutcome outcome = await BacklineServer.Start(server.Options with { DataFolder = folder.At("data") }, CancellationToken.None);

        Assert.Null(outcome.Server);
        Assert.Contains("another program's", outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task What_an_erasing_could_not_overwrite_is_overwritten_at_the_start()
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("data", BacklineDb.FileName);
        Directory.CreateDirectory(folder.At("data"));
        await using (var db = new BacklineDb(BacklineDb.Options(file)))
        {
            Assert.Null(await db.Open(TestContext.Current.CancellationToken));
        }

        await using var looks = new SqliteConnection($"Data Source={file};Pooling=False");
        await looks.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = looks.CreateCommand();
        command.CommandText = "CREATE TABLE freed (a); INSERT INTO freed VALUES (zeroblob(100000)); DROP TABLE freed; PRAGMA user_version = 1"; // as an erasing leaves it
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        StartOutcome outcome = await BacklineServer.Start(server.Options with { DataFolder = folder.At("data") }, CancellationToken.None);

        Assert.NotNull(outcome.Server);
        await using RunningServer running = outcome.Server;
        command.CommandText = "SELECT user_version || ' ' || freelist_count FROM pragma_user_version, pragma_freelist_count";
        Assert.Equal("0 0", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_says_that_it_is_ready_and_that_it_is_a_server()
    {
        JsonElement health = await (await server.Client.GetAsync("/health")).Json();
        JsonElement introduction = await (await server.Client.GetAsync("/server.json")).Json();

        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.True(introduction.GetProperty("server").GetBoolean());
        Assert.Equal(64, introduction.GetProperty("token").GetString()?.Length);
        Assert.NotEqual("", introduction.GetProperty("version").GetString());
    }
}
