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
            (0, "off.csv: column 'slide' is passed over, since 'slide' follows 'knee': it says otherwise in 2 postures, by up to 8.594° in posture 1"),
            (told.ExitCode, told.Error.Trim()));
        Assert.Equal((0, ""), (quiet.ExitCode, quiet.Error));
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
}
