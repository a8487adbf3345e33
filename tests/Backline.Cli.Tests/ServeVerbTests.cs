using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class ServeVerbTests
{
    [Fact]
    public async Task It_says_when_it_is_ready_answers_and_ends_on_a_signal()
    {
        using var folder = new TemporaryFolder();
        folder.Write("www/index.html", "<!DOCTYPE html><title>Backline</title>");
        using Process process = CommandLine.Start(
            new Dictionary<string, string?> { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null },
            "serve", "--urls", "http://127.0.0.1:0", "--data", folder.At("data"), "--web", folder.At("www"));
        string? ready = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith("Backline is ready: http://127.0.0.1:", ready, StringComparison.Ordinal);

        using var client = new HttpClient();
        using HttpResponseMessage health = await client.GetAsync(ready!["Backline is ready: ".Length..] + "health");
        await Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task An_address_for_phones_that_no_phone_reaches_is_said_to_be_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("www/index.html", "<!DOCTYPE html><title>Backline</title>");
        using Process process = CommandLine.Start(
            new Dictionary<string, string?> { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null },
            "serve", "--urls", "http://127.0.0.1:0", "--data", folder.At("data"), "--web", folder.At("www"), "--lan", "--lan-port", "0", "--lan-address", "127.0.0.1");
        List<string?> lines = [];
        for (int line = 0; line < 4; line++)
        {
            lines.Add(await process.StandardOutput.ReadLineAsync());
        }

        process.Kill();
        await process.WaitForExitAsync();

        Assert.StartsWith("Phones at home: https://127.0.0.1:", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("No phone comes that way: it is an address of this computer alone.", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_the_browser_where_there_is_a_desktop()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the opener of this platform cannot be replaced");
        using var folder = new TemporaryFolder();
        folder.Write("www/index.html", "<!DOCTYPE html><title>Backline</title>");
        string opener = folder.Write("bin/xdg-open", $"#!/bin/sh\necho \"$1\" > {folder.At("opened.new")}\nmv {folder.At("opened.new")} {folder.At("opened")}\n");
        await Process.Start("chmod", ["+x", opener]).WaitForExitAsync();
        using Process process = CommandLine.Start(
            new Dictionary<string, string?> { ["DISPLAY"] = ":9", ["PATH"] = folder.At("bin") + ":" + Environment.GetEnvironmentVariable("PATH") },
            "serve", "--urls", "http://127.0.0.1:0", "--data", folder.At("data"), "--web", folder.At("www"));
        string? ready = await process.StandardOutput.ReadLineAsync();

        for (int attempt = 0; attempt < 100 && !File.Exists(folder.At("opened")); attempt++)
        {
            await Task.Delay(100);
        }

        process.Kill();
        await process.WaitForExitAsync();
        Assert.Equal(ready, "Backline is ready: " + (await File.ReadAllTextAsync(folder.At("opened"))).Trim());
    }

    [Fact]
    public async Task A_taken_port_is_one_line_and_exit_code_two()
    {
        using var folder = new TemporaryFolder();
        folder.Write("www/index.html", "<!DOCTYPE html><title>Backline</title>");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        CommandRun answer = await CommandLine.Run("serve", "--urls", $"http://127.0.0.1:{port}", "--data", folder.At("data"), "--web", folder.At("www"), "--no-open");

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith($"Port {port} is taken by another program.", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.Equal("", answer.Output);
    }

    [Theory]
    [InlineData("serve", "--urls", "http://0.0.0.0:5080")]
    [InlineData("serve", "--urls", "elsewhere")]
    [InlineData("serve", "--nonsense")]
    [InlineData("nonsense")]
    public async Task What_cannot_be_done_is_told_without_a_stack(params string[] arguments)
    {
        CommandRun answer = await CommandLine.Run(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.NotEqual("", answer.Error);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_stands_alone_on_its_line()
    {
        CommandRun answer = await CommandLine.Run("version");

        Assert.Equal(0, answer.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]+)?\s*$", answer.Output);
    }
}
