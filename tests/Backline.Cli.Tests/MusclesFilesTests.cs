using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Where <c>backline muscles</c> and <c>backline model differences</c> write, and where they do not.</summary>
public sealed class MusclesFilesTests : IDisposable
{
    private const string Postures = "knee\n0.1\n0.2\n";

    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_file_of_postures_is_written_over_whatever_it_is_called()
    {
        CommandRun first = Muscles(Leg, _folder.Write("poses.csv", Postures), _folder.At("out"));
        string[] written = [.. Directory.GetFiles(_folder.At("out")).Select(file => Path.GetFileName(file))];

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("lengths.svg", written);
        Assert.Contains("lengths.csv", written);
        foreach (string name in written)
        {
            string poses = _folder.Write(Path.Combine("in", name), Postures);

            CommandRun run = Muscles(Leg, poses, _folder.At("in"));

            Assert.Equal((2, $"--out: {poses} would be written over --poses {poses}, which is the same file; another folder was expected"), (run.ExitCode, run.Error.Trim()));
            Assert.Equal([poses], Directory.GetFiles(_folder.At("in")));
            Assert.Equal(Postures, File.ReadAllText(poses));
            File.Delete(poses);
        }
    }

    [Fact]
    public void The_model_is_not_written_over_either()
    {
        string model = _folder.Write("gravity.csv", File.ReadAllText(Leg));

        CommandRun run = Muscles(model, _folder.Write("poses.csv", Postures), _folder.FullPath);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"would be written over --model {model}, which is the same file", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Leg), File.ReadAllText(model));
    }

    [Fact]
    public void Links_to_what_is_read_are_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right of their own on Windows");
        string poses = _folder.Write("in/lengths.csv", Postures);
        Directory.CreateSymbolicLink(_folder.At("link"), _folder.At("in"));
        Directory.CreateDirectory(_folder.At("out"));
        File.CreateSymbolicLink(_folder.At("out", "com.csv"), Path.Combine("..", "in", "lengths.csv"));

        CommandRun byFolder = Muscles(Leg, poses, _folder.At("link"));
        CommandRun byFile = Muscles(Leg, poses, _folder.At("out"));

        Assert.Equal((2, 2), (byFolder.ExitCode, byFile.ExitCode));
        Assert.Contains($"{_folder.At("link", "lengths.csv")} would be written over", byFolder.Error, StringComparison.Ordinal);
        Assert.Contains($"{_folder.At("out", "com.csv")} would be written over", byFile.Error, StringComparison.Ordinal);
        Assert.Equal(Postures, File.ReadAllText(poses));
    }

    [Fact]
    public void Links_in_a_circle_lead_nowhere_but_come_to_an_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right of their own on Windows");
        File.CreateSymbolicLink(_folder.At("a"), _folder.At("b"));
        File.CreateSymbolicLink(_folder.At("b"), _folder.At("a"));

        Assert.False(RealPath.AreSame(_folder.At("a"), _folder.At("c")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_to_be_so_and_why()
    {
        string poses = _folder.Write("poses.csv", Postures);
        string file = _folder.Write("file", "");

        CommandRun run = Muscles(Leg, poses, file);

        Assert.Equal((2, $"--out: the folder {file} cannot be made: it is a file; a folder was expected"), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public void Where_the_system_lets_no_folder_be_made_that_is_the_reason()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is of Linux");

        CommandRun run = Muscles(Leg, _folder.Write("poses.csv", Postures), "/proc/x");

        Assert.Equal((2, "--out: the folder /proc/x cannot be made: the system lets no folder be made there"), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public void A_name_that_is_empty_names_nothing()
    {
        CommandRun run = CommandRun.Of("muscles", "--model", "", "--poses", "poses.csv", "--out", "");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--model: is empty; a value was expected", run.Error, StringComparison.Ordinal);
        Assert.Contains("--out: is empty; a value was expected", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_posture_that_no_chart_can_show_is_left_out_and_said_to_be()
    {
        // The kneecap slides by 1,000,000,000 km a radian, and the knee bends by nine hundred of them.
        string text = File.ReadAllText(Leg).Replace("<PinJoint name=\"kneecap\">", "<SliderJoint name=\"kneecap\">", StringComparison.Ordinal).Replace(">0.6 0.05<", ">1e12 0<", StringComparison.Ordinal);
        int end = text.LastIndexOf("</PinJoint>", StringComparison.Ordinal);
        string model = _folder.Write("far.osim", string.Concat(text.AsSpan(0, end), "</SliderJoint>", text.AsSpan(end + "</PinJoint>".Length)));

        CommandRun run = CommandRun.Of("muscles", "--model", model, "--poses", _folder.Write("poses.csv", "knee\n0\n900\n"), "--out", _folder.At("out"), "--coordinates", "tilt", "--plot");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("--plot: 1 posture not drawn, posture 1 first: a length or moment arm is beyond what a chart can show", run.Error.Trim(), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("out", "lengths.svg")));
    }

    [Fact]
    public void A_picture_of_a_difference_is_not_drawn_over_the_model()
    {
        string model = _folder.Write("front.svg", File.ReadAllText(Repository.At("data", "models", "wrap-cylinder.osim")));

        CommandRun run = CommandRun.Of("model", "differences", model, "--poses", "5", "--out", _folder.FullPath);

        Assert.Equal((2, $"--out: {model} would be written over FILE {model}, which is the same file; another folder was expected"), (run.ExitCode, run.Error.Trim()));
        Assert.Equal([model], Directory.GetFiles(_folder.FullPath));
    }

    private static CommandRun Muscles(string model, string poses, string folder) =>
        CommandRun.Of("muscles", "--model", model, "--poses", poses, "--out", folder, "--coordinates", "knee", "--plot");
}
