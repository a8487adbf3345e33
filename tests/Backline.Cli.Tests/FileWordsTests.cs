using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>What is said of a file that cannot be used: our words, never the system's.</summary>
public sealed class FileWordsTests : IDisposable
{
    private const string Check = """{"leftCm":8.1,"rightCm":9,"heightCm":null,"rollCm":7,"placement":"high"}""";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> Readers { get; } =
    [
        new string[] { "import" },
        new string[] { "restore" },
        new string[] { "coach" },
        new string[] { "measures" },
        new string[] { "protocol", "lint" },
        new string[] { "habits", "lint" },
        new string[] { "coach", "x.jsonl", "--protocol" },
        new string[] { "claims", "--file" },
        new string[] { "validate", "--targets" },
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_file_that_is_not_there_is_said_to_be_so_and_a_folder_a_folder(string[] verb)
    {
        Directory.CreateDirectory(_folder.At("a.json"));

        CommandRun missing = CommandRun.Of([.. verb, _folder.At("none.json")]);
        CommandRun folder = CommandRun.Of([.. verb, _folder.At("a.json")]);
        CommandRun nowhere = CommandRun.Of([.. verb, _folder.At("no/such.json")]);

        Assert.Equal((2, 2, 2), (missing.ExitCode, folder.ExitCode, nowhere.ExitCode));
        Assert.Contains("none.json", missing.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such file", missing.Error, StringComparison.Ordinal);
        Assert.Contains("it is a folder; a file was expected", folder.Error, StringComparison.Ordinal);
        Assert.Contains($"there is no folder {_folder.At("no")}", nowhere.Error, StringComparison.Ordinal);
        Assert.All((CommandRun[])[missing, folder, nowhere], run => Assert.Single(run.Error.Trim().Split('\n')));
    }

    [Theory]
    [InlineData("backup", "x.zip")]
    [InlineData("export", "x.json")]
    public void A_file_that_cannot_be_made_is_told_by_the_name_it_was_to_have(string verb, string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a folder in which nobody makes files");
        Assert.Equal(0, CommandRun.Of("import", _folder.Write("none.json", """{"backlineRecords":1,"records":[],"erased":[{"id":"01930000-0000-7000-8000-000000000001","at":"2026-03-02T09:00:00+01:00"}]}"""), "--data", _folder.At("data")).ExitCode);

        CommandRun run = CommandRun.Of(verb, $"/proc/{name}", "--data", _folder.At("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith($" /proc/{name}: no file can be made there", run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model", "info")]
    [InlineData("model", "check")]
    [InlineData("passive", "--model")]
    [InlineData("stretch", "--model")]
    [InlineData("claims", "--model")]
    public void A_model_that_is_not_there_is_said_to_be_so_and_a_folder_a_folder(string verb, string option)
    {
        Directory.CreateDirectory(_folder.At("a.osim"));

        CommandRun missing = CommandRun.Of(verb, option, _folder.At("none.osim"));
        CommandRun folder = CommandRun.Of(verb, option, _folder.At("a.osim"));

        Assert.Equal((2, $"{_folder.At("none.osim")}: there is no such file"), (missing.ExitCode, missing.Error.Trim()));
        Assert.Equal((2, $"{_folder.At("a.osim")} is a folder; a model file (*.osim) was expected."), (folder.ExitCode, folder.Error.Trim()));
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_said_before_anything_is_done()
    {
        Assert.Equal(0, Run("record", "add", "ankle-check", Check).ExitCode);
        string file = _folder.Write("file", "");

        CommandRun export = Run("export", _folder.At("no/such.json"));
        CommandRun tables = Run("export", "--csv", Path.Combine(file, "tables"));
        CommandRun data = CommandRun.Of("record", "add", "ankle-check", Check, "--data", Path.Combine(file, "data"));

        Assert.Equal((2, $"There is no folder {_folder.At("no")}. Make it, or name another file."), (export.ExitCode, export.Error.Trim()));
        Assert.Equal((2, 2), (tables.ExitCode, data.ExitCode));
        Assert.Contains($"{file} is a file; a folder was expected", tables.Error, StringComparison.Ordinal);
        Assert.Contains($"cannot be made: {file} is a file; a folder was expected. Choose another with --data.", data.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_records_is_readable_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a person's files apart by itself");
            return;
        }

        Directory.CreateDirectory(_folder.At("data"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Run("record", "add", "ankle-check", Check);
        Run("export", _folder.At("one.json"), "--csv", _folder.At("tables"));
        Run("backup", _folder.At("one.zip"));
        File.SetUnixFileMode(_folder.At("data/backline.db"), (UnixFileMode)0b110_100_100); // as an older Backline made it
        Assert.Equal(0, Run("restore", _folder.At("one.zip"), "--replace").ExitCode);

        string[] files =
        [
            _folder.At("one.json"), _folder.At("one.zip"), .. Directory.EnumerateFiles(_folder.At("tables")),
            .. Directory.EnumerateFiles(_folder.At("data"), "*.db"),
        ];
        Assert.True(files.Length >= 5, string.Join(' ', files));
        foreach (string file in files)
        {
            Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file)));
        }
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of([.. arguments, "--data", _folder.At("data")]);
}
