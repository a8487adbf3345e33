using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class MusclesVerbTests
{
    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");
    private static readonly string Cylinder = Repository.At("data", "models", "wrap-cylinder.osim");

    [Fact]
    public void It_writes_a_table_for_each_quantity_with_a_row_a_posture()
    {
        using var folder = new TemporaryFolder();

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--coordinates", "knee,hip1");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["bodies.csv", "com.csv", "equilibrium.csv", "gravity.csv", "lengths.csv", "moment_arm_hip1.csv", "moment_arm_knee.csv", "path_state.csv", "statuses.csv"],
            Directory.GetFiles(folder.At("out")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(22, File.ReadLines(folder.At("out", "lengths.csv")).Count());
        Assert.Equal("pose,front", File.ReadLines(folder.At("out", "lengths.csv")).First());
    }

    [Fact]
    public void The_moment_arms_it_writes_are_minus_the_slope_of_the_lengths_it_writes()
    {
        using var folder = new TemporaryFolder();

        CommandRun.Of("muscles", "--model", Cylinder, "--poses", Sweep(folder, "knee", step: 1e-4), "--out", folder.At("out"), "--coordinates", "knee");

        double[] lengths = Column(folder.At("out", "lengths.csv"));
        double[] arms = Column(folder.At("out", "moment_arm_knee.csv"));
        for (int i = 1; i < lengths.Length - 1; i++)
        {
            Assert.Equal(-(lengths[i + 1] - lengths[i - 1]) / 2e-4, arms[i], 1e-6);
        }
    }

    /// <summary>As OpenSim's MomentArmSolver has it: the leader's, over the slope of the coupling.</summary>
    [Fact]
    public void The_moment_arm_about_a_follower_is_its_leaders_by_its_own_rate()
    {
        using var folder = new TemporaryFolder();

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--coordinates", "knee,slide");

        Assert.Equal("", run.Error);
        double[] leader = Column(folder.At("out", "moment_arm_knee.csv"));
        double[] follower = Column(folder.At("out", "moment_arm_slide.csv"));
        Assert.Equal(21, leader.Length);
        Assert.All(leader.Zip(follower), pair =>
        {
            Assert.True(Math.Abs(pair.First) > 0.005);
            Assert.Equal(pair.First / 0.6, pair.Second, 1e-11);
        });
    }

    [Fact]
    public void Where_a_follower_stands_still_there_is_no_moment_arm_about_it_and_that_is_said()
    {
        using var folder = new TemporaryFolder();
        const string Line = "<LinearFunction>\n\t\t\t\t\t\t\t<coefficients>0.6 0.05</coefficients>\n\t\t\t\t\t\t</LinearFunction>";
        string text = File.ReadAllText(Leg).ReplaceLineEndings("\n");
        Assert.Contains(Line, text, StringComparison.Ordinal);
        string model = folder.Write("parabola.osim", text.Replace(Line, "<PolynomialFunction><coefficients>0.6 0 0</coefficients></PolynomialFunction>", StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("muscles", "--model", model, "--poses", folder.Write("poses.csv", "knee\n0.25\n0\n"), "--out", folder.At("out"), "--coordinates", "knee,slide", "--plot");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("1,", File.ReadAllLines(folder.At("out", "moment_arm_slide.csv"))[2]);
        string[] first = [.. new[] { "knee", "slide" }.Select(name => File.ReadAllLines(folder.At("out", $"moment_arm_{name}.csv"))[1].Split(',')[1])];
        Assert.Equal(double.Parse(first[0], CultureInfo.InvariantCulture) / 0.3, double.Parse(first[1], CultureInfo.InvariantCulture), 1e-11);
        Assert.Equal(
            [
                "--coordinates: 'slide' stands still in 1 posture, posture 1 first, while 'knee' moves, which it follows; there is no moment arm about it then, and none is written",
                "--plot: 1 posture not drawn, posture 1 first: a length or moment arm is beyond what a chart can show",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void Plots_stand_beside_the_tables_against_the_one_coordinate_that_changes()
    {
        using var folder = new TemporaryFolder();

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--coordinates", "knee,tilt", "--plot");

        // The muscle does not cross the pelvis' own coordinates, so there is no chart about them.
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["lengths.svg", "moment_arm_knee.svg"], Directory.GetFiles(folder.At("out"), "*.svg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        string[] words = [.. XDocument.Load(folder.At("out", "lengths.svg")).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
        Assert.Contains("knee (°)", words);
        Assert.Contains("Musculotendon length (mm)", words);
    }

    [Fact]
    public void A_conditional_point_that_switches_is_reported_as_a_switch()
    {
        using var folder = new TemporaryFolder();

        CommandRun.Of("muscles", "--model", Repository.At("data", "models", "points.osim"), "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--coordinates", "knee");

        // The point takes part from 0 rad on, which is posture 10.
        string[] states = File.ReadAllLines(folder.At("out", "path_state.csv"));
        Assert.Equal(["pose,muscle,status", "10,front,switched"], File.ReadAllLines(folder.At("out", "statuses.csv")));
        Assert.Equal("pose,front", states[0]);
        Assert.Equal("9,3", states[10]);
        Assert.Equal("10,4", states[11]);
    }

    [Fact]
    public void A_model_without_muscles_has_bodies_a_centre_of_mass_and_gravity()
    {
        using var folder = new TemporaryFolder();
        string skeleton = folder.Write("skeleton.osim", Regex.Replace(File.ReadAllText(Leg), "<ForceSet.*</ForceSet>", "", RegexOptions.Singleline));

        CommandRun run = CommandRun.Of("muscles", "--model", skeleton, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--plot");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("pose", File.ReadLines(folder.At("out", "lengths.csv")).First());
        Assert.Equal(22, File.ReadLines(folder.At("out", "com.csv")).Count());
    }

    [Fact]
    public void What_is_not_asked_for_is_not_in_the_way_of_what_is()
    {
        using var folder = new TemporaryFolder();
        string sphere = File.ReadAllText(Repository.At("data", "models", "wrap-sphere.osim"));
        Match muscle = Regex.Match(sphere, "<Millard2012EquilibriumMuscle .*</Millard2012EquilibriumMuscle>", RegexOptions.Singleline);
        string bare = Regex.Replace(muscle.Value, "<PathWrapSet.*</PathWrapSet>", "", RegexOptions.Singleline).Replace("\"front\"", "\"bare\"", StringComparison.Ordinal);
        string model = folder.Write("two.osim", sphere.Insert(muscle.Index, bare));
        string poses = Sweep(folder, "knee");

        CommandRun both = CommandRun.Of("muscles", "--model", model, "--poses", poses, "--out", folder.At("both"), "--wrapping", "opensim");
        CommandRun one = CommandRun.Of("muscles", "--model", model, "--poses", poses, "--out", folder.At("one"), "--wrapping", "opensim", "--muscles", "bare");
        CommandRun.Of("muscles", "--model", model, "--poses", poses, "--out", folder.At("geodesic"));

        Assert.Equal(2, both.ExitCode);
        Assert.Contains("'ball' is a sphere", both.Error, StringComparison.Ordinal);
        Assert.Equal("", one.Error);
        Assert.Equal(0, one.ExitCode);
        string[] lengths = File.ReadAllLines(folder.At("one", "lengths.csv"));
        Assert.Equal("pose,bare", lengths[0]);
        Assert.Equal(
            File.ReadLines(folder.At("geodesic", "lengths.csv")).Select(line => string.Join(',', line.Split(',')[..2])),
            lengths);
        Assert.Equal(File.ReadAllLines(folder.At("geodesic", "gravity.csv")), File.ReadAllLines(folder.At("one", "gravity.csv")));
    }

    [Fact]
    public void Names_that_would_spoil_a_table_or_a_file_name_do_not()
    {
        using var folder = new TemporaryFolder();
        string model = folder.Write("names.osim", File.ReadAllText(Leg).Replace("\"front\"", "\"front, upper\"", StringComparison.Ordinal).Replace("\"knee\"", "\"knee:bend?\"", StringComparison.Ordinal)
            .Replace(">knee<", ">knee:bend?<", StringComparison.Ordinal).Replace("/knee<", "/knee:bend?<", StringComparison.Ordinal));
        string poses = folder.Write("poses.csv", "knee:bend?\n0.1\n");

        CommandRun run = CommandRun.Of("muscles", "--model", model, "--poses", poses, "--out", folder.At("out"), "--coordinates", "knee:bend?");

        Assert.Equal("", run.Error);
        Assert.Equal("pose,\"front, upper\"", File.ReadLines(folder.At("out", "lengths.csv")).First());
        Assert.True(File.Exists(folder.At("out", "moment_arm_knee_bend_.csv")));
    }

    [Fact]
    public void A_coordinate_set_by_its_name_and_by_its_path_is_refused()
    {
        using var folder = new TemporaryFolder();
        string poses = folder.Write("twice.csv", "knee,/jointset/knee/knee/value\n0.1,0.2\n");

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", poses, "--out", folder.At("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("sets coordinate 'knee' by 'knee' and '/jointset/knee/knee/value'; one column was expected", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_parted_by_semicolons_is_told_from_one_that_names_nothing()
    {
        using var folder = new TemporaryFolder();
        string poses = folder.Write("semicolons.csv", "time;knee\n0;0.1\n");

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", poses, "--out", folder.At("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a column 'time;knee' was found; columns parted by commas were expected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geodesic")]
    [InlineData("opensim")]
    public void Surfaces_in_contact_are_named_and_points_inside_them_are_told(string wrapping)
    {
        using var folder = new TemporaryFolder();
        string wide = folder.Write("wide.osim", File.ReadAllText(Cylinder).Replace("<radius>0.05</radius>", "<radius>0.5</radius>", StringComparison.Ordinal));

        CommandRun.Of("muscles", "--model", Cylinder, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--coordinates", "knee", "--wrapping", wrapping);
        CommandRun.Of("muscles", "--model", wide, "--poses", Sweep(folder, "knee"), "--out", folder.At("wide"), "--coordinates", "knee", "--wrapping", wrapping);

        Assert.Contains(File.ReadLines(folder.At("out", "path_state.csv")), line => line.EndsWith(",3:roller", StringComparison.Ordinal));
        Assert.Single(File.ReadLines(folder.At("out", "statuses.csv")));
        Assert.Equal(21, File.ReadLines(folder.At("wide", "statuses.csv")).Count(line => line.EndsWith(",front,point_inside", StringComparison.Ordinal)));
        Assert.DoesNotContain(File.ReadLines(folder.At("wide", "path_state.csv")), line => line.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_named_nearly_like_a_coordinate_is_pointed_out()
    {
        using var folder = new TemporaryFolder();
        string some = folder.Write("some.csv", "time,knee,hip_1\n0,0.1,0.2\n");
        string none = folder.Write("none.csv", "time,kneee\n0,0.1\n");

        CommandRun one = CommandRun.Of("muscles", "--model", Leg, "--poses", some, "--out", folder.At("one"));
        CommandRun two = CommandRun.Of("muscles", "--model", Leg, "--poses", none, "--out", folder.At("two"));

        Assert.Equal(0, one.ExitCode);
        Assert.Contains("some.csv: column 'hip_1' (did you mean 'hip1'?) is no coordinate of", one.Error, StringComparison.Ordinal);
        Assert.Equal(2, two.ExitCode);
        Assert.Contains("'kneee' (did you mean 'knee'?)", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_request_is_said_at_once()
    {
        using var folder = new TemporaryFolder();

        CommandRun run = CommandRun.Of(
            "muscles", "--model", Leg, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--coordinates", "kneee", "--activation", "2", "--muscles", "nobody");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--activation: is 2; 0 to 1 was expected", run.Error, StringComparison.Ordinal);
        Assert.Contains("'kneee' is no coordinate of muscle-millard (did you mean 'knee'?); one of", run.Error, StringComparison.Ordinal);
        Assert.Contains("'nobody' matches no muscle", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(a)\\1")]
    public void A_pattern_that_cannot_be_used_names_its_option(string pattern)
    {
        using var folder = new TemporaryFolder();

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"), "--muscles", pattern);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"--muscles: '{pattern}' is no regular expression that can be used: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Postures_through_a_pipe_are_refused_in_words()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes have names in /dev on Linux");
        using var folder = new TemporaryFolder();
        string poses = Sweep(folder, "knee");
        string command = Path.Combine(AppContext.BaseDirectory, "backline.dll");
        System.Diagnostics.ProcessStartInfo start = new("/bin/sh", ["-c", $"cat '{poses}' | dotnet '{command}' muscles --model '{Leg}' --poses /dev/stdin --out '{folder.At("out")}'"])
        {
            RedirectStandardError = true,
        };

        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!; // an executable gives a process
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("--poses: /dev/stdin is a pipe, which can be read once; a file was expected, which is read twice", error.Trim());
    }

    [Fact]
    public void No_table_holds_a_zero_with_a_sign()
    {
        using var folder = new TemporaryFolder();

        CommandRun.Of("muscles", "--model", Leg, "--poses", Sweep(folder, "knee"), "--out", folder.At("out"));

        string[] fields = [.. Directory.GetFiles(folder.At("out"), "*.csv").SelectMany(File.ReadLines).SelectMany(line => line.Split(','))];
        Assert.Contains("0", fields);
        Assert.DoesNotContain("-0", fields);
    }

    [Fact]
    public void A_motion_that_does_not_say_degrees_or_radians_is_told_of()
    {
        using var folder = new TemporaryFolder();
        string silent = folder.Write("silent.mot", "walk\nversion=1\nnRows=1\nendheader\ntime\tknee\n0\t0.1\n");
        string plain = folder.Write("plain.mot", "walk\nnRows=1\ninDegrees=no\nendheader\ntime\tknee\n0\t0.1\n");
        string shift = folder.Write("shift.mot", "walk\nnRows=1\nendheader\ntime\ttx\n0\t0.1\n");

        CommandRun told = CommandRun.Of("muscles", "--model", Leg, "--poses", silent, "--out", folder.At("a"));
        CommandRun quiet = CommandRun.Of("muscles", "--model", Leg, "--poses", plain, "--out", folder.At("b"));
        CommandRun metres = CommandRun.Of("muscles", "--model", Leg, "--poses", shift, "--out", folder.At("c"));

        Assert.Equal((0, "silent.mot: does not say inDegrees=yes or inDegrees=no; angles are taken in radians"), (told.ExitCode, told.Error.Trim()));
        Assert.StartsWith("1 posture, 1 muscle: ", told.Output, StringComparison.Ordinal);
        Assert.Equal(((0, ""), (0, "")), ((quiet.ExitCode, quiet.Error), (metres.ExitCode, metres.Error)));
    }

    [Fact]
    public void A_hundred_thousand_postures_stream_through_a_small_heap()
    {
        // The file alone is several times the heap the process is given (in hexadecimal: 24 MB).
        const int Postures = 100_000;
        using var folder = new TemporaryFolder();
        string poses = folder.At("poses.csv");
        using (StreamWriter writer = new(poses))
        {
            writer.WriteLine("knee,hip1,hip2,hip3,tilt,list,turn,tx,ty,tz");
            for (int i = 0; i < Postures; i++)
            {
                writer.WriteLine(string.Join(',', Enumerable.Range(1, 10).Select(k => Math.Sin(i * 0.001 * k).ToString("F30", CultureInfo.InvariantCulture))));
            }
        }

        using System.Diagnostics.Process process = CommandLine.Start(
            new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "1800000", ["DOTNET_gcServer"] = "0" },
            "muscles", "--model", Leg, "--poses", poses, "--out", folder.At("out"), "--coordinates", "knee", "--plot");
        StringBuilder error = new();
        process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
        process.BeginErrorReadLine();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, error.ToString());
        Assert.StartsWith("100000 postures, 1 muscle, 2 charts: ", said, StringComparison.Ordinal);
        Assert.Equal(Postures + 1, File.ReadLines(folder.At("out", "lengths.csv")).Count());
        Assert.True(new FileInfo(poses).Length > 30_000_000);
    }

    private static string Sweep(TemporaryFolder folder, string coordinate, double step = 0.05) => folder.Write(
        "poses.csv", coordinate + "\n" + string.Concat(Enumerable.Range(-10, 21).Select(i => FormattableString.Invariant($"{i * step:R}\n"))));

    private static double[] Column(string file) =>
        [.. File.ReadLines(file).Skip(1).Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))];
}
