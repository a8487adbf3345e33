using Backline.Practice.Records;
using Backline.Progress.Records;
using CsCheck;

namespace Backline.Web.Tests.Records;

public sealed class RecordUnionTests
{
    private static readonly Gen<RecordSet> Sets = Gen.Select(
        Gen.Int[0, 9].Array[0, 8],
        Gen.Int[0, 9].Array[0, 3],
        (records, erased) => Some.Set([.. records.Select(id => Some.Record(id))]) with { Erased = Some.Erased(erased).Erased });

    [Fact]
    public void The_union_does_not_depend_on_the_order() => Gen.Select(Sets, Sets, Sets).Sample((a, b, c) =>
        Ids(RecordUnion.Of(RecordUnion.Of(a, b), c)) == Ids(RecordUnion.Of(b, RecordUnion.Of(c, a))));

    [Fact]
    public void Taking_a_set_in_twice_changes_nothing() => Gen.Select(Sets, Sets).Sample((a, b) =>
        Ids(RecordUnion.Of(RecordUnion.Of(a, b), b)) == Ids(RecordUnion.Of(a, b)));

    [Fact]
    public void What_is_erased_on_either_side_has_no_content() => Gen.Select(Sets, Sets).Sample((a, b) =>
        RecordUnion.Of(a, b) is var union && !union.Records.Any(record => union.Erased.Any(erasure => erasure.Id == record.Id)));

    private static string Ids(RecordSet set) =>
        string.Join(',', set.Records.Select(record => record.Id).Order()) + "|" + string.Join(',', set.Erased.Select(erasure => erasure.Id).Order());
}
