using System.Text;
using Backline.Practice.Records;
using Backline.Storage.Records;
using CsCheck;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

public sealed class UnionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_record_comes_back_as_it_was_given()
    {
        using StoredCopy copy = await StoredCopy.Make();
        PracticeRecord given = Record(1, """{ "b": 1.50, "a": "ä\u0041", "nested": [ {} ] }""");

        await using (BacklineDb db = copy.Db())
        {
            await db.Unite(Set(given), None);
        }

        PracticeRecord kept = Assert.Single(await copy.Records());
        Assert.Equal(given with { Content = default }, kept with { Content = default });
        Assert.Equal(given.At.Offset, kept.At.Offset);
        Assert.Equal(given.Content.GetRawText(), kept.Content.GetRawText());
    }

    [Fact]
    public async Task A_kind_and_a_schema_from_the_future_are_kept()
    {
        using StoredCopy copy = await StoredCopy.Make();

        await using (BacklineDb db = copy.Db())
        {
            await db.Unite(Set(Record(1, """{"new":true}""", kind: "dream-diary", schema: 9)), None);
        }

        PracticeRecord kept = Assert.Single(await copy.Records());
        Assert.Equal(("dream-diary", 9, """{"new":true}"""), (kept.Kind, kept.Schema, kept.Content.GetRawText()));
    }

    [Fact]
    public async Task A_set_given_twice_changes_nothing_the_second_time()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();

        Union first = await db.Unite(Set(Record(1), Record(2), Record(2)), None);
        Union second = await db.Unite(Set(Record(1), Record(2), Record(2)), None);

        Assert.Equal(new Union(2, 1, 0), first);
        Assert.Equal(new Union(0, 3, 0), second);
    }

    [Fact]
    public void Sets_may_come_in_any_order_and_any_number_of_times()
    {
        Gen.Select(AnySet.Array[1, 4], Gen.Int[0, int.MaxValue]).Sample(
            (sets, seed) =>
            {
                var shuffled = sets.Concat(sets).ToArray();
                new Random(seed).Shuffle(shuffled);

                return ContentAfter(sets) == ContentAfter(shuffled);
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task An_erased_id_never_comes_back()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();

        await db.Unite(Set(Record(1), Record(2)), None);
        Union erasing = await db.Unite(Erasing(1, 7), None);
        Union again = await db.Unite(Set(Record(1), Record(2), Record(7)), None);

        Assert.Equal(new Union(0, 0, 2, 1), erasing);
        Assert.Equal(new Union(0, 3, 0), again);
        Assert.Equal(IdOf(2), Assert.Single(await copy.Records()).Id);
    }

    [Fact]
    public async Task Erasing_leaves_none_of_the_text_in_the_files()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        string secret = string.Concat(Enumerable.Repeat("behind-the-left-knee ", 400));
        await db.Unite(Set([.. Enumerable.Range(1, 30).Select(number => Record(number, $$"""{"notes":"{{secret}}{{number}}"}"""))]), None);
        int before = Count(copy.Bytes(), "behind-the-left-knee");

        Union union = await db.Erase(null, null, null, DateTimeOffset.UnixEpoch.AddYears(56), None);

        Assert.True(before >= 30 * 390, $"only {before} places had the text before");
        Assert.Equal(new Union(0, 0, 30, 30), union);
        Assert.Equal(0, Count(copy.Bytes(), "behind-the-left-knee"));
    }

    /// <summary>A copy that was put back goes on with places that were others' before.</summary>
    [Fact]
    public async Task What_arrived_last_is_told_apart_also_where_a_place_is_used_again()
    {
        List<string> told = [];
        foreach (int[] numbers in (int[][])[[], [1], [1, 2], [1, 3]])
        {
            using StoredCopy copy = await StoredCopy.Make();
            await using BacklineDb db = copy.Db();
            await db.Unite(Set([.. numbers.Select(number => Record(number))]), None);
            told.Add(await db.LastArrivals(None));
            await db.Erase(null, null, null, DateTimeOffset.UnixEpoch.AddYears(56), None);
            told.Add(await db.LastArrivals(None));
            Assert.Equal(told[^1], await db.LastArrivals(None));
        }

        Assert.Equal(told.Count - 1, told.Distinct().Count()); // of nothing nothing was erased
    }

    [Fact]
    public async Task Erasing_one_person_leaves_the_others()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        await db.Unite(Set(Record(1), Record(2, person: IdOf(2000))), None);

        Union union = await db.Erase(Person, null, null, DateTimeOffset.UnixEpoch.AddYears(56), None);

        Assert.Equal(1, union.Erased);
        Assert.Equal(IdOf(2), Assert.Single(await copy.Records()).Id);
    }

    /// <summary>Also where the last record was erased: its erasure has the higher place.</summary>
    [Fact]
    public async Task Erasing_up_to_a_place_leaves_what_arrives_from_there_on()
    {
        using StoredCopy copy = await StoredCopy.Make();
        await using BacklineDb db = copy.Db();
        List<long> places = [await db.LastArrival(None)];
        await db.Unite(Set(Record(1)), None);
        places.Add(await db.LastArrival(None));
        await db.Erase(null, null, null, DateTimeOffset.UnixEpoch.AddYears(56), None);
        places.Add(await db.LastArrival(None));
        await db.Unite(Set(Record(2)), None);

        Union none = await db.Erase(null, null, places[^1], DateTimeOffset.UnixEpoch.AddYears(56), None);
        Union one = await db.Erase(null, null, await db.LastArrival(None), DateTimeOffset.UnixEpoch.AddYears(56), None);

        Assert.Equal([0, 1, 2], places);
        Assert.Equal((0, 1), (none.Removed, one.Removed));
    }

    [Fact]
    public async Task Two_writers_at_once_lose_nothing()
    {
        using StoredCopy copy = await StoredCopy.Make();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < 10; i++)
            {
                await using BacklineDb db = copy.Db();
                await db.Unite(Set(Record(1 + (writer * 5) + i)), None);
            }
        })));

        Assert.Equal(45, (await copy.Records()).Count);
    }

    private static (string Records, string Erased) ContentAfter(IEnumerable<RecordSet> sets)
    {
        async Task<(string Records, string Erased)> Run()
        {
            using StoredCopy copy = await StoredCopy.Make();
            await using BacklineDb db = copy.Db();
            foreach (RecordSet set in sets)
            {
                await db.Unite(set, None);
            }

            return await copy.Content();
        }

        return Run().GetAwaiter().GetResult();
    }

    private static int Count(ReadOnlySpan<byte> bytes, string text)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(text);
        int count = 0;
        for (int at = bytes.IndexOf(wanted); at >= 0; at = bytes.IndexOf(wanted))
        {
            count++;
            bytes = bytes[(at + wanted.Length)..];
        }

        return count;
    }
}
