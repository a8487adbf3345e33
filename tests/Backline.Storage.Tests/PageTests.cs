using System.Data.Common;
using Backline.Practice.Records;
using Backline.Storage.Records;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

public sealed class PageTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Pages_of_any_size_give_everything_once_in_the_order_of_arrival()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        await db.Unite(Set([.. Enumerable.Range(1, 9).Reverse().Select(number => Record(number))]), None);
        await db.Unite(Erasing(3, 20), None);
        await db.Unite(Set(Record(10)), None);

        foreach (int limit in (int[])[1, 2, 3, 5, 100])
        {
            List<Guid> records = [];
            List<Guid> erased = [];
            RecordPage page = await db.Page(0, limit, None);
            while (page.Records.Count + page.Erased.Count > 0)
            {
                Assert.True(page.Records.Count + page.Erased.Count <= limit);
                records.AddRange(page.Records.Select(record => record.Id));
                erased.AddRange(page.Erased.Select(erasure => erasure.Id));
                page = await db.Page(page.Next, limit, None);
            }

            Assert.Equal([9, 8, 7, 6, 5, 4, 2, 1, 10], records.Select(id => Enumerable.Range(1, 10).Single(number => IdOf(number) == id)));
            Assert.Equal([IdOf(3), IdOf(20)], erased);
        }
    }

    [Fact]
    public async Task An_erasure_reaches_a_reader_who_has_seen_the_record()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        await db.Unite(Set(Record(1)), None);
        RecordPage seen = await db.Page(0, 100, None);

        await db.Unite(Erasing(1), None);

        RecordPage next = await db.Page(seen.Next, 100, None);
        Assert.Empty(next.Records);
        Assert.Equal(IdOf(1), Assert.Single(next.Erased).Id);
        Assert.Equal(next.Next, (await db.Page(next.Next, 100, None)).Next);
    }

    [Fact]
    public async Task A_record_that_arrives_while_a_page_is_read_is_not_stepped_over_for_the_erasure_after_it()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb writer = copy.Db();
        await writer.Unite(Set(Record(1)), None);
        await using BacklineDb db = copy.Db(new BeforeErasuresAreRead(async () =>
        {
            await writer.Unite(Set(Record(2)), None);
            await writer.Unite(Erasing(20), None);
        }));

        RecordPage page = await db.Page(0, 100, None);
        RecordPage next = await db.Page(page.Next, 100, None);

        Assert.Equal([IdOf(1), IdOf(2)], page.Records.Concat(next.Records).Select(record => record.Id));
        Assert.Equal([IdOf(20)], page.Erased.Concat(next.Erased).Select(erasure => erasure.Id));
    }

    [Fact]
    public async Task A_page_that_was_given_up_leaves_its_reader_able_to_write()
    {
        using StoredCopy copy = await StoredCopy.Make();
        using var gaveUp = new CancellationTokenSource();
        await using BacklineDb db = copy.Db(new BeforeErasuresAreRead(gaveUp.CancelAsync));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Page(0, 100, gaveUp.Token));

        Assert.Equal(new Union(1, 0, 0), await db.Unite(Set(Record(1)), None));
    }

    [Fact]
    public async Task Records_are_found_by_person_kind_and_time_oldest_first()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        await db.Unite(Set(Record(5), Record(2), Record(3, kind: RecordKinds.CheckIn), Record(4, person: IdOf(2000))), None);

        Assert.Equal([IdOf(2), IdOf(5)], (await db.Find(new RecordQuery(Person, RecordKinds.Session), None)).Select(record => record.Id));
        Assert.Equal([IdOf(3), IdOf(4)], (await db.Find(new RecordQuery(From: Record(3).At, Until: Record(5).At), None)).Select(record => record.Id));
        Assert.Equal(RecordKinds.CheckIn, (await db.Find(IdOf(3), None))?.Kind);
        Assert.Null(await db.Find(IdOf(99), None));
    }

    /// <summary>Does something once, between the two reads of a page.</summary>
    private sealed class BeforeErasuresAreRead(Func<Task> action) : DbCommandInterceptor
    {
        private Func<Task>? _action = action;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("FROM \"erasures\"", StringComparison.Ordinal) && Interlocked.Exchange(ref _action, null) is { } once)
            {
                await once();
            }

            return result;
        }
    }
}
