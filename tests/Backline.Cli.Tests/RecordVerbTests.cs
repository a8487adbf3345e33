using System.Globalization;
using System.Text.Json.Nodes;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Records listed, added and shown as a trend, as a person does it in a shell.</summary>
public sealed class RecordVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-03-15", 1)]
    [InlineData("2026-03-01T08:00Z", 2)]
    [InlineData("2026-03-01T08:00:00.001Z", 1)]
    [InlineData("2026-03-01 09:00 +01:00", 2)]
    public void Records_are_listed_from_a_moment_on_also_as_the_list_itself_writes_it(string from, int expected)
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Add("2026-04-01T09:00:00+02:00", Copies.AnkleCheck);

        CommandRun run = _folder.Run("data", "record", "list", "--from", from);

        Assert.Equal((0, $"{expected} record{(expected == 1 ? "" : "s")}"), (run.ExitCode, run.Output.TrimEnd().Split('\n')[^1]));
    }

    [Fact]
    public void A_record_is_not_added_for_a_moment_that_has_not_come_yet()
    {
        CommandRun run = _folder.Run("data", "record", "add", "ankle-check", Copies.AnkleCheck, "--at", "2126-03-01T09:00:00+01:00");

        Assert.Equal((2, "--at: has not come yet; a moment of the past was expected"), (run.ExitCode, run.Error.Trim()));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(120, false)]
    public void What_two_clocks_may_differ_by_is_added_and_what_lies_further_ahead_is_not(int minutes, bool isAdded)
    {
        string at = TimeProvider.System.GetLocalNow().AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

        CommandRun run = _folder.Run("data", "record", "add", "ankle-check", Copies.AnkleCheck, "--at", at);

        Assert.Equal((isAdded ? 0 : 2, isAdded ? "" : "--at: has not come yet; a moment of the past was expected"), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public void A_trend_says_whether_the_ankle_really_changed()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Add("2026-04-01T09:00:00+02:00", Copies.AnkleCheck.Replace("8.1", "10", StringComparison.Ordinal).Replace("9", "9.5", StringComparison.Ordinal));

        CommandRun left = _folder.Run("data", "record", "trend", "toe-to-wall-left", "--json");
        CommandRun right = _folder.Run("data", "record", "trend", "toe-to-wall-right");
        CommandRun held = _folder.Run("data", "record", "trend", "held-per-week");

        JsonNode answer = JsonNode.Parse(left.Output)!; // it was just written
        Assert.True(answer["isReal"]!.GetValue<bool>());
        Assert.Equal(1.9, answer["change"]!.GetValue<double>(), 1e-9);
        Assert.Contains("within the scatter of the test (smallest real change 1.9 cm)", right.Output, StringComparison.Ordinal);
        Assert.Equal((1, "Nothing is recorded of held-per-week yet."), (held.ExitCode, held.Error.Trim()));
    }

    [Fact]
    public void A_value_dated_ahead_makes_no_trend_before_its_day_and_is_said()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "export", _folder.At("one.json"));
        string file = _folder.Write("future.json", File.ReadAllText(_folder.At("one.json"))
            .Replace("\"2026-03", "\"2126-03", StringComparison.Ordinal)
            .Replace("8.1", "15", StringComparison.Ordinal)
            .Replace("\"id\":\"0", "\"id\":\"1", StringComparison.Ordinal));
        CommandRun import = _folder.Run("data", "import", file);
        _folder.Run("other", "import", file);

        CommandRun words = _folder.Run("data", "record", "trend", "toe-to-wall-left");
        CommandRun json = _folder.Run("data", "record", "trend", "toe-to-wall-left", "--json");
        CommandRun alone = _folder.Run("other", "record", "trend", "toe-to-wall-left");

        JsonNode answer = JsonNode.Parse(json.Output)!; // it was just written
        Assert.StartsWith("Brought in 1 new;", import.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (answer["points"]!.AsArray().Count, Copies.Number(json, "ahead")));
        Assert.Null(answer["isReal"]);
        Assert.DoesNotContain("2126", words.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 entry bears a date that has not come yet: a clock was wrong when it was made. It is left out until its day.", words.Output.Trim(), StringComparison.Ordinal);
        Assert.Equal(1, alone.ExitCode);
        Assert.StartsWith("There is nothing to show of toe-to-wall-left.", alone.Error, StringComparison.Ordinal);
        Assert.Contains("It is left out until its day.", alone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("session", "{}", "record.content")]
    [InlineData("ankle-check", """{"leftCm":99,"rightCm":9,"rollCm":7,"placement":"high"}""", "record.content.leftCm: is 99; a number from 0 to 30")]
    [InlineData("balance-board", "{}", "KIND: is 'balance-board'; one of ")]
    [InlineData("ankle-check", "{", "CONTENT: line 1, column")]
    public void A_record_that_is_none_is_refused(string kind, string content, string expected)
    {
        CommandRun run = _folder.Run("data", "record", "add", kind, content);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_is_named_by_the_name_they_gave_themselves()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "record", "add", "profile", """{"name":"Anna"}""");

        CommandRun anna = _folder.Run("data", "record", "list", "--person", "anna", "--kind", "ankle-check");
        CommandRun ben = _folder.Run("data", "record", "list", "--person", "Ben");

        Assert.EndsWith("1 record\n", anna.Output, StringComparison.Ordinal);
        Assert.Equal((2, "--person: nobody here is called 'Ben'; the names here: Anna"), (ben.ExitCode, ben.Error.Trim()));
    }
}
