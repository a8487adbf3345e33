using System.Data.Common;
using System.Text;
using Backline.Storage.Failures;
using Backline.Storage.Records;
using Backline.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

/// <summary>What is erased is gone at once; that freed parts of the file are overwritten may have to wait, and is not forgotten.</summary>
public sealed class WipingTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);

    [Fact]
    public async Task Erasing_on_a_full_disk_is_done_and_says_what_is_left_to_do()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db(new Vacuums(refused: true));
        await db.Unite(Set(Record(1), Record(2)), None);

        Union union = await db.Unite(Erasing(1), None);

        Assert.Equal(1, union.Removed);
        Assert.Equal(new StorageFailure(StorageFailureKind.Full, "The disk has less room than the database takes once more. Make room, then it is done with the next change or start."), union.NotWiped);
        Assert.Equal(IdOf(2), Assert.Single(await copy.Records()).Id);
    }

    [Fact]
    public async Task What_an_erasing_could_not_overwrite_is_with_the_next_set_and_then_no_more()
    {
        using StoredCopy copy = await Unwiped();

        var vacuums = new Vacuums();
        await using BacklineDb db = copy.Db(vacuums);
        Union next = await db.Unite(Set(Record(3)), None);
        Union after = await db.Unite(Set(Record(4)), None);

        Assert.Equal(new Union(1, 0, 0), next);
        Assert.Equal(new Union(1, 0, 0), after);
        Assert.Equal(1, vacuums.Count);
    }

    [Fact]
    public async Task What_an_erasing_could_not_overwrite_is_when_it_is_to_be_finished_and_then_no_more()
    {
        using StoredCopy copy = await Unwiped();
        var vacuums = new Vacuums();
        await using BacklineDb db = copy.Db(vacuums);

        Assert.Null(await db.FinishWiping());
        Assert.Null(await db.FinishWiping());

        Assert.Equal(1, vacuums.Count);
    }

    [Fact]
    public async Task What_is_erased_while_all_before_is_overwritten_stays_noted()
    {
        using StoredCopy copy = await Unwiped();
        await using BacklineDb other = copy.Db(new Vacuums(refused: true));
        await using BacklineDb db = copy.Db(new Vacuums(after: () => other.Unite(Erasing(2), None)));

        Assert.Null(await db.FinishWiping());

        var vacuums = new Vacuums();
        await using BacklineDb later = copy.Db(vacuums);
        Assert.Null(await later.FinishWiping());
        Assert.Equal(1, vacuums.Count);
    }

    [Fact]
    public async Task A_copy_of_which_nothing_was_erased_is_never_rewritten()
    {
        using StoredCopy copy = await StoredCopy.Make();
        var vacuums = new Vacuums();
        await using BacklineDb db = copy.Db(vacuums);

        await db.Unite(Set(Record(1)), None);
        Assert.Null(await db.FinishWiping());

        Assert.Equal(0, vacuums.Count);
    }

    [Fact]
    public async Task A_disk_without_room_for_the_file_once_more_has_its_room_back_and_takes_sets_until_there_is()
    {
        using SmallDisk? disk = SmallDisk.Mount(8);
        Assert.SkipWhen(disk is null, "a small disk needs the right to mount one");
        string file = Path.Combine(disk.Path, BacklineDb.FileName), log = file + "-wal";
        await using (var db = new BacklineDb(BacklineDb.Options(file)))
        {
            Assert.Null(await db.Open(None));
            await db.Unite(Set([.. Enumerable.Range(100, 300).Select(number => Record(number, Notes(10_000, 'a'), person: IdOf(2000)))]), None);
            await db.Unite(Set([.. Enumerable.Range(1, 9).Select(number => Record(number, Notes(900, 'b')))]), None);
            Assert.Null(await db.Open(None)); // what is in the log goes into the file
            string ballast = disk.FillUp(leaves: 1_000_000);

            Union erasing = await db.Erase(Person, null, null, Now, None);
            long logAfter = new FileInfo(log).Length, freeAfter = new DriveInfo(disk.Path).AvailableFreeSpace;
            Union full = await db.Unite(Set(Record(10)), None);
            File.Delete(ballast);
            Union roomy = await db.Unite(Set(Record(11)), None);

            Assert.Equal((9, StorageFailureKind.Full), (erasing.Removed, erasing.NotWiped?.Kind));
            Assert.Equal(0, logAfter);
            Assert.True(freeAfter > 900_000, $"{freeAfter} bytes were free");
            Assert.Equal((1, StorageFailureKind.Full), (full.Added, full.NotWiped?.Kind));
            Assert.Equal(new Union(1, 0, 0), roomy);
        }

        SqliteConnection.ClearAllPools();
        string bytes = Encoding.Latin1.GetString([.. Directory.EnumerateFiles(disk.Path).SelectMany(File.ReadAllBytes)]);
        Assert.DoesNotContain(new string('b', 100), bytes, StringComparison.Ordinal);
    }

    // A copy with the second record, from which the first was erased on a full disk.
    private static async Task<StoredCopy> Unwiped()
    {
        StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db(new Vacuums(refused: true));
        await db.Unite(Set(Record(1), Record(2)), None);
        await db.Unite(Erasing(1), None);
        return copy;
    }

    private static string Notes(int length, char letter) => $$"""{"notes":"{{new string(letter, length)}}"}""";

    /// <summary>Counts the times the file is rewritten, or has none; and does something once after one.</summary>
    private sealed class Vacuums(bool refused = false, Func<Task>? after = null) : DbCommandInterceptor
    {
        private Func<Task>? _after = after;

        public int Count { get; private set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            refused && command.CommandText == "VACUUM" ? throw new SqliteException("database or disk is full", 13) : ValueTask.FromResult(result);

        public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText == "VACUUM")
            {
                Count++;
                await (Interlocked.Exchange(ref _after, null)?.Invoke() ?? Task.CompletedTask);
            }

            return result;
        }
    }
}
