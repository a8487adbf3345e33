using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Progress.Tests.Records;

public sealed class ProfileNamesTests
{
    [Fact]
    public void The_latest_name_counts_whatever_the_order()
    {
        PracticeRecord[] records = [Named(1, "Anna", 2), Named(2, "Ann", 1), Named(3, "Ben", 3) with { Person = Some.Id(50) }];

        IReadOnlyDictionary<Guid, string> names = ProfileNames.Of(records);

        Assert.Equal(new Dictionary<Guid, string> { [Some.Person] = "Anna", [Some.Id(50)] = "Ben" }, names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.Contains("records[0].content.name", Assert.Single(ContentRules.Problems(Named(1, name, 1), "records[0]")), StringComparison.Ordinal);

    private static PracticeRecord Named(int id, string name, int day) =>
        Some.Record(id, RecordKinds.Profile, Some.Monday.AddDays(day), JsonSerializer.Serialize(new { name }));
}
