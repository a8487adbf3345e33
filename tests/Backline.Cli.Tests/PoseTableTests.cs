using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Tables of postures as people make them.</summary>
public sealed class PoseTableTests
{
    // Its coordinate 'slide' follows: 0.6 knee + 0.05.
    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");

    [Fact]
    public void A_follower_set_otherwise_than_it_follows_is_told_once_and_one_that_agrees_is_not()
    {
        using var folder = new TemporaryFolder();
        string off = folder.Write("off.csv", "knee,slide\n0.5,0.35\n0.5,0.5\n0.2,0.18\n");
        string well = folder.Write("well.csv", "knee,slide\n0.5,0.35\n0.2,0.17001\n");

        CommandRun told = CommandRun.Of("muscles", "--model", Leg, "--poses", off, "--out", folder.At("off"));
        CommandRun quiet = CommandRun.Of("muscles", "--model", Leg, "--poses", well, "--out", folder.At("well"));

        Assert.Equal(
            (0, "off.csv: column 'slide' is not followed, since the model sets it by 'knee': it says otherwise in 2 postures, by up to 0.15 rad in posture 1"),
            (told.ExitCode, told.Error.Trim()));
        Assert.Equal((0, ""), (quiet.ExitCode, quiet.Error));
    }

    [Fact]
    public void A_follower_in_degrees_is_told_of_in_degrees()
    {
        using var folder = new TemporaryFolder();
        string off = folder.Write("off.csv", "\"# inDegrees=yes\"\nknee,slide\n30,30\n");

        CommandRun told = CommandRun.Of("muscles", "--model", Leg, "--poses", off, "--out", folder.At("off"));

        Assert.Contains("in 1 posture, by up to 9.135° in posture 0", told.Error, StringComparison.Ordinal); // 30 - (0.6 * 30 + 2.865)
    }

