using System.Data.Common;
using Backline.Storage.Failures;
using Backline.Storage.Records;
using Backline.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

public sealed class FailureTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_of_the_set_is_kept()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using (BacklineDb before = copy.Db())
        {
            await before.Unite(Set(Record(1)), None);
        }

        await using BacklineDb full = copy.Db(new Pragma("PRAGMA max_page_count = 20"));
        StorageFailure failure = await StoredCopy.Refusal(() => full.Unite(Set(Record(2), Record(3, $$"""{"notes":"{{new string('a', 200_000)}}"}""")), None));

        Assert.Equal(StorageFailureKind.Full, failure.Kind);
        Assert.Equal(IdOf(1), Assert.Single(await copy.Records()).Id);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_says_so()
    {
        using StoredCopy copy = await StoredCopy.Make();

        await using BacklineDb db = copy.Db(new Pragma("PRAGMA query_only = ON"));
        StorageFailure failure = await StoredCopy.Refusal(() => db.Unite(Set(Record(1)), None));

        Assert.Equal(StorageFailureKind.ReadOnly, failure.Kind);
        Assert.Empty(await copy.Records());
    }

    [Fact]
    public async Task A_database_held_by_another_program_says_so_and_takes_the_set_later()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using var other = new SqliteConnection($"Data Source={copy.File};Pooling=False");
        await other.OpenAsync(None);
        await using BacklineDb db = copy.Db();
        db.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));

        await using (DbTransaction holds = await other.BeginTransactionAsync(None))
        {
            StorageFailure failure = await StoredCopy.Refusal(() => db.Unite(Set(Record(1)), None));

            Assert.Equal(StorageFailureKind.Busy, failure.Kind);
        }

        db.ChangeTracker.Clear();
        Assert.Equal(new Union(1, 0, 0), await db.Unite(Set(Record(1)), None));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(BacklineDb.FileName, new string('x', 5000));

        await using var db = new BacklineDb(BacklineDb.Options(file));
        StorageFailure? failure = await db.Open(None);

        Assert.Equal(StorageFailureKind.Damaged, failure?.Kind);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, None));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();

        await using var db = new BacklineDb(BacklineDb.Options(folder.At("none", BacklineDb.FileName)));
        StorageFailure? failure = await db.Open(None);

        Assert.Equal(StorageFailureKind.Unreachable, failure?.Kind);
    }

    [Fact]
    public async Task Every_confirmed_record_waits_for_the_disk()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        await db.Database.OpenConnectionAsync(None);

        Assert.Equal("wal", await Ask(db, "PRAGMA journal_mode"));
        Assert.Equal("2", await Ask(db, "PRAGMA synchronous"));
        Assert.Equal("1", await Ask(db, "PRAGMA secure_delete"));
    }

    private static async Task<string?> Ask(BacklineDb db, string pragma)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return (await command.ExecuteScalarAsync(None))?.ToString();
    }

    private sealed class Pragma(string text) : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using DbCommand command = connection.CreateCommand();
            command.CommandText = text;
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
