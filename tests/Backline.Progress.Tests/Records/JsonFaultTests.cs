using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Progress.Tests.Records;

/// <summary>Files that cannot be read to their end, and what is said of them.</summary>
public sealed class JsonFaultTests
{
    [Fact]
    public async Task A_content_of_a_newer_version_may_be_as_deep_as_is_promised_and_is_taken_out_the_same()
    {
        string file = FileWith(Deep(RecordRules.DeepestContent));

        (RecordSet? set, IReadOnlyList<string> problems) = await Read(file);

        Assert.Empty(problems);
        Assert.Equal(file, Encoding.UTF8.GetString(RecordFile.ToBytes(set!)));
    }

    [Theory]
    [InlineData(513)]
    [InlineData(100_000)]
    public async Task One_that_is_deeper_is_said_to_be_so(int levels)
    {
        (RecordSet? set, IReadOnlyList<string> problems) = await Read(FileWith(Deep(levels)));

        Assert.Null(set);
        string problem = Assert.Single(problems);
        Assert.StartsWith("records[0], line 2, column ", problem, StringComparison.Ordinal);
        Assert.EndsWith(": has more than 512 levels, one within another; at most that was expected", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":NaN}""", "NaN is no number in JSON; a number, or null for none, was expected")]
    [InlineData("""{"a":[1, Infinity]}""", "Infinity is no number in JSON; a number, or null for none, was expected")]
    [InlineData("""{"a":-Infinity}""", "-Infinity is no number in JSON; a number, or null for none, was expected")]
    [InlineData("""{"a":'b'}""", "this is not JSON")]
    [InlineData("""{"a":1,}""", "this is not JSON")]
    public async Task What_stands_where_it_cannot_is_named_with_its_place(string content, string expected)
    {
        (RecordSet? set, IReadOnlyList<string> problems) = await Read(FileWith(content));

        Assert.Null(set);
        string problem = Assert.Single(problems);
        Assert.StartsWith("line 2, column ", problem, StringComparison.Ordinal);
        Assert.EndsWith($": {expected}", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public async Task A_file_in_which_nothing_stands_is_said_to_be_empty(string text)
    {
        (RecordSet? set, IReadOnlyList<string> problems) = await Read(text);

        Assert.Null(set);
        Assert.Equal("the file is empty; records were expected", Assert.Single(problems));
    }

    [Fact]
    public async Task Two_sets_in_one_file_are_told_from_a_file_that_was_cut_off()
    {
        string file = FileWith("{}");

        (RecordSet? twice, IReadOnlyList<string> ofTwice) = await Read(file + file);
        (RecordSet? cut, IReadOnlyList<string> ofCut) = await Read(file[..^5]);

        Assert.Null(twice);
        Assert.Equal("line 4, column 1: something follows the end of the records; one set of records in a file was expected", Assert.Single(ofTwice));
        Assert.Null(cut);
        Assert.EndsWith(": the file ends in the middle; it may be cut off", Assert.Single(ofCut), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_before_is_told_first()
    {
        (_, IReadOnlyList<string> problems) = await Read(FileWith("{}").Replace("\"schema\":1", "\"schema\":0", StringComparison.Ordinal) + "x");

        Assert.Equal(2, problems.Count);
        Assert.StartsWith("records[0].schema: is 0;", problems[0], StringComparison.Ordinal);
    }

    private static string Deep(int levels) => new StringBuilder().Insert(0, "{\"a\":", levels - 1).Append("{}").Append('}', levels - 1).ToString();

    private static string FileWith(string content) =>
        Encoding.UTF8.GetString(RecordFile.ToBytes(Some.Set(Some.Record(1)))).Replace("\"content\":{}", $"\"content\":{content}", StringComparison.Ordinal);

    private static Task<(RecordSet? Set, IReadOnlyList<string> Problems)> Read(string json) =>
        RecordFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), CancellationToken.None);
}
