using Backline.Storage.Backups;
using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Backline.TestKit;
using Microsoft.Data.Sqlite;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

/// <summary>A database of another program that bears the name of ours.</summary>
public sealed class ForeignDatabaseTests : IDisposable
{
    private const string History = "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT);";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.At("da ta%20#1?"); // what has a meaning in an address has none in a path

    private string DatabaseFile => Path.Combine(Data, BacklineDb.FileName);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("CREATE TABLE t (a)")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE t (a)")]
    [InlineData("CREATE TABLE Records (a); INSERT INTO Records VALUES (1)")]
    [InlineData("CREATE VIEW Records AS SELECT 1")]
    [InlineData(History + "CREATE TABLE t (a)")]
    [InlineData(History + "INSERT INTO __EFMigrationsHistory VALUES ('20200101000000_Theirs', '9.0.0')")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (a); INSERT INTO __EFMigrationsHistory VALUES (1)")]
    public async Task It_is_told_and_left_as_it_is_byte_for_byte(string sql)
    {
        await Make(sql);
        byte[] before = await File.ReadAllBytesAsync(DatabaseFile, None);

        await using (var db = new BacklineDb(BacklineDb.Options(DatabaseFile)))
        {
            StorageFailure? failure = await db.Open(None);

            Assert.Equal(StorageFailureKind.Foreign, failure?.Kind);
            Assert.Contains("another program's", failure?.Message, StringComparison.Ordinal);
            Assert.Contains("left as it is", failure?.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(DatabaseFile, None));
        Assert.Equal([DatabaseFile], Directory.EnumerateFiles(Data));
    }

    [Fact]
    public async Task It_is_told_also_by_what_only_its_log_holds()
    {
        await Make("PRAGMA journal_mode = WAL");
        await using var theirs = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await Run(theirs, "CREATE TABLE t (a)");
        byte[] before = await ReadShared(DatabaseFile), log = await ReadShared(DatabaseFile + "-wal");

        await using var db = new BacklineDb(BacklineDb.Options(DatabaseFile));
        StorageFailure? failure = await db.Open(None);

        Assert.Equal(StorageFailureKind.Foreign, failure?.Kind);
        Assert.Equal(before, await ReadShared(DatabaseFile));
        Assert.Equal(log, await ReadShared(DatabaseFile + "-wal"));
    }

    [Fact]
    public async Task Neither_reading_nor_trying_nor_adding_nor_backing_up_takes_it_over()
    {
        await Have(_folder.At("ours"));
        await BackupWriter.Write(_folder.At("ours"), _folder.At("ours.zip"), TimeProvider.System, None);
        await Make("CREATE TABLE Records (a)");
        byte[] before = await File.ReadAllBytesAsync(DatabaseFile, None);

        string?[] refusals =
        [
            (await OpenCopy.Open(Data, makes: true, None)).Refusal,
            (await OpenCopy.OpenToRead(Data, null, None)).Refusal,
            (await OpenCopy.OpenTrial(Data, None)).Refusal,
            (await BackupWriter.Write(Data, _folder.At("theirs.zip"), TimeProvider.System, None)).Refusal,
            (await BackupRestore.Unite(_folder.At("ours.zip"), Data, None)).Refusal,
            (await BackupRestore.PreviewUnion(_folder.At("ours.zip"), Data, None)).Refusal,
        ];

        Assert.All(refusals, refusal => Assert.Equal(
            $"{DatabaseFile}: The database is another program's: its tables are not Backline's. It was left as it is. Move it away, or choose another data folder.", refusal));
        Assert.Equal(before, await File.ReadAllBytesAsync(DatabaseFile, None));
        Assert.False(File.Exists(_folder.At("theirs.zip")));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 1")]
    [InlineData("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT)")]
    [InlineData(History + "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT)")]
    public async Task One_without_tables_or_from_a_start_that_ended_suddenly_is_ours(string sql)
    {
        await Make(sql);

        await Have(Data);

        await using var db = new BacklineDb(BacklineDb.Options(DatabaseFile));
        Assert.Equal((1, 0), await db.Count(None));
    }

    private static async Task Have(string data)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.Open(data, makes: true, None);
        Assert.Null(refusal);
        await using (copy)
        {
            await copy!.Db.Unite(Set(Record(1)), None);
        }
    }

    private async Task Make(string sql)
    {
        Directory.CreateDirectory(Data);
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await Run(connection, sql);
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await connection.OpenAsync(None);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(None);
    }

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, None);
        return bytes;
    }
}
