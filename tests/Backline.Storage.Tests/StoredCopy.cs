using Backline.Practice.Records;
using Backline.Storage.Failures;
using Backline.TestKit;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Backline.Storage.Tests;

/// <summary>A database in a folder of its own.</summary>
internal sealed class StoredCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string File => _folder.At(BacklineDb.FileName);

    public BacklineDb Db(params IInterceptor[] interceptors) => new(BacklineDb.Options(File, interceptors));

    public static async Task<StoredCopy> Make()
    {
        var copy = new StoredCopy();
        await using BacklineDb db = copy.Db();
        Assert.Null(await db.Open(TestContext.Current.CancellationToken));
        return copy;
    }

    public async Task<IReadOnlyList<PracticeRecord>> Records()
    {
        await using BacklineDb db = Db();
        return (await db.Page(0, 10_000, TestContext.Current.CancellationToken)).Records;
    }

    /// <summary>What the copy holds, whatever the order it came in.</summary>
    public async Task<(string Records, string Erased)> Content()
    {
        await using BacklineDb db = Db();
        var page = await db.Page(0, 10_000, TestContext.Current.CancellationToken);
        return (string.Join(' ', page.Records.Select(record => record.Id).Order()), string.Join(' ', page.Erased.Select(erasure => erasure.Id).Order()));
    }

    /// <summary>Bytes of the database and of everything SQLite wrote beside it.</summary>
    public byte[] Bytes() => [.. Directory.EnumerateFiles(_folder.FullPath).SelectMany(System.IO.File.ReadAllBytes)];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    /// <summary>Runs something that the disk must refuse, and gives the refusal.</summary>
    public static async Task<StorageFailure> Refusal(Func<Task> action)
    {
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(action);
        return StorageFailure.Of(exception) ?? throw exception;
    }
}
