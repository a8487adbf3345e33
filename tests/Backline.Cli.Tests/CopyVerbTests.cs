using System.Text.Json;
using System.Text.Json.Nodes;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Taking records out, in, away and back, as a person does it in a shell.</summary>
public sealed class CopyVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Schemas of answers about records, which need a folder of them.</summary>
    internal static string[] Schemas { get; } =
        ["export.schema.json", "import.schema.json", "backup.schema.json", "restore.schema.json", "record-list.schema.json", "record-trend.schema.json"];

    public static TheoryData<string> Described { get; } = [.. Schemas];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_exported_imported_and_exported_again_is_the_same_file()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Add("2026-04-01T09:00:00+02:00", Copies.AnkleCheck.Replace("8.1", "10", StringComparison.Ordinal));

        CommandRun first = _folder.Run("data", "export", _folder.At("one.json"));
        CommandRun dry = _folder.Run("other", "import", _folder.At("one.json"), "--dry-run");
        bool isMadeByDryRun = Directory.Exists(_folder.At("other"));
        CommandRun import = _folder.Run("other", "import", _folder.At("one.json"), "--json");
        CommandRun again = _folder.Run("other", "import", _folder.At("one.json"), "--json");
        CommandRun second = _folder.Run("other", "export", _folder.At("two.json"));

        Assert.All((CommandRun[])[first, dry, import, again, second], run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Equal("Would bring in 2 new; 0 already here, 0 erased here and left out, 0 erased as they were elsewhere.", dry.Output.Trim());
        Assert.False(isMadeByDryRun);
        Assert.Equal((2, 0), (Copies.Number(import, "new"), Copies.Number(import, "known")));
        Assert.Equal((0, 2), (Copies.Number(again, "new"), Copies.Number(again, "known")));
        Assert.Equal(File.ReadAllBytes(_folder.At("one.json")), File.ReadAllBytes(_folder.At("two.json")));
    }

    [Fact]
    public async Task Of_two_exports_to_one_file_at_once_one_writes_it_whole()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        string file = _folder.At("one.json"), theirs = _folder.Write("one.json.new", "theirs");

        Task<CommandRun>[] both = [.. Enumerable.Range(0, 2).Select(_ => CommandLine.Run("export", file, "--data", _folder.At("data")))];
        CommandRun[] answers = await Task.WhenAll(both);

        Assert.Contains(answers, answer => answer.ExitCode == 0);
        Assert.Single(JsonNode.Parse(await File.ReadAllTextAsync(file))!["records"]!.AsArray());
        Assert.Equal("theirs", await File.ReadAllTextAsync(theirs));
        Assert.Equal([file, theirs], Directory.EnumerateFiles(_folder.FullPath).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_erased_here_stays_out_and_it_is_said_how_to_see_it_again()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "export", _folder.At("one.json"));
        string id = JsonNode.Parse(File.ReadAllText(_folder.At("one.json")))!["records"]![0]!["id"]!.GetValue<string>();
        string erases = _folder.Write("erases.json", $$"""{"backlineRecords":1,"records":[],"erased":[{"id":"{{id}}","at":"2026-03-02T09:00:00+01:00"}]}""");
        _folder.Run("data", "import", erases);

        CommandRun again = _folder.Run("data", "import", _folder.At("one.json"));
        CommandRun elsewhere = _folder.Run("other", "import", _folder.At("one.json"));

        Assert.Equal((0, 0), (again.ExitCode, elsewhere.ExitCode));
        Assert.StartsWith("Brought in 0 new; 0 already here, 1 erased here and left out,", again.Output, StringComparison.Ordinal);
        Assert.Contains("bring the file into another folder: --data DIR", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("Brought in 1 new;", elsewhere.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--data", elsewhere.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_lists_every_problem_and_changes_nothing()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        string file = _folder.Write("broken.json", """{"backlineRecords":1,"records":[{"id":7},null],"erased":[]}""");

        CommandRun run = _folder.Run("data", "import", file);
        CommandRun json = _folder.Run("data", "import", file, "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("broken.json: 8 problems; nothing was brought in", run.Error, StringComparison.Ordinal);
        Assert.Contains("  records[0].id: is 7; an id", run.Error, StringComparison.Ordinal);
        Assert.Equal(8, JsonNode.Parse(json.Output)!["problems"]!.AsArray().Count);
        Assert.Equal("1 record", _folder.Run("data", "record", "list").Output.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void A_disk_that_fills_up_in_the_middle_of_an_import_keeps_what_was_there_and_says_so()
    {
        using SmallDisk? disk = SmallDisk.Mount(4);
        Assert.SkipWhen(disk is null, "a small disk needs the right to mount one");
        string data = Path.Combine(disk.Path, "data");
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "export", _folder.At("one.json"));
        string many = _folder.Write("many.json", $$"""{"backlineRecords":1,"records":[{{string.Join(',', Enumerable.Range(1, 500).Select(LongNote))}}],"erased":[]}""");
        Assert.Equal(0, CommandRun.Of("import", _folder.At("one.json"), "--data", data).ExitCode);
        string ballast = disk.FillUp(leaves: 400_000);

        CommandRun full = CommandRun.Of("import", many, "--data", data);
        string during = CommandRun.Of("record", "list", "--data", data).Output.TrimEnd().Split('\n')[^1];
        File.Delete(ballast);
        CommandRun later = CommandRun.Of("import", many, "--data", data);

        Assert.Equal((2, ""), (full.ExitCode, full.Output));
        Assert.Equal("Nothing was brought in. The disk is full. Nothing of this was saved here. Make room, then try again.", full.Error.Trim());
        Assert.Equal("1 record", during);
        Assert.Equal(0, later.ExitCode);
        Assert.StartsWith("Brought in 500 new;", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_dated_ahead_is_brought_in_and_said_and_exported_again_the_same()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "export", _folder.At("one.json"));
        string file = _folder.Write("future.json", File.ReadAllText(_folder.At("one.json")).Replace("\"2026-03", "\"2126-03", StringComparison.Ordinal));

        CommandRun dry = _folder.Run("other", "import", file, "--dry-run");
        CommandRun json = _folder.Run("other", "import", file, "--dry-run", "--json");
        CommandRun run = _folder.Run("other", "import", file);
        _folder.Run("other", "export", _folder.At("two.json"));

        Assert.All((CommandRun[])[dry, json, run], one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
        Assert.All((CommandRun[])[dry, run], one => Assert.Contains(
            "1 entry bears a date that has not come yet: a clock was wrong when it was made. It is kept as it is.", one.Output, StringComparison.Ordinal));
        Assert.Equal((1, 1), (Copies.Number(json, "new"), Copies.Number(json, "ahead")));
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_folder.At("two.json")));
    }

    [Fact]
    public void Erased_ids_are_taken_into_a_new_folder_and_it_is_said_how_many()
    {
        string file = _folder.Write("erased.json", """{"backlineRecords":1,"records":[],"erased":[{"id":"01930000-0000-7000-8000-000000000001","at":"2026-03-02T09:00:00+01:00"},{"id":"01930000-0000-7000-8000-000000000002","at":"2026-03-02T09:00:00+01:00"}]}""");

        CommandRun json = _folder.Run("data", "import", file, "--json", "--dry-run");
        CommandRun run = _folder.Run("data", "import", file);
        CommandRun again = _folder.Run("data", "import", file);

        Assert.Equal(2, Copies.Number(json, "erasedIds"));
        Assert.Contains("2 erased ids are taken in too: no other copy can bring back what they stood for.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("taken in too", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_erases_a_record_of_its_own_is_not_said_to_meet_an_erasure_here()
    {
        const string Id = "019c0000-0000-7000-8000-000000000001";
        string file = _folder.Write("own.json", $$"""
            {"backlineRecords":1,
             "records":[{"id":"{{Id}}","person":"{{Id}}","kind":"ankle-check","at":"2026-03-01T09:00:00+01:00","zone":"Europe/Berlin","schema":1,"content":{{Copies.AnkleCheck}}}],
             "erased":[{"id":"{{Id}}","at":"2026-03-02T09:00:00+01:00"}]}
            """);

        CommandRun run = _folder.Run("data", "import", file);

        Assert.Contains("0 new; 0 already here, 0 erased here and left out, 1 erased elsewhere and left out, 0 erased", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("What was erased stays erased", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_restore_refuses_what_the_real_one_refuses()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "backup", _folder.At("all.zip"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.WriteAllText(_folder.At("data/backline.db"), "no database");

        CommandRun dry = _folder.Run("data", "restore", _folder.At("all.zip"), "--dry-run");
        CommandRun real = _folder.Run("data", "restore", _folder.At("all.zip"));
        CommandRun replacing = _folder.Run("data", "restore", _folder.At("all.zip"), "--dry-run", "--replace");

        Assert.Equal((2, real.Error), (dry.ExitCode, dry.Error));
        Assert.Equal(0, replacing.ExitCode);
        Assert.Contains("It would take the place of what is there. Nothing was changed.", replacing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restore_tells_what_it_erases_before_and_after()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "export", _folder.At("one.json"));
        _folder.Run("other", "import", _folder.At("one.json"));
        string id = JsonNode.Parse(File.ReadAllText(_folder.At("one.json")))!["records"]![0]!["id"]!.GetValue<string>();
        string erases = _folder.Write(
            "erases.json",
            $$"""{"backlineRecords":1,"records":[],"erased":[{"id":"{{id}}","at":"2026-03-02T09:00:00+01:00"},{"id":"01930000-0000-7000-8000-000000000002","at":"2026-03-02T09:00:00+01:00"}]}""");
        _folder.Run("data", "import", erases);
        _folder.Run("data", "backup", _folder.At("all.zip"));

        CommandRun dry = _folder.Run("other", "restore", _folder.At("all.zip"), "--dry-run");
        CommandRun json = _folder.Run("other", "restore", _folder.At("all.zip"), "--dry-run", "--json");
        CommandRun real = _folder.Run("other", "restore", _folder.At("all.zip"));

        Assert.Equal(
            "The backup is whole: 0 records and 2 erased ids. It would restore 0; 0 are here already or have been erased; 1 would be erased here, as elsewhere. "
            + "1 erased id is taken in too: no other copy can bring back what it stood for. Nothing was changed.",
            dry.Output.Trim());
        Assert.Equal((1, 1), (Copies.Number(json, "erases"), Copies.Number(json, "erasedIds")));
        Assert.Equal(
            "The backup is whole: 0 records and 2 erased ids. Restored 0; 0 were here already or had been erased; 1 erased here, as elsewhere. "
            + "1 erased id is taken in too: no other copy can bring back what it stood for.",
            real.Output.Trim());
    }

    [Fact]
    public void A_backup_is_restored_after_the_loss_of_the_folder_and_a_changed_one_refused()
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        CommandRun backup = _folder.Run("data", "backup", _folder.At("all.zip"), "--json");
        _folder.Run("data", "export", _folder.At("before.json"));
        Directory.Delete(_folder.At("data"), recursive: true);

        CommandRun verify = _folder.Run("data", "restore", _folder.At("all.zip"), "--dry-run");
        CommandRun restore = _folder.Run("data", "restore", _folder.At("all.zip"), "--json");
        _folder.Run("data", "export", _folder.At("after.json"));
        File.WriteAllText(_folder.At("all.zip"), "not a zip");
        CommandRun spoilt = _folder.Run("data", "restore", _folder.At("all.zip"));

        Assert.Equal((0, 0, 0), (backup.ExitCode, verify.ExitCode, restore.ExitCode));
        Assert.Contains("The backup is whole: 1 record and 0 erased ids. It would restore 1; 0 are here already or have been erased. Nothing was changed.", verify.Output, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Copies.Number(restore, "new"), Copies.Number(restore, "known")));
        Assert.Equal(File.ReadAllBytes(_folder.At("before.json")), File.ReadAllBytes(_folder.At("after.json")));
        Assert.Equal(2, spoilt.ExitCode);
        Assert.Contains("Nothing was restored", spoilt.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_records_is_said_to_be_one()
    {
        foreach (string[] verb in (string[][])[["export", _folder.At("x.json")], ["backup", _folder.At("x.zip")], ["record", "list"]])
        {
            CommandRun run = _folder.Run("nowhere", verb);

            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("There are no records in ", run.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_folder.At("nowhere")));
    }

    /// <summary>Half a set of tables would pass for a whole one, and stand in the way of the next try.</summary>
    [Fact]
    public void Tables_on_a_full_disk_are_written_whole_or_not_at_all()
    {
        using SmallDisk? disk = SmallDisk.Mount(1);
        Assert.SkipWhen(disk is null, "no small disk can be mounted here");
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        string tables = Path.Combine(disk.Path, "of", "this", "year"), file = Path.Combine(disk.Path, "one.json");
        string ballast = disk.FillUp(leaves: 4096);

        CommandRun full = _folder.Run("data", "export", file, "--csv", tables);
        bool isAnythingLeft = Path.Exists(Path.Combine(disk.Path, "of")) || Path.Exists(file);
        File.Delete(ballast);
        CommandRun again = _folder.Run("data", "export", file, "--csv", tables);

        Assert.Equal(2, full.ExitCode);
        Assert.StartsWith("Nothing was taken out. ", full.Error, StringComparison.Ordinal);
        Assert.False(isAnythingLeft);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void Every_answer_in_json_holds_to_its_schema(string schema)
    {
        _folder.Add("2026-03-01T09:00:00+01:00", Copies.AnkleCheck);
        _folder.Run("data", "export", _folder.At("one.json"));
        _folder.Run("data", "backup", _folder.At("one.zip"));
        CommandRun run = schema switch
        {
            "export.schema.json" => _folder.Run("data", "export", _folder.At("two.json"), "--csv", _folder.At("tables"), "--json"),
            "import.schema.json" => _folder.Run("data", "import", _folder.At("one.json"), "--json"),
            "backup.schema.json" => _folder.Run("data", "backup", _folder.At("two.zip"), "--json"),
            "restore.schema.json" => _folder.Run("data", "restore", _folder.At("one.zip"), "--json"),
            "record-list.schema.json" => _folder.Run("data", "record", "list", "--json"),
            _ => _folder.Run("data", "record", "trend", "toe-to-wall-left", "--json"),
        };
        using var shape = JsonDocument.Parse(File.ReadAllText(Repository.At("docs", "cli", schema)));
        using var answer = JsonDocument.Parse(run.Output);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(JsonSchemaCheck.ProblemsOf(answer.RootElement, shape.RootElement));
    }

    private static string LongNote(int number) =>
        $$$"""{"id":"{{{number:x8}}}-0000-7000-8000-000000000001","person":"01930000-0000-7000-8000-0000000000ff","kind":"session-after","at":"2026-03-01T10:00:00+01:00","zone":"Europe/Berlin","schema":1,"content":{"session":"01930000-0000-7000-8000-000000000001","felt":[],"notes":"{{{new string('a', 1900)}}}"}}""";
}
