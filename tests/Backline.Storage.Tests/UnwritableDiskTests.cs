using Backline.Practice.Records;
using Backline.Storage.Backups;
using Backline.Storage.Folders;
using Backline.Storage.Records;
using Backline.TestKit;
using Microsoft.Data.Sqlite;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

/// <summary>Disks that are full or may only be read: what is there can be had, and what failed leaves nothing.</summary>
public sealed class UnwritableDiskTests : IDisposable
{
    private const string NoMount = "a disk of one's own needs the right to mount one";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_only_the_log_holds_is_read_and_backed_up_too(bool isFull)
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, NoMount);
        string data = await WithLog(disk);
        Forbid(disk, isFull);

        (OpenCopy? written, string? why) = await OpenCopy.Open(data, makes: false, None);
        Guid[] read = await Ids(data);
        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(data, _folder.At("all.zip"), TimeProvider.System, None);

        Assert.Null(written);
        Assert.Contains("cannot be written", why, StringComparison.Ordinal);
        Assert.Equal([IdOf(1), IdOf(2)], read);
        Assert.Null(refusal);
        Assert.Equal(2, manifest?.Records);
        Assert.Equal([_folder.At("all.zip")], Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public async Task A_disk_with_too_little_room_for_a_second_database_is_backed_up_to_another()
    {
        using SmallDisk? disk = SmallDisk.Mount(4);
        Assert.SkipWhen(disk is null, NoMount);
        string data = Path.Combine(disk.Path, "data");
        await Unite(data, Many(400));
        SqliteConnection.ClearAllPools();
        disk.FillUp(leaves: 200_000);

        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(data, _folder.At("all.zip"), TimeProvider.System, None);

        Assert.Null(refusal);
        Assert.Equal(400, manifest?.Records);
        Assert.Equal([_folder.At("all.zip")], Directory.EnumerateFileSystemEntries(_folder.FullPath));
        Assert.DoesNotContain(Directory.EnumerateFiles(data), file => file.Contains("scratch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_another_Backline_holds_is_not_copied_under_its_hands_from_a_disk_that_may_only_be_read()
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, NoMount);
        string data = await WithLog(disk), held = Path.Combine(data, "backline.lock");
        await File.WriteAllTextAsync(held, "", None);
        Forbid(disk, isFull: false);

        using (var server = new FileStream(held, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(data, null, None);

            Assert.Null(copy);
            Assert.Contains("A Backline is using the folder; once it has ended, the records can be read.", refusal, StringComparison.Ordinal);
        }

        Assert.Equal([IdOf(1), IdOf(2)], await Ids(data));
    }

    [Fact]
    public async Task A_folder_that_another_Backline_holds_is_not_copied_under_its_hands_from_a_full_disk()
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, NoMount);
        string data = await WithLog(disk);
        using (DataFolder? server = DataFolder.Claim(data).Folder)
        {
            Assert.NotNull(server);
            Forbid(disk, isFull: true);

            (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(data, null, None);

            Assert.Null(copy);
            Assert.Contains("A Backline is using the folder; once it has ended, the records can be read.", refusal, StringComparison.Ordinal);
        }

        Assert.Equal([IdOf(1), IdOf(2)], await Ids(data));
    }

    [Fact]
    public async Task A_set_that_did_not_fit_into_a_new_folder_gives_its_room_back()
    {
        using SmallDisk? disk = SmallDisk.Mount(1);
        Assert.SkipWhen(disk is null, NoMount);
        string data = Path.Combine(disk.Path, "data");
        (OpenCopy? copy, _) = await OpenCopy.Open(data, makes: true, None);
        await using (copy)
        {
            Failures.StorageFailure failure = await StoredCopy.Refusal(() => copy!.Db.Unite(Set(Many(500)), None));

            Assert.Equal(Failures.StorageFailureKind.Full, failure.Kind);
            var log = new FileInfo(Path.Combine(data, BacklineDb.FileName + "-wal"));
            Assert.True(!log.Exists || log.Length == 0, "the log gave its room back");
            Assert.Equal(new Union(1, 0, 0), await copy!.Db.Unite(Set(Record(1)), None));
        }

        SqliteConnection.ClearAllPools();
        Assert.Equal([IdOf(1)], await Ids(data));
    }

    [Fact]
    public async Task A_database_that_cannot_even_be_made_keeps_no_room()
    {
        using SmallDisk? disk = SmallDisk.Mount(1);
        Assert.SkipWhen(disk is null, NoMount);
        string data = Path.Combine(disk.Path, "data");
        disk.FillUp(leaves: 20_000);

        (OpenCopy? copy, string? refusal) = await OpenCopy.Open(data, makes: true, None);

        Assert.Null(copy);
        Assert.NotNull(refusal);
        Assert.Equal(0, Directory.EnumerateFiles(data).Sum(file => new FileInfo(file).Length));
        Assert.False(File.Exists(Path.Combine(data, BacklineDb.FileName)));
    }

    private static void Forbid(SmallDisk disk, bool isFull)
    {
        SqliteConnection.ClearAllPools();
        if (isFull)
        {
            disk.FillUp();
        }
        else
        {
            disk.ForbidWriting();
        }
    }

    // As a sudden end leaves it: the last record stands in the log alone.
    private static async Task<string> WithLog(SmallDisk disk)
    {
        string data = Path.Combine(disk.Path, "data");
        Directory.CreateDirectory(data);
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        await db.Unite(Set(Record(1)), None);
        Assert.Null(await db.Open(None)); // what is in the log goes into the file
        await using var holds = new SqliteConnection($"Data Source={copy.File};Pooling=False"); // what comes now stays in the log
        await holds.OpenAsync(None);
        await using SqliteCommand command = holds.CreateCommand();
        command.CommandText = "SELECT count(*) FROM records";
        Assert.Equal(1L, await command.ExecuteScalarAsync(None));
        await db.Unite(Set(Record(2)), None);
        foreach (string part in (string[])["", "-wal"])
        {
            await using var from = new FileStream(copy.File + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using FileStream to = File.Create(Path.Combine(data, BacklineDb.FileName + part));
            await from.CopyToAsync(to, None);
        }

        Assert.True(new FileInfo(Path.Combine(data, BacklineDb.FileName + "-wal")).Length > 0, "the last record stands in the log");
        return data;
    }

    private static PracticeRecord[] Many(int count) =>
        [.. Enumerable.Range(100, count).Select(number => Record(number, $$"""{"notes":"{{new string('a', 3000)}}"}"""))];

    private static async Task Unite(string data, PracticeRecord[] records)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.Open(data, makes: true, None);
        Assert.Null(refusal);
        await using (copy)
        {
            await copy!.Db.Unite(Set(records), None);
        }
    }

    private static async Task<Guid[]> Ids(string data)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(data, null, None);
        Assert.Null(refusal);
        await using (copy)
        {
            return [.. (await copy!.Db.Everything(null, None)).Records.Select(record => record.Id).Order()];
        }
    }
}
