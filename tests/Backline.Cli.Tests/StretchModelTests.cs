using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Cli.Verbs;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class StretchModelTests
{
    // Its own model has no path of which anything is to be known; one whose sitting bone is too thick swallows origins of the hamstrings and a point of the nerve.
    [Fact]
    public void What_is_to_be_known_of_a_path_is_told_in_every_answer()
    {
        using TemporaryFolder folder = new();
        string thick = folder.At("thick.osim");
        string model = File.ReadAllText(Repository.At("data", "models", "backline-leg.osim"));
        File.WriteAllText(thick, Regex.Replace(model, "(<WrapCylinder name=\"ischium_r\">.*?<radius>)[^<]*", "${1}0.062", RegexOptions.Singleline));

        string json = Run("stretch", "--json", "--samples", "0", "--model", thick).Output;
        string table = Run("stretch", "--samples", "0", "--model", thick).Output;
        string[] sweep = Run("stretch", "--sweep", "hinge=60:61:1", "--model", thick).Output.Split('\n');
        using var doubtful = JsonDocument.Parse(json);
        using var plain = JsonDocument.Parse(Run("stretch", "--json", "--samples", "0").Output);

        SchemaTests.AssertHolds(json, Repository.At("docs", "cli", "stretch.schema.json"));
        JsonElement[] paths = [.. doubtful.RootElement.GetProperty("pathStatuses").EnumerateArray()];
        Assert.Equal(["semimem_r", "nerve_bed_r"], paths.Select(path => path.GetProperty("name").GetString()!));
        Assert.All(paths, path => Assert.Equal("point_inside", Assert.Single(path.GetProperty("statuses").EnumerateArray()).GetString()));
        Assert.Contains("semimem_r      point_inside", table, StringComparison.Ordinal);
        Assert.Equal("semimem_r:point_inside nerve_bed_r:point_inside", sweep[1].Split(',')[Array.IndexOf(sweep[0].Split(','), "pathStatuses")]);
        Assert.Empty(plain.RootElement.GetProperty("pathStatuses").EnumerateArray());
    }

    [Fact]
    public void A_model_that_can_hold_nothing_has_no_nearest_and_the_table_says_so()
    {
        using TemporaryFolder folder = new();
        string weak = folder.At("weak.osim");
        string model = File.ReadAllText(Repository.At("data", "models", "backline-leg.osim"));
        File.WriteAllText(weak, Regex.Replace(model, "<max_isometric_force>[^<]*</max_isometric_force>", "<max_isometric_force>1</max_isometric_force>"));

        (int exit, string table, _) = Run("stretch", "--samples", "0", "--model", weak);

        Assert.Equal(1, exit);
        Assert.Contains("No posture near it was found that stands and is held.", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_what_standing_needs_is_told_by_name()
    {
        (int exit, _, string error) = Run("stretch", "--model", Repository.At("data", "models", "joint-pin.osim"));

        Assert.Equal(2, exit);
        Assert.Contains("has no marker 'heel_r'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_muscle_that_the_stretch_is_about_is_told_by_name()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("leg.osim");
        File.WriteAllText(file, File.ReadAllText(Repository.At("data", "models", "backline-leg.osim")).Replace("name=\"soleus_", "name=\"other_", StringComparison.Ordinal));

        (int exit, string output, string error) = Run("stretch", "--model", file);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("has no muscle named for the soleus", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soleus")]
    [InlineData("gaslat")]
    [InlineData("perlong")]
    public void A_model_whose_right_leg_lacks_a_muscle_of_the_left_is_told_by_name(string muscle)
    {
        using TemporaryFolder folder = new();
        string file = folder.At("leg.osim");
        File.WriteAllText(file, File.ReadAllText(Repository.At("data", "models", "backline-leg.osim")).Replace($"name=\"{muscle}_r\"", "name=\"other_r\"", StringComparison.Ordinal));

        (int exit, string output, string error) = Run("stretch", "--model", file);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"has '{muscle}_l' and no '{muscle}_r'", error, StringComparison.Ordinal);
    }

    // It counted in no tissue, and the calf was said to pull half of what it does.
    [Fact]
    public void A_model_whose_muscle_bears_another_name_is_refused_and_the_nearest_is_named()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("leg.osim");
        File.WriteAllText(file, File.ReadAllText(Repository.At("data", "models", "backline-leg.osim")).Replace("gasmed", "gamed", StringComparison.Ordinal));

        (int exit, string output, string error) = Run("stretch", "--model", file);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("gasmed_r", error, StringComparison.Ordinal);
        Assert.Contains("gamed_r", error, StringComparison.Ordinal);
    }

    private static CommandRun Run(params string[] arguments) => VerbRun.Of([StretchVerb.Create()], arguments);
}
