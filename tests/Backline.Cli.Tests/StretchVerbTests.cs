using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Cli.Verbs;
using Backline.Stretching.Postures;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class StretchVerbTests
{
    [Fact]
    public void The_answer_holds_to_its_schema()
    {
        string alone = Run("stretch", "--json").Output;
        string nearest = Run("stretch", "--json", "--hands-cm", "10", "--roll-cm", "20", "--squash", "0", "--samples", "0").Output;
        string unreached = Run("stretch", "--json", "--roll-cm", "23", "--squash", "0", "--height-cm", "153", "--knee", "55", "--hinge", "0", "--hands-cm", "76", "--hand-load-n", "20", "--samples", "0").Output;
        using var changed = JsonDocument.Parse(nearest);

        SchemaTests.AssertHolds(alone, Repository.At("docs", "cli", "stretch.schema.json"));
        SchemaTests.AssertHolds(nearest, Repository.At("docs", "cli", "stretch.schema.json"));
        SchemaTests.AssertHolds(unreached, Repository.At("docs", "cli", "stretch.schema.json"));
        Assert.NotEmpty(changed.RootElement.GetProperty("adjustments").EnumerateArray());
        Assert.Contains("\"given\": null", unreached, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--shin 30")]
    [InlineData("--roll-cm 25 --squash 0 --heel-lift-cm 13 --knee 30")]
    [InlineData("--hands-cm 100 --hand-load-n 500")]
    [InlineData("--hands-cm 10 --toes 50")]
    [InlineData("--knee 150 --roll-cm 25 --squash 0 --hands-cm 50")]
    public void The_nearest_posture_asked_for_as_the_json_writes_it_stands_and_is_held(string asked)
    {
        (int exit, string output, _) = Run(["stretch", "--json", "--samples", "0", .. asked.Split(' ')]);
        using var answer = JsonDocument.Parse(output);
        JsonElement inputs = answer.RootElement.GetProperty("nearest").GetProperty("inputs");

        IEnumerable<string> options = StretchKnob.All.SelectMany(knob =>
            inputs.GetProperty(knob.Key) is { ValueKind: JsonValueKind.Number } value ? [$"--{knob.Name}={value.GetRawText()}"] : (string[])[]);
        (int exitAgain, _, _) = Run(["stretch", "--json", "--samples", "0", .. options]);

        Assert.Equal(1, exit);
        Assert.Equal(0, exitAgain);
    }

    [Fact]
    public void What_the_nearest_posture_leaves_as_it_was_comes_back_as_it_was_asked_for()
    {
        using var answer = JsonDocument.Parse(Run("stretch", "--json", "--samples", "0", "--toes", "40", "--rounding", "20.1234567", "--mass-kg", "70.123456").Output);
        JsonElement inputs = answer.RootElement.GetProperty("nearest").GetProperty("inputs");

        Assert.Equal((20.1234567, 70.123456), (inputs.GetProperty("roundingDeg").GetDouble(), inputs.GetProperty("bodyMassKg").GetDouble()));
        Assert.Equal("27.7", inputs.GetProperty("toeLiftDeg").GetRawText());
    }

    // "Stands with less than 1 kg on the hands", and then "hands 0 N".
    [Fact]
    public void What_the_hands_bear_is_never_told_as_nothing()
    {
        string output = Run("stretch", "--roll-cm", "10", "--knee", "20", "--hands-cm", "75", "--hinge", "70", "--samples", "0").Output;

        Assert.Contains("with less than 1 kg on the hands.", output, StringComparison.Ordinal);
        Assert.Contains("; hands less than 1 N", output, StringComparison.Ordinal);
    }

    // "0 N" and "0 to 0".
    [Fact]
    public void A_slack_muscles_pull_and_its_band_are_told_in_words()
    {
        string[] lines = Run("stretch", "--samples", "64").Output.Split('\n');

        Assert.Matches(@"^  vasmed_r .* slack +[0-9.]+ +none   none +1 %$", lines.Single(line => line.StartsWith("  vasmed_r ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(" 0 to 0 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fascial_link_that_is_switched_on_pulls_and_is_told()
    {
        string[] bent = ["stretch", "--hands-cm", "75", "--samples", "0"];
        (int exit, string output, string error) = Run([.. bent, "--fascial-link", "1", "--json"]);
        using var answer = JsonDocument.Parse(output);

        Assert.Equal((0, ""), (exit, error));
        SchemaTests.AssertHolds(output, Repository.At("docs", "cli", "stretch.schema.json"));
        Assert.Equal(1, answer.RootElement.GetProperty("fascialLink").GetProperty("stiffnessNPerMm").GetDouble());
        Assert.InRange(answer.RootElement.GetProperty("bands").EnumerateArray().Single(band => band.GetProperty("name").GetString() == "knee_fascia_r").GetProperty("forceN").GetDouble(), 1, 1000);
        Assert.Contains("on, at 1 N a millimetre", Run([.. bent, "--fascial-link", "1"]).Output, StringComparison.Ordinal);
        Assert.Contains("on, at 0.0004 N a millimetre", Run([.. bent[..^2], "--fascial-link", "0.0004", "--sweep", "knee=0:10:5"]).Error, StringComparison.Ordinal);
        Assert.Equal("", Run([.. bent[..^2], "--sweep", "knee=0:10:5"]).Error);
        Assert.DoesNotContain("fascial link", Run(bent).Output, StringComparison.Ordinal);
        Assert.Contains("--fascial-link: is 1001; 0 to 1000 was expected", Run([.. bent, "--fascial-link", "1001"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stretch", "--knee", "4,5")]
    [InlineData("stretch", "--roll-cm", "1,000")]
    [InlineData("passive", "--hip", "60,5")]
    [InlineData("passive", "--ankle", "ten")]
    public void A_number_with_a_comma_is_refused_and_never_ten_times_as_much(string verb, string option, string text)
    {
        CommandRun run = CommandRun.Of(verb, option, text);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{option}: is \"{text}\"; a number with a decimal point, like 4.5, was expected", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_and_the_json_say_the_same()
    {
        (int exit, string table, _) = Run("stretch", "--table");
        using var json = JsonDocument.Parse(Run("stretch", "--json").Output);

        string dorsiflexion = json.RootElement.GetProperty("posture").GetProperty("dorsiflexionDeg").GetDouble().ToString("0.0", CultureInfo.InvariantCulture);
        Assert.Contains($"dorsiflexion   {dorsiflexion}°", table, StringComparison.Ordinal);
        Assert.Equal(json.RootElement.GetProperty("isPossible").GetBoolean(), exit == 0);
        Assert.All(json.RootElement.GetProperty("muscles").EnumerateArray(), muscle => Assert.Contains(muscle.GetProperty("name").GetString()!, table, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_ends_of_a_persons_feet_and_hands_bear_their_weight()
    {
        using var json = JsonDocument.Parse(Run("stretch", "--json", "--hands-cm", "45", "--hand-load-n", "150", "--mass-kg", "80").Output);

        JsonElement balance = json.RootElement.GetProperty("balance");
        double sum = balance.GetProperty("heelForceN").GetDouble() + balance.GetProperty("forefootForceN").GetDouble() + balance.GetProperty("handForceN").GetDouble();
        Assert.Equal(80 * 9.80665, sum, 0.05);
        Assert.Equal(150, balance.GetProperty("handForceN").GetDouble(), 0.01);
    }

    // Weight on an edge of the foot bears ahead of the ball's middle, or behind it: with the middle the moments did not balance, and who stood alone seemed to stand ahead of the feet.
    [Theory]
    [InlineData("--inner=0.9 --hands-cm=75")]
    [InlineData("--inner=-0.94 --turn-out=20 --hands-cm=75")]
    [InlineData("--shin=24.9 --hinge=93.2 --rounding=55.3 --tuck=17 --inner=0.52 --roll-cm=10")]
    [InlineData("--hands-cm=45 --hand-load-n=150")]
    public void What_is_printed_balances_and_stands_alone_only_over_the_feet(string asked)
    {
        using var json = JsonDocument.Parse(Run(["stretch", "--json", "--samples", "0", .. asked.Split(' ')]).Output);
        JsonElement balance = json.RootElement.GetProperty("balance");
        double Of(string key) => balance.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;

        double borne = (Of("forefootForceN") * Of("forefootForwardMm")) + (Of("handForceN") * Of("handForwardMm"));
        double weight = Of("heelForceN") + Of("forefootForceN") + Of("handForceN");
        Assert.Equal(weight * Of("centreOfMassForwardMm") / 1000, borne / 1000, 0.02); // Nm, of numbers rounded to 0.01
        Assert.Equal(json.RootElement.GetProperty("verdict").GetString() == "standsAlone", Of("centreOfMassForwardMm") >= 0 && Of("centreOfMassForwardMm") <= Of("forefootForwardMm"));
    }

    [Fact]
    public void Pictures_say_what_was_changed_and_mark_what_is_not_as_asked()
    {
        using TemporaryFolder folder = new();
        string figure = folder.At("body.svg"), curves = folder.At("curves.svg"), plain = folder.At("plain.svg");

        string table = Run("stretch", "--svg", figure, "--table", "--samples", "0", "--knee", "90", "--hinge", "0").Output;
        Run("stretch", "--svg", curves, "--sweep", "knee=0:90:10");
        Run("stretch", "--svg", plain, "--sweep", "knee=18:22:1");

        string drawn = File.ReadAllText(figure);
        Assert.All(table.Split('\n').TakeWhile(line => line.Length > 0 && !line.StartsWith("Nearest", StringComparison.Ordinal)), sentence => Assert.Contains(sentence, drawn, StringComparison.Ordinal));
        Assert.Contains("The knee bends", drawn, StringComparison.Ordinal);
        Assert.Contains("not as asked", File.ReadAllText(curves), StringComparison.Ordinal);
        Assert.DoesNotContain("not as asked", File.ReadAllText(plain), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_svg_with_each_drawn_muscle_on_the_scale()
    {
        using TemporaryFolder folder = new();
        string figure = folder.At("body.svg"), curves = folder.At("curves.svg");

        Run("stretch", "--svg", figure, "--hands-cm", "45");
        Run("stretch", "--svg", curves, "--sweep", "hinge=0:80:10");

        string drawn = File.ReadAllText(figure);
        Assert.StartsWith("<svg", drawn, StringComparison.Ordinal);
        Assert.Contains("data-muscle=\"soleus_r\"", drawn, StringComparison.Ordinal);
        Assert.Contains("class=\"strain-legend\"", drawn, StringComparison.Ordinal);
        Assert.Contains("Hamstrings", File.ReadAllText(curves), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knee bend: is 1e308°; -10 to 150° was expected", "--knee", "1e308")]
    [InlineData("--sweep: knee bend: is 1e308°; -10 to 150° was expected", "--sweep", "knee=0:1e308:1e308")]
    [InlineData("--sweep: is 'knee=0:1e308:5'; that is 2e307 values; at most 100000 were expected", "--sweep", "knee=0:1e308:5")]
    public void A_number_too_large_to_be_read_is_told_in_powers_of_ten(string expected, params string[] arguments)
    {
        (int exit, string output, string error) = Run(["stretch", .. arguments]);

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal(expected, error.Trim());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("9")]
    public void Heels_and_forefeet_bear_all_that_the_feet_bear(string liftCm)
    {
        Match shares = Regex.Match(Run("stretch", "--heel-lift-cm", liftCm, "--samples", "0").Output, "heels +([0-9]+) %, forefeet +([0-9]+) % of what the feet bear");

        Assert.Equal(100, int.Parse(shares.Groups[1].Value, CultureInfo.InvariantCulture) + int.Parse(shares.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void People_read_a_true_minus_and_json_has_the_hyphen()
    {
        string people = Run("stretch", "--samples", "0").Output, json = Run("stretch", "--samples", "0", "--json").Output;

        Assert.DoesNotMatch("(?<=[ (])-[0-9]", people);
        Assert.Matches("hip, [+] flexing +−[0-9]", people);
        Assert.DoesNotContain('−', json);
        Assert.Matches("\"neededNm\": -[0-9]", json);
    }

    [Fact]
    public void Bad_input_is_told_with_every_problem_and_nothing_else()
    {
        (int exit, string output, string error) = Run(
            "stretch", "--height-cm", "-170", "--mass-kg", "0", "--roll-cm", "200", "--knee", "200", "--hinge", "NaN", "--hand-load-n", "10", "--sweep", "elbow=0:1:1", "--json", "--table");

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains("--sweep: answers as CSV; --json was not expected beside it", error, StringComparison.Ordinal);
        Assert.Equal(9, error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("knee bend: is 200°; -10 to 150° was expected", error, StringComparison.Ordinal);
        Assert.Contains("--sweep: 'elbow' is no input", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_says_what_each_input_is_without_being_given()
    {
        (_, string output, _) = Run("stretch", "--help");

        StretchInputs usual = new();
        Assert.All(StretchKnob.All, knob =>
        {
            string line = output.Split('\n').Single(line => line.Contains($"--{knob.Name} ", StringComparison.Ordinal) && line.TrimStart().StartsWith("--", StringComparison.Ordinal));
            Assert.Equal(knob.Shown(usual) is { } value ? string.Create(CultureInfo.InvariantCulture, $"[default: {Math.Round(value, 6)}]") : "", Regex.Match(line, @"\[default: .*\]").Value);
        });
        Assert.Contains("[default: 170]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bow_far_beyond_what_people_bear_and_beyond_the_models_range_is_said_to_be()
    {
        string far = Run("stretch", "--hinge", "110", "--samples", "0").Output, usual = Run("stretch", "--samples", "0").Output;
        using var json = JsonDocument.Parse(Run("stretch", "--hinge", "110", "--samples", "0", "--json").Output);

        Assert.Contains("times what people bear: farther than a stretch goes.", far, StringComparison.Ordinal);
        Assert.Matches("The hip is at 1[1-9][0-9]°, beyond the −20 to 110° that the leg model is meant for", far);
        Assert.DoesNotContain("farther than a stretch", usual, StringComparison.Ordinal);
        Assert.DoesNotContain("meant for", usual, StringComparison.Ordinal);
        Assert.Single(json.RootElement.GetProperty("beyondRange").EnumerateArray());
    }

    // "Felt first: gastrocnemius" above a list in which 30 % of the people feel it first and 41 % the hamstrings.
    [Fact]
    public void What_is_felt_first_is_what_most_of_the_people_feel_first_beside_what_is_highest_on_average()
    {
        string[] posture = ["stretch", "--turn-out", "30", "--inner", "0.8", "--toes", "25"];
        string drawn = Run([.. posture]).Output, alone = Run([.. posture, "--samples", "0"]).Output;
        using var json = JsonDocument.Parse(Run([.. posture, "--json"]).Output);
        using var without = JsonDocument.Parse(Run([.. posture, "--json", "--samples", "0"]).Output);
        JsonElement feel = json.RootElement.GetProperty("feel");

        Assert.Contains("Most likely felt first: hamstrings or gastrocnemius", drawn, StringComparison.Ordinal);
        Assert.Contains("Highest on average, of what people bear: gastrocnemius", alone, StringComparison.Ordinal);
        Assert.Equal("gastrocnemius", feel.GetProperty("first").GetString());
        Assert.Equal(["hamstrings", "gastrocnemius"], feel.GetProperty("firstInMostPeople").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(JsonValueKind.Null, without.RootElement.GetProperty("feel").GetProperty("firstInMostPeople").ValueKind);
    }

    private static CommandRun Run(params string[] arguments) => VerbRun.Of([StretchVerb.Create()], arguments);
}
