using System.Net;
using System.Text;
using Backline.Practice.Records;

namespace Backline.Server.Tests;

public sealed class DeepContentTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Fact]
    public async Task A_content_as_deep_as_is_promised_is_kept_and_given_back()
    {
        string content = new StringBuilder().Insert(0, "{\"a\":", RecordRules.DeepestContent - 1).Append("{}").Append('}', RecordRules.DeepestContent - 1).ToString();
        string body = """{"backlineRecords":1,"records":[{"id":"01930000-0000-7000-8000-000000000001","person":"01930000-0000-7000-8000-0000000000ff","kind":"of-tomorrow","at":"2026-05-04T07:30:00+02:00","zone":"Europe/Berlin","schema":1,"content":""" + content + """}],"erased":[]}""";

        using HttpRequestMessage request = await server.Ours(HttpMethod.Post, "/api/records", body);
        using HttpResponseMessage given = await server.Client.SendAsync(request);
        using HttpResponseMessage back = await server.Client.GetAsync(new Uri("/api/records", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (given.StatusCode, back.StatusCode));
        Assert.Contains($"\"content\":{content}", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
