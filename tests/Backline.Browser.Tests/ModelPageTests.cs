using System.Globalization;
using Backline.Browser.Tests.Kit;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>A person's own model in a real browser: what the page draws is what the command computes, and a hostile file is a message.</summary>
public sealed class ModelPageTests(BrowserBench bench)
{
    private const string Muscle = "gasmed_r";
    private const string Coordinate = "knee_angle_r";
    private const double SixFigures = 1e-6; // m: the file's, of lengths below 1 m and of angles
    private const double Degree = Math.PI / 180;

    [Fact]
    public async Task A_models_curves_are_those_of_the_command()
    {
        using var folder = new TemporaryFolder();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new() { AcceptDownloads = true });
        await visit.Open("/model");

        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Repository.At("data", "models", "backline-leg.osim"));
        await visit.Page.Locator("#find-muscle").FillAsync(Muscle);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Muscle, Exact = true }).ClickAsync();
        await visit.Page.Locator("#over").SelectOptionAsync(Coordinate);
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=curves] figure")).ToHaveCountAsync(2);
        await visit.Look("model-loaded");
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take the curve (CSV)" }).ClickAsync());
        double[][] shown = Numbers(await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken));

        double[] lengths = await ByTheCommand(folder, [.. shown.Select(row => row[0])], "lengths.csv");
        double[] arms = await ByTheCommand(folder, [.. shown.Select(row => row[0])], $"moment_arm_{Coordinate}.csv");
        Assert.True(shown.Length > 100 && lengths.Max() - lengths.Min() > 0.02, "the curve is flat");
        Assert.All(shown.Zip(lengths), pair => Assert.Equal(pair.Second, pair.First[1], SixFigures));
        Assert.All(shown.Zip(arms), pair => Assert.Equal(pair.Second, pair.First[2], SixFigures));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_file_that_is_no_model_is_told_and_the_model_that_was_there_stays()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/model");
        ILocator file = visit.Page.Locator("input[type=file]");
        await file.SetInputFilesAsync(Repository.At("data", "models", "muscle-millard.osim"));
        await Assertions.Expect(visit.Page.Locator("#model-name")).ToBeVisibleAsync();

        const string Bomb = """<?xml version="1.0"?><!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><OpenSimDocument Version="40000">&b;</OpenSimDocument>""";
        await file.SetInputFilesAsync(new FilePayload { Name = "bomb.osim", MimeType = "application/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(Bomb) });

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("bomb.osim cannot be used as it is.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The model you had is still here.");
        await Assertions.Expect(visit.Page.Locator("#model-name")).ToBeVisibleAsync();
        await visit.Look("model-refused");
        visit.AssertQuiet();
    }

    // The column of the muscle, for postures that differ by the coordinate alone.
    private static async Task<double[]> ByTheCommand(TemporaryFolder folder, double[] degrees, string table)
    {
        string poses = folder.Write("poses.csv", string.Join('\n', [Coordinate, .. degrees.Select(angle => (angle * Degree).ToString("R", CultureInfo.InvariantCulture)), ""]));
        await Shell.Run(
            PublishedApp.Command,
            ["muscles", "--model", Repository.At("data", "models", "backline-leg.osim"), "--poses", poses, "--muscles", $"^{Muscle}$", "--coordinates", Coordinate, "--out", folder.At(table)]);
        return [.. Numbers(await File.ReadAllTextAsync(Path.Combine(folder.At(table), table), TestContext.Current.CancellationToken)).Select(row => row[^1])];
    }

    private static double[][] Numbers(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
}
