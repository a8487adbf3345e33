using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Cli.Verbs;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed partial class ValidateVerbTests
{
    /// <summary>The schema of its answer, which needs a table of targets.</summary>
    internal const string Schema = "validate.schema.json";

    private const string Head = "id,quantity,condition,value,lower,upper,unit,source,status,use,output,hipDeg,kneeDeg,ankleDeg,subtalarDeg,toesDeg,appliedTorqueNm,body\n";
    private const string Sound = "arm,arm,mri,47,40,55,mm,who,FOUND,validate,soleus moment arm at ankle mm,,0,0,,,,\n";
    private const string Missed = "arm2,arm,mri,47,100,110,mm,who,FOUND,validate,soleus moment arm at ankle mm,,0,0,,,,\n";
    private const string Unknown = "x,mood,any,1,0,2,points,who,FOUND,report-only,,,,,,,,\n";

    [Fact]
    public void Json_holds_to_its_schema_and_counts_what_came_of_the_rows()
    {
        (int exit, string output, string error) = Run(Head + Sound + Missed + Unknown, "--json");

        Assert.Equal((1, ""), (exit, error));
        SchemaTests.AssertHolds(output, Repository.At("docs", "cli", Schema));
        using var answer = JsonDocument.Parse(output);
        JsonElement counts = answer.RootElement.GetProperty("counts");
        Assert.Equal((1, 1, 1), (counts.GetProperty("inside").GetInt32(), counts.GetProperty("outside").GetInt32(), counts.GetProperty("noExperiment").GetInt32()));
    }

    [Fact]
    public void Nothing_outside_is_a_yes()
    {
        (int exit, string output, _) = Run(Head + Sound + Unknown);

        Assert.Equal(0, exit);
        Assert.Contains("inside   arm ", output, StringComparison.Ordinal);
        Assert.Contains("no experiment (the row asks for nothing to be computed): x", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_does_not_settle_its_value_is_listed_and_the_others_are_answered()
    {
        string open = "open,ankle moment,relaxed,6,3,9,N.m,who,FOUND,validate,anklePlantarflexingMomentNm,0,0,,,,,\n";

        (int exit, string output, string error) = Run(Head + Sound + open);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("validate: 1 of 2 computed", output, StringComparison.Ordinal);
        Assert.Contains("no experiment (ankleDeg is empty; an angle in degrees was expected): open", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_to_be_judged_beyond_the_range_is_counted_and_said_as_what_it_is()
    {
        string far = "far,hip moment,relaxed,6,3,9,N.m,who,FOUND,validate,hipFlexingMomentNm,115,0,0,,,,\n";
        string told = far.Replace("far,", "told,", StringComparison.Ordinal).Replace(",validate,", ",reference,", StringComparison.Ordinal);

        (int exit, string output, _) = Run(Head + Sound + far + told);
        using var answer = JsonDocument.Parse(Run(Head + Sound + far + told, "--json").Output);

        Assert.Equal(0, exit);
        Assert.Contains("validate: 2 of 2 computed; beyond the range the leg model is meant for: 1 row, no verdict", output, StringComparison.Ordinal);
        Assert.Matches("beyond range far .*no verdict: hip 115 degrees, stated for −20 to 110", output);
        JsonElement counts = answer.RootElement.GetProperty("counts");
        Assert.Equal((1, 1, 1), (counts.GetProperty("inside").GetInt32(), counts.GetProperty("beyondRange").GetInt32(), counts.GetProperty("shown").GetInt32()));
        Assert.Equal(["inside", "beyond range", "shown"], answer.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void A_value_too_large_to_be_read_is_told_in_powers_of_ten()
    {
        (_, string output, _) = Run(Head + Sound.Replace(",40,55,", ",40,1e308,", StringComparison.Ordinal));
        (int exit, _, string error) = Run(Head + Sound.Replace(",40,55,", ",1e308,55,", StringComparison.Ordinal));

        Assert.Contains(" 40 to 1e308", output, StringComparison.Ordinal);
        Assert.Equal(2, exit);
        Assert.Contains("is 1e308, above the upper bound 55", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_may_leave_out_the_columns_its_rows_do_not_need()
    {
        (int exit, string output, string error) = Run("id,lower,upper,use,output,kneeDeg,ankleDeg\narm,40,55,validate,soleus moment arm at ankle mm,0,0\n");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("inside   arm ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_use_that_is_none_is_bad_input_with_what_was_meant()
    {
        (int exit, string output, string error) = Run(Head + Sound.Replace("validate", "vaildate", StringComparison.Ordinal));

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("line 2: arm/use: is 'vaildate'", error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'validate'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_table_is_bad_input_with_every_line()
    {
        (int exit, string output, string error) = Run(Head + "a,q,c,x,1,2,mm,s,FOUND,validate,o,,,,,,,\nb,q,c,1,3,2,mm,s,FOUND,validate,o,,,,,,,\n");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("2 problems", error, StringComparison.Ordinal);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
        Assert.Contains("line 3", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_results_misses_and_pictures()
    {
        using var folder = new TemporaryFolder();
        string page = Path.Combine(folder.FullPath, "page.md");
        string moment = "m,ankle moment,relaxed,6,3,9,N.m,who,FOUND,validate,anklePlantarflexingMomentNm,0,0,0,,,,\n";

        (int exit, _, string error) = Run(Head + Sound + Missed + Unknown + moment, "--page", page, "--tables", Repository.At("data", "models", "backline-leg"));

        Assert.Equal((1, ""), (exit, error));
        string text = File.ReadAllText(page);
        Assert.Contains("| arm2 | arm, mm |", text, StringComparison.Ordinal);
        Assert.Contains("## What is missed, and why", text, StringComparison.Ordinal);
        Assert.Contains("page/ankle-moment.svg", text, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder.FullPath, "page", "ankle-moment.svg")), StringComparison.Ordinal);
    }

    // What is committed is what the command makes; another machine's rounding may show in a last figure.
    [Fact]
    public void The_page_and_pictures_of_the_docs_are_those_the_command_makes()
    {
        using var folder = new TemporaryFolder();
        string targets = File.ReadAllText(Repository.SharedOrSkip("evidence", "validation-targets.csv"));

        (int exit, _, string error) = Run(targets, "--page", Path.Combine(folder.FullPath, "validation.md"), "--tables", Repository.At("data", "models", "backline-leg"));

        Assert.Equal((1, ""), (exit, error));
        string[] made = [.. Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.FullPath, file)).Order()];
        Assert.Equal(made.Skip(1), Directory.EnumerateFiles(Repository.At("docs", "science", "validation")).Select(file => Path.Combine("validation", Path.GetFileName(file))).Order());
        Assert.All(made, file => AssertSame(File.ReadAllText(Repository.At("docs", "science", file)), File.ReadAllText(Path.Combine(folder.FullPath, file)), file));
    }

    private static void AssertSame(string kept, string made, string file)
    {
        string[] before = Numbers().Split(kept), now = Numbers().Split(made); // words and numbers by turns
        Assert.Equal(before.Where((_, i) => i % 2 == 0), now.Where((_, i) => i % 2 == 0));
        for (int i = 1; i < before.Length; i += 2)
        {
            (double one, double other) = (double.Parse(before[i], CultureInfo.InvariantCulture), double.Parse(now[i], CultureInfo.InvariantCulture));
            double last = Math.Pow(10, -(before[i].Length - 1 - (before[i] + ".").IndexOf('.', StringComparison.Ordinal)));
            Assert.True(Math.Abs(one - other) <= 1.01 * Math.Min(1, last), $"{file}: {before[i]} is kept and {now[i]} made");
        }
    }

    [GeneratedRegex("([0-9]+(?:[.][0-9]+)?)")]
    private static partial Regex Numbers();

    [Fact]
    public void A_page_without_the_tables_is_refused() =>
        Assert.Contains("--page: needs --tables", Run(Head + Sound, "--page", "page.md").Error, StringComparison.Ordinal);

    private static CommandRun Run(string table, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.FullPath, "targets.csv");
        File.WriteAllText(file, table);
        return VerbRun.Of([ValidateVerb.Create()], ["validate", "--targets", file, .. options]);
    }
}
