using System.Globalization;
using System.Text.Json.Nodes;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>A trend beside what a clock dated that had lost its date.</summary>
public sealed class LostClockTests : IDisposable
{
    private const string Left = "toe-to-wall-left";

    private static readonly DateTimeOffset Lost = new(2001, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_check_of_a_lost_clock_is_left_out_of_the_trend_and_said()
    {
        BringIn(Lost);
        Add("2026-03-01T09:00:00+01:00", 7);

        CommandRun words = Trend(Left);
        JsonNode answer = JsonNode.Parse(Trend(Left, "--json").Output)!; // it was just written

        Assert.Equal(0, words.ExitCode);
        Assert.StartsWith("2026-03-01  7.0 cm", words.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "1 entry has a date from before there was a Backline: a clock was wrong. `backline record list` shows it; here it does not count.",
            words.Output.Trim(),
            StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (answer["points"]!.AsArray().Count, answer["lost"]!.GetValue<int>(), answer["ahead"]!.GetValue<int>()));
    }

    [Fact]
    public void Where_only_a_lost_clock_dated_something_it_is_not_said_that_nothing_is_recorded()
    {
        BringIn(Lost, Lost.AddDays(1), Lost.AddDays(2));

        CommandRun ankle = Trend(Left);
        CommandRun held = Trend("held-per-week");

        Assert.Equal((1, ""), (ankle.ExitCode, ankle.Output));
        Assert.StartsWith($"There is nothing to show of {Left}.", ankle.Error, StringComparison.Ordinal);
        Assert.Contains("3 entries have a date from before there was a Backline", ankle.Error, StringComparison.Ordinal);
        Assert.Equal((1, "Nothing is recorded of held-per-week yet."), (held.ExitCode, held.Error.Trim()));
    }

    [Fact]
    public void What_was_typed_in_of_an_earlier_year_begins_the_trend()
    {
        Add("2025-06-01T09:00:00+02:00", 3);
        Add("2026-03-01T09:00:00+01:00", 7);

        CommandRun words = Trend(Left);

        Assert.StartsWith("2025-06-01  3.0 cm", words.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("before there was a Backline", words.Output, StringComparison.Ordinal);
    }

    private static string ContentOf(double left) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"leftCm":{{left}},"rightCm":9,"heightCm":null,"rollCm":7,"placement":"high"}""");

    private void Add(string at, double left)
    {
        CommandRun run = CommandRun.Of("record", "add", "ankle-check", ContentOf(left), "--at", at, "--data", _folder.At("data"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    // Ankle checks as a device makes them whose clock shows this.
    private void BringIn(params DateTimeOffset[] times)
    {
        IEnumerable<string> records = times.Select(at => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{Guid.CreateVersion7(at)}}","person":"01930000-0000-7000-8000-0000000000ff","kind":"ankle-check","at":"{{at:yyyy-MM-ddTHH:mm:sszzz}}","zone":"Europe/London","schema":1,"content":{{ContentOf(14)}}}"""));
        string file = _folder.Write("lost.json", $$"""{"backlineRecords":1,"records":[{{string.Join(',', records)}}],"erased":[]}""");
        CommandRun run = CommandRun.Of("import", file, "--data", _folder.At("data"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private CommandRun Trend(params string[] arguments) => CommandRun.Of(["record", "trend", .. arguments, "--data", _folder.At("data")]);
}
