using System.Text.Json;
using Backline.Cli.Verbs;
using Backline.OpenSim;
using Backline.Stretching.Legs;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class PassiveVerbTests
{
    [Fact]
    public void Json_holds_to_its_schema_and_each_moment_lies_in_its_band()
    {
        (int exit, string output, string error) = Run("passive", "--hip", "70", "--knee", "10", "--ankle", "15", "--toes", "20", "--json");

        Assert.Equal((0, ""), (exit, error));
        SchemaTests.AssertHolds(output, Repository.At("docs", "cli", "passive.schema.json"));
        using var answer = JsonDocument.Parse(output);
        Assert.True(answer.RootElement.GetProperty("hipFlexingMomentNm").GetDouble() < -5);
        Assert.True(answer.RootElement.GetProperty("anklePlantarflexingMomentNm").GetDouble() > 5);
        Assert.All(answer.RootElement.GetProperty("moments").EnumerateArray(), moment => Assert.InRange(
            moment.GetProperty("momentNm").GetDouble(), moment.GetProperty("lowNm").GetDouble(), moment.GetProperty("highNm").GetDouble()));
        Assert.Equal(LegMuscle.All.Count, answer.RootElement.GetProperty("muscles").GetArrayLength());
    }

    [Fact]
    public void Moments_are_tensions_times_arms_and_the_ligaments_share()
    {
        using var answer = JsonDocument.Parse(Run("passive", "--hip", "60", "--knee", "0", "--ankle", "10", "--json").Output);

        double muscles = answer.RootElement.GetProperty("muscles").EnumerateArray()
            .Sum(muscle => muscle.GetProperty("tensionN").GetDouble() * muscle.GetProperty("momentArms").GetProperty("kneeFlexingMm").GetDouble() / 1000);
        JsonElement knee = answer.RootElement.GetProperty("moments").EnumerateArray().Single(moment => moment.GetProperty("joint").GetString() == "knee");
        Assert.Equal(muscles, knee.GetProperty("musclesNm").GetDouble(), 1e-3);
        Assert.Equal(
            answer.RootElement.GetProperty("kneeFlexingMomentNm").GetDouble(), muscles + knee.GetProperty("ligamentsNm").GetDouble(), 1e-3);
    }

    [Fact]
    public void Angles_come_back_as_asked_and_results_with_the_decimals_worth_saying()
    {
        using var answer = JsonDocument.Parse(Run("passive", "--hip", "60", "--knee", "33.333333", "--ankle", "14.1", "--subtalar", "-7", "--toes", "0.1", "--json").Output);

        Assert.Equal(
            ["60", "33.333333", "14.1", "-7", "0.1", "0"],
            answer.RootElement.GetProperty("posture").EnumerateObject().Select(angle => angle.Value.GetRawText()));
        Assert.All(Numbers(answer.RootElement), number => Assert.True(!number.Contains('.', StringComparison.Ordinal) || number.Length - number.IndexOf('.', StringComparison.Ordinal) <= 7, number));
    }

    // As provenance.md says: switched on, 20° of the ankle bring the hip from 33.4 to 34.3 N m.
    [Fact]
    public void The_fascial_link_is_off_and_can_be_switched_on()
    {
        string[] bent = ["passive", "--hip", "70", "--ankle", "20"];
        using var off = JsonDocument.Parse(Run([.. bent, "--json"]).Output);
        (int exit, string output, string error) = Run([.. bent, "--fascial-link", "1", "--json"]);
        using var on = JsonDocument.Parse(output);

        Assert.Equal((0, ""), (exit, error));
        SchemaTests.AssertHolds(output, Repository.At("docs", "cli", "passive.schema.json"));
        Assert.Equal("""{"stiffnessNPerMm":0,"evidenceGrade":"C"}""", JsonSerializer.Serialize(off.RootElement.GetProperty("fascialLink")));
        Assert.Equal(1, on.RootElement.GetProperty("fascialLink").GetProperty("stiffnessNPerMm").GetDouble());
        Assert.Equal(HipMoment("--ankle", "0"), off.RootElement.GetProperty("hipFlexingMomentNm").GetDouble(), 1e-3);
        Assert.Equal(-33.4, HipMoment("--ankle", "0", "--fascial-link", "1"), 0.05);
        Assert.Equal(-34.3, on.RootElement.GetProperty("hipFlexingMomentNm").GetDouble(), 0.05);
        Assert.Contains("on, at 1 N a millimetre", Run([.. bent, "--fascial-link", "1"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fascial link", Run(bent).Output, StringComparison.Ordinal);

        static double HipMoment(params string[] arguments)
        {
            using var answer = JsonDocument.Parse(Run(["passive", "--hip", "70", .. arguments, "--json"]).Output);
            return answer.RootElement.GetProperty("hipFlexingMomentNm").GetDouble();
        }
    }

    [Fact]
    public void A_fascial_link_that_cannot_be_is_refused_beside_the_other_faults()
    {
        (int exit, _, string error) = Run("passive", "--hip", "200", "--fascial-link", "-1");

        Assert.Equal(2, exit);
        Assert.Contains("--hip: is 200 degrees", error, StringComparison.Ordinal);
        Assert.Contains("--fascial-link: is -1; 0 to 1000 was expected", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hip_beyond_its_range_names_the_pelvis_only_where_it_is_tilted()
    {
        Assert.Contains("--hip with pelvic-tilt: is 200 degrees", Run("passive", "--pelvic-tilt", "200").Error, StringComparison.Ordinal);
        Assert.Contains("--hip: is 200 degrees", Run("passive", "--hip", "200").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void People_get_a_table()
    {
        (int exit, string output, _) = Run("passive", "--knee", "20");

        Assert.Equal(0, exit);
        Assert.Contains("knee, flexing +", output, StringComparison.Ordinal);
        Assert.Contains("gastrocnemius medialis", output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_zero_has_a_sign()
    {
        string people = Run("passive", "--hip", "-0.01").Output;
        string json = Run("passive", "--json").Output;

        Assert.DoesNotMatch(@"[-−]0(\.0+)?(?![.\d])", people);
        Assert.DoesNotMatch(@"-0(\.0+)?(?![.\d])", json);
    }

    [Fact]
    public void People_read_a_true_minus_and_what_slack_means()
    {
        string people = Run("passive", "--ankle", "-10").Output;

        Assert.DoesNotMatch("-[0-9]", people);
        Assert.Contains("ankle −10, ", people, StringComparison.Ordinal);
        Assert.Matches("extensor digitorum longus .* slack +0[.][1-9] ", people);
        Assert.Contains("slack: relaxed, it pulls with less than a four-hundredth of its strength", people, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ankle", "1e308", "--ankle: is 1e308 degrees; -50 to 45 was expected")]
    [InlineData("--ankle", "-12345678.5", "--ankle: is -1.234568e7 degrees; -50 to 45 was expected")]
    [InlineData("--fascial-link", "1e308", "--fascial-link: is 1e308; 0 to 1000 was expected")]
    [InlineData("--knee", "200", "--knee: is 200 degrees; -10 to 120 was expected")]
    [InlineData("--ankle", "NaN", "--ankle: is NaN degrees; -50 to 45 was expected")]
    [InlineData("--model", "nowhere.osim", "nowhere.osim")]
    public void Bad_input_is_named(string option, string value, string expected)
    {
        (int exit, string output, string error) = Run("passive", option, value);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_the_parts_is_refused_with_all_of_them()
    {
        (int exit, _, string error) = Run("passive", "--model", Repository.At("data", "models", "points.osim"));

        Assert.Equal(2, exit);
        Assert.Contains("names muscle 'soleus_r'; no such muscle", error, StringComparison.Ordinal);
        Assert.Contains("names coordinate 'hip_flexion_r'; no such coordinate", error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Backline", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_make_the_model_that_ships()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.FullPath, LegModelFile.Name);

        (int exit, _, string error) = Run("model", "build", Repository.At("data", "models", "backline-leg"), "--out", file);

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(File.ReadAllText(Repository.At("data", "models", LegModelFile.Name)), File.ReadAllText(file));
        Assert.Empty(OsimFile.Read(file).Ignored);
    }

    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetRawText()],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };

    private static CommandRun Run(params string[] arguments) => VerbRun.Of([PassiveVerb.Create(), ModelVerb.Create()], arguments);
}
