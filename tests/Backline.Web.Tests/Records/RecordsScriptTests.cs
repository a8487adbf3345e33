namespace Backline.Web.Tests.Records;

/// <summary>The browser's database when it makes trouble, played in <c>records.test.mjs</c>.</summary>
public sealed class RecordsScriptTests
{
    [Fact]
    public Task A_note_is_told_to_other_tabs_where_that_is_asked() => Node.Play("Records/records.test.mjs", "js/records.js", "told");

    [Theory]
    [InlineData("blocked")]
    [InlineData("hangs")]
    [InlineData("late")]
    [InlineData("newer")]
    [InlineData("full")]
    [InlineData("broken")]
    [InlineData("cleared")]
    [InlineData("overtaken")]
    public Task A_database_that_does_not_open_or_is_full_is_told_in_time(string trouble) => Node.Play("Records/records.test.mjs", "js/records.js", trouble);
}
