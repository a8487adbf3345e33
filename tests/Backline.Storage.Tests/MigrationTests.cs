using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Backline.Storage.Records;
using Backline.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

public sealed class MigrationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>What each older version left on a disk: <c>sqlite3 backline.db .dump</c> after it had taken in two records and an erasure.</summary>
    private static readonly string Versions = Repository.At("tests", "Backline.Storage.Tests", "Versions");

    public static TheoryData<string> Migrations
    {
        get
        {
            using var db = new BacklineDb(BacklineDb.Options("not-opened.db"));
            return [.. db.Database.GetMigrations()];
        }
    }

    [Fact]
    public void The_model_and_the_migrations_agree()
    {
        using var db = new BacklineDb(BacklineDb.Options("not-opened.db"));

        Assert.False(db.Database.HasPendingModelChanges(), "the model has changed: dotnet ef migrations add NAME --project src/Backline.Storage");
    }

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task A_copy_from_each_version_opens_with_all_its_records(string migration)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At(BacklineDb.FileName);
        await Run(file, await File.ReadAllTextAsync(Path.Combine(Versions, migration + ".sql"), None));

        await using var db = new BacklineDb(BacklineDb.Options(file));
        Assert.Null(await db.Open(None));
        RecordPage page = await db.Page(0, 100, None);

        Assert.Equal([IdOf(1), IdOf(2)], page.Records.Select(record => record.Id).Order());
        Assert.Equal("""{"note":"calm"}""", page.Records[0].Content.GetRawText());
        Assert.Equal(TimeSpan.FromHours(1), page.Records[0].At.Offset);
        Assert.Equal(IdOf(3), Assert.Single(page.Erased).Id);
        Assert.Equal(new Union(0, 3, 0), await db.Unite(Set(Record(1), Record(2), Record(3)), None));
        SqliteConnection.ClearAllPools();
    }

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task A_copy_from_each_version_can_be_read_on_a_disk_that_may_only_be_read(string migration)
    {
        using SmallDisk? disk = SmallDisk.Mount(1);
        Assert.SkipWhen(disk is null, "a disk of one's own needs the right to mount one");
        await Run(Path.Combine(disk.Path, BacklineDb.FileName), await File.ReadAllTextAsync(Path.Combine(Versions, migration + ".sql"), None));
        disk.ForbidWriting();

        (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(disk.Path, null, None);

        Assert.Null(refusal);
        await using (copy)
        {
            Assert.Equal([IdOf(1), IdOf(2)], (await copy!.Db.Everything(null, None)).Records.Select(record => record.Id).Order());
        }
    }

    [Fact]
    public async Task A_copy_from_a_newer_version_is_left_as_it_is()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await Run(copy.File, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        await using BacklineDb db = copy.Db();
        StorageFailure? failure = await db.Open(None);

        Assert.Equal(StorageFailureKind.Newer, failure?.Kind);
        Assert.Contains("29990101000000_Later", failure?.Message, StringComparison.Ordinal);
    }

    private static async Task Run(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(None);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(None);
    }
}
