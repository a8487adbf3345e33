using Backline.Practice.Records;
using Backline.Storage.Records;
using Backline.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

/// <summary>The write-ahead log, cut off where a power cut might: what is whole in it counts, the rest never was.</summary>
public sealed class LogTests
{
    private const int Sets = 12;
    private const int SetSize = 3;

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_log_cut_off_anywhere_opens_clean_with_whole_sets_and_all_that_came_before()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using SqliteConnection holds = await Hold(copy.File);
        List<long> lengths = await Fill(copy);
        using var folder = new TemporaryFolder();
        byte[] database = ReadShared(copy.File), log = ReadShared(copy.File + "-wal");
        Assert.Equal(lengths[^1], log.Length);

        // Every boundary between sets, a byte to each side of it, and odd places between.
        int[] cuts = [.. lengths.SelectMany(length => (long[])[length - 1, length, length + 1]).Select(cut => (int)Math.Clamp(cut, 0, log.Length)), .. Enumerable.Range(0, 12).Select(i => (int)(log.Length * (long)i / 12))];
        foreach (int cut in cuts.Distinct())
        {
            string file = folder.At($"{cut}", BacklineDb.FileName);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file lies in a folder
            await File.WriteAllBytesAsync(file, database, None);
            await File.WriteAllBytesAsync(file + "-wal", log[..cut], None);

            await using (var db = new BacklineDb(BacklineDb.Options(file)))
            {
                Assert.Null(await db.Open(None));
                Assert.Null(await db.Damage(None));
                Guid[] here = [.. (await db.Page(0, 1000, None)).Records.Select(record => record.Id)];
                int whole = lengths.Count(length => length <= cut);
                Assert.Equal(Enumerable.Range(1, whole * SetSize).Select(IdOf), here);
                Assert.Equal(new Union(1, 0, 0), await db.Unite(Set(Record(5000)), None));
            }

            SqliteConnection.ClearAllPools();
        }
    }

    [Fact]
    public async Task A_log_with_a_changed_byte_keeps_all_sets_before_it()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using SqliteConnection holds = await Hold(copy.File);
        List<long> lengths = await Fill(copy);
        using var folder = new TemporaryFolder();
        byte[] log = ReadShared(copy.File + "-wal");
        log[lengths[5] + 100] ^= 0xff;
        string file = folder.At(BacklineDb.FileName);
        await File.WriteAllBytesAsync(file, ReadShared(copy.File), None);
        await File.WriteAllBytesAsync(file + "-wal", log, None);

        await using var db = new BacklineDb(BacklineDb.Options(file));
        Assert.Null(await db.Open(None));

        Assert.Equal(Enumerable.Range(1, 6 * SetSize).Select(IdOf), (await db.Page(0, 1000, None)).Records.Select(record => record.Id));
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_really_full_disk_keeps_what_was_there_and_takes_the_set_once_there_is_room()
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, "a small disk needs the right to mount one");
        string file = Path.Combine(disk.Path, BacklineDb.FileName);
        await using (var db = new BacklineDb(BacklineDb.Options(file)))
        {
            Assert.Null(await db.Open(None));

            // Kept open: a first connection makes SQLite's index file anew, for which a full disk has no room, and tests beside this one
            // end every connection that only waits to be used again.
            await db.Database.OpenConnectionAsync(None);
            await db.Unite(Set(Record(1)), None);
            SqliteConnection.ClearAllPools();
            string ballast = disk.FillUp();
            PracticeRecord[] many = [.. Enumerable.Range(100, 300).Select(number => Record(number, $$"""{"notes":"{{new string('a', 3000)}}"}"""))];

            Failures.StorageFailure failure = await StoredCopy.Refusal(() => db.Unite(Set(many), None));
            db.ChangeTracker.Clear();
            int during = (await db.Page(0, 1000, None)).Records.Count;
            File.Delete(ballast);

            Assert.Equal(Failures.StorageFailureKind.Full, failure.Kind);
            Assert.Equal(1, during);
            Assert.Equal(new Union(300, 0, 0), await db.Unite(Set(many), None));
        }

        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_disk_too_full_for_a_first_connection_is_called_full()
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, "a small disk needs the right to mount one");
        await using var db = new BacklineDb(BacklineDb.Options(Path.Combine(disk.Path, BacklineDb.FileName)));
        Assert.Null(await db.Open(None));
        await db.Unite(Set(Record(1)), None);
        SqliteConnection.ClearAllPools();
        string ballast = disk.FillUp();

        Failures.StorageFailure failure = await StoredCopy.Refusal(() => db.Page(0, 1000, None));
        File.Delete(ballast);

        Assert.Equal(Failures.StorageFailureKind.Full, failure.Kind);
        Assert.Single((await db.Page(0, 1000, None)).Records);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_disk_that_may_only_be_read_is_told()
    {
        using SmallDisk? disk = SmallDisk.Mount(2);
        Assert.SkipWhen(disk is null, "a disk of one's own needs the right to mount one");
        string file = Path.Combine(disk.Path, BacklineDb.FileName);
        await using (var db = new BacklineDb(BacklineDb.Options(file)))
        {
            Assert.Null(await db.Open(None));
            await db.Unite(Set(Record(1)), None);
        }

        SqliteConnection.ClearAllPools();
        disk.ForbidWriting();
        Folders.DataFolderClaim claim = Folders.DataFolder.Claim(disk.Path);
        await using var later = new BacklineDb(BacklineDb.Options(file));
        Failures.StorageFailure failure = await StoredCopy.Refusal(() => later.Unite(Set(Record(2)), None));

        Assert.Null(claim.Folder);
        Assert.False(claim.IsInUse);
        Assert.Contains("cannot be written", claim.Refusal, StringComparison.Ordinal);
        Assert.NotEqual(Failures.StorageFailureKind.Damaged, failure.Kind);
        SqliteConnection.ClearAllPools();
    }

    // While somebody has the database open, the log is not folded into it.
    private static async Task<SqliteConnection> Hold(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(None);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM records";
        await command.ExecuteScalarAsync(None);
        return connection;
    }

    private static async Task<List<long>> Fill(StoredCopy copy)
    {
        List<long> lengths = [];
        for (int set = 0; set < Sets; set++)
        {
            await using BacklineDb db = copy.Db();
            await db.Unite(Set([.. Enumerable.Range(1, SetSize).Select(i => Record((set * SetSize) + i, $$"""{"notes":"{{new string('a', 1500)}}"}"""))]), None);
            lengths.Add(new FileInfo(copy.File + "-wal").Length);
        }

        return lengths;
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
