using System.Text;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Records;
using Backline.Web.Sync;

namespace Backline.Web.Tests.Records;

/// <summary>Contents of a newer version, as deep as is promised, on every way through the browser.</summary>
public sealed class DeepContentTests
{
    private static readonly string Content =
        new StringBuilder().Insert(0, "{\"a\":", RecordRules.DeepestContent - 1).Append("{}").Append('}', RecordRules.DeepestContent - 1).ToString();

    private static PracticeRecord Record
    {
        get
        {
            using var document = JsonDocument.Parse(Content, new JsonDocumentOptions { MaxDepth = RecordRules.DeepestContent });
            return Some.Record(1) with { Content = document.RootElement.Clone() };
        }
    }

    [Fact]
    public void The_browser_s_database_gives_them_back() => Assert.Equal(Content, ShelfRecord.Of(Record).ToRecord().Content.GetRawText());

    [Fact]
    public void They_are_sent_to_the_server_and_read_from_it()
    {
        string sent = JsonSerializer.Serialize(Some.Set(Record), RecordJson.Default.RecordSet);
        string page = sent.Replace("\"backlineRecords\":1,", "", StringComparison.Ordinal).Replace("\"erased\":[]", "\"erased\":[],\"next\":1", StringComparison.Ordinal);

        PullPage? read = JsonSerializer.Deserialize(page, SyncJson.Default.PullPage);

        Assert.Equal(Content, Assert.Single(read!.Records).Content.GetRawText());
    }
}