    // The kneecap's coordinate only drives curves: it is no length, and degrees are not turned into radians for it.
    [Fact]
    public void A_follower_that_only_drives_curves_is_told_of_without_a_unit()
    {
        using var folder = new TemporaryFolder();
        string off = folder.Write("off.csv", "\"# inDegrees=yes\"\nknee_angle_r,knee_angle_r_beta\n20,0\n");

        CommandRun told = CommandRun.Of("muscles", "--model", Repository.At("data", "models", "backline-leg.osim"), "--poses", off, "--out", folder.At("off"));

        Assert.Contains("in 1 posture, by up to 0.34907 in posture 0", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Angles_that_can_hardly_be_radians_are_doubted_where_the_table_does_not_say()
    {
        using var folder = new TemporaryFolder();
        string silent = folder.Write("silent.csv", "knee\n0.5\n50\n");
        string said = folder.Write("said.csv", "\"# inDegrees=yes\",\nknee,note\n0.5,a\n50,b\n");
        string insists = folder.Write("insists.csv", "# inDegrees=no\nknee\n50\n");

        CommandRun doubted = CommandRun.Of("muscles", "--model", Leg, "--poses", silent, "--out", folder.At("silent"));

        Assert.Equal(
            (0, "silent.csv: column 'knee' holds 50 in posture 1, taken in radians since the table does not say otherwise; a first line '# inDegrees=yes' says that angles are in degrees"),
            (doubted.ExitCode, doubted.Error.Trim()));
        Assert.Equal("", CommandRun.Of("muscles", "--model", Leg, "--poses", said, "--out", folder.At("said")).Error);
        Assert.DoesNotContain("radians since", CommandRun.Of("muscles", "--model", Leg, "--poses", insists, "--out", folder.At("insists")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knee;hip1\n0;1\n", "knee;hip1")]
    [InlineData("\"knee\";\"hip1\"\n\"0,5\";\"1\"\n", "knee;hip1")]
    [InlineData("\"knee\";\"a, b\";\"hip1\"\n0;1;2\n", "knee;a")]
    public void A_table_parted_by_semicolons_is_told_so(string text, string shown)
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("german.csv", text);

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", table, "--out", folder.At("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"(a column '{shown}' was found; columns parted by commas were expected)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_is_bad_input_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        string empty = folder.Write("empty.csv", "knee\n");

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", empty, "--out", folder.At("out"));

        Assert.Equal((2, "empty.csv: has no rows; at least one posture was expected"), (run.ExitCode, run.Error.Trim()));
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void A_table_in_quotes_says_what_the_same_table_without_says()
    {
        using var folder = new TemporaryFolder();
        string plain = folder.Write("plain.csv", "note,knee,hip1\na,0.5,0.1\nb,0.2,-0.3\n");
        string quoted = folder.Write("quoted.csv", "\"note, mine\",\"knee\",\"hip1\"\n\"a, once\",\"0.5\",\"0.1\"\n\"b\",0.2,\"-0.3\"\n");

        CommandRun one = CommandRun.Of("muscles", "--model", Leg, "--poses", plain, "--out", folder.At("plain"));
        CommandRun two = CommandRun.Of("muscles", "--model", Leg, "--poses", quoted, "--out", folder.At("quoted"));

        Assert.Equal((0, "", 0, ""), (one.ExitCode, one.Error, two.ExitCode, two.Error));
        Assert.Equal(File.ReadAllText(folder.At("plain", "lengths.csv")), File.ReadAllText(folder.At("quoted", "lengths.csv")));
    }

    [Fact]
    public void Numbers_that_are_no_posture_are_wrong_rows_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        string huge = folder.Write("huge.csv", "knee,tx\n0.1,0\n0.2,1e14\n-10001,0\n");

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", huge, "--out", folder.At("out"), "--plot");

        Assert.Equal(
            (2, "huge.csv: 2 problems\n  line 3: row 3: has '1e14' as tx; a number within ±10000 was expected\n  line 4: row 4: has '-10001' as knee; an angle within ±10000 rad was expected"),
            (run.ExitCode, run.Error.Trim()));
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Theory]
    [InlineData("572957", 0)]
    [InlineData("572958", 2)]
    public void In_degrees_the_same_limit_is_one_of_degrees(string degrees, int exitCode)
    {
        using var folder = new TemporaryFolder();
        string turns = folder.Write("turns.csv", $"# inDegrees=yes\nknee\n{degrees}\n");

        CommandRun run = CommandRun.Of("muscles", "--model", Leg, "--poses", turns, "--out", folder.At("out"));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 2, run.Error.Contains("an angle within ±572957° was expected", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_through_another_joint_is_refused_and_one_through_its_own_is_read()
    {
        using var folder = new TemporaryFolder();
        string wrong = folder.Write("wrong.csv", "/jointset/WRONG/knee/value,/jointset/knee/hip1/value\n0.1,0.2\n");
        string own = folder.Write("own.csv", "/jointset/knee/knee/value,/jointset/hip/hip1/value\n0.1,0.2\n");
        string plain = folder.Write("plain.csv", "knee,hip1\n0.1,0.2\n");

        CommandRun refused = CommandRun.Of("muscles", "--model", Leg, "--poses", wrong, "--out", folder.At("wrong"));
        CommandRun read = CommandRun.Of("muscles", "--model", Leg, "--poses", own, "--out", folder.At("own"));
        CommandRun.Of("muscles", "--model", Leg, "--poses", plain, "--out", folder.At("plain"));

        Assert.Equal(
            (2, """
            wrong.csv: 2 problems
              line 1: header: sets coordinate 'knee' by '/jointset/WRONG/knee/value', a path through another joint than its own; '/jointset/knee/knee/value' was expected
              line 1: header: sets coordinate 'hip1' by '/jointset/knee/hip1/value', a path through another joint than its own; '/jointset/hip/hip1/value' was expected
            """),
            (refused.ExitCode, refused.Error.Trim()));
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        Assert.Equal(File.ReadAllText(folder.At("plain", "lengths.csv")), File.ReadAllText(folder.At("own", "lengths.csv")));
    }
}
