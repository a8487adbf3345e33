using System.Text.Json.Nodes;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Taking the records away from a disk that is full or may only be read, as a person must who wants to make room.</summary>
public sealed class UnwritableDiskTests : IDisposable
{
    private const string NoMount = "a small disk needs the right to mount one";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_records_can_be_taken_out_to_another_disk(bool isFull)
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, NoMount);
        string data = Path.Combine(disk.Path, "data"), one = _folder.Write("one.json", FileOf(1, 1));
        Assert.Equal(0, CommandRun.Of("import", one, "--data", data).ExitCode);
        if (isFull)
        {
            disk.FillUp();
        }
        else
        {
            disk.ForbidWriting();
        }

        CommandRun[] runs =
        [
            CommandRun.Of("export", _folder.At("out.json"), "--csv", _folder.At("tables"), "--data", data),
            CommandRun.Of("backup", _folder.At("out.zip"), "--data", data),
            CommandRun.Of("record", "list", "--data", data),
            CommandRun.Of("restore", _folder.At("out.zip"), "--data", _folder.At("other")),
        ];
        CommandRun import = CommandRun.Of("import", one, "--data", data);
        CommandRun[] refused =
        [
            import,
            .. from folder in (string[])[data, Path.Combine(disk.Path, "new")]
               from verb in (string[][])[["import", one], ["restore", _folder.At("out.zip")], ["restore", _folder.At("out.zip"), "--replace"]]
               select CommandRun.Of([.. verb, "--dry-run", "--data", folder]),
        ];
        CommandRun trend = CommandRun.Of("record", "trend", "held-per-week", "--data", data);

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Single(JsonNode.Parse(File.ReadAllText(_folder.At("out.json")))!["records"]!.AsArray());
        Assert.EndsWith("1 record", runs[2].Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Restored 1;", runs[3].Output, StringComparison.Ordinal);
        Assert.Equal((1, "Nothing is recorded of held-per-week yet."), (trend.ExitCode, trend.Error.Trim()));
        Assert.All(refused, run => Assert.Equal((2, ""), (run.ExitCode, run.Output)));
        Assert.All(refused, run => Assert.Matches("cannot be (written|made)", run.Error));
        Assert.False(Directory.Exists(Path.Combine(disk.Path, "new")));
    }

    [Fact]
    public void An_import_that_did_not_fit_into_a_new_folder_leaves_room_for_one_that_does()
    {
        using SmallDisk? disk = SmallDisk.Mount(1);
        Assert.SkipWhen(disk is null, NoMount);
        string data = Path.Combine(disk.Path, "data"), one = _folder.Write("one.json", FileOf(1, 1)), many = _folder.Write("many.json", FileOf(100, 500));

        CommandRun dry = CommandRun.Of("import", many, "--data", data, "--dry-run");
        bool isMade = Directory.Exists(data);
        CommandRun failed = CommandRun.Of("import", many, "--data", data);
        long kept = Directory.EnumerateFiles(data).Sum(file => new FileInfo(file).Length);
        CommandRun small = CommandRun.Of("import", one, "--data", data);
        CommandRun export = CommandRun.Of("export", Path.Combine(disk.Path, "out.json"), "--data", data);

        Assert.Equal((2, $"The data folder {data} cannot be written: the disk is full. Allow writing and make room, or choose another with --data."), (dry.ExitCode, dry.Error.Trim()));
        Assert.False(isMade);
        Assert.Equal((2, "Nothing was brought in. The disk is full. Nothing of this was saved here. Make room, then try again."), (failed.ExitCode, failed.Error.Trim()));
        Assert.True(kept < 100_000, $"{kept} bytes were kept");
        Assert.Equal((0, ""), (small.ExitCode, small.Error));
        Assert.StartsWith("Brought in 1 new;", small.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
    }

    private static string FileOf(int first, int count) =>
        $$"""{"backlineRecords":1,"records":[{{string.Join(',', Enumerable.Range(first, count).Select(Record))}}],"erased":[]}""";

    private static string Record(int number) =>
        $$$"""{"id":"{{{number:x8}}}-0000-7000-8000-000000000001","person":"01930000-0000-7000-8000-0000000000ff","kind":"of-tomorrow","at":"2026-03-01T10:00:00+01:00","zone":"Europe/Berlin","schema":1,"content":{"note":"{{{new string('a', 1900)}}}"}}""";
}
