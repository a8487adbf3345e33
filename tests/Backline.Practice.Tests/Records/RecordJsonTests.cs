using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Practice.Tests.Records;

public sealed class RecordJsonTests
{
    private const string Session = """
        {"protocol":"rolled-mat-calf-stretch","variant":"soft","support":"chair","rollCm":8,"camera":true,"restrictions":[],
        "targetSeconds":60,"durationSeconds":93.5,"held":{"seenSeconds":40,"unseenSeconds":20,"selfReportedSeconds":0},"ended":"done",
        "felt":["calf"],"events":[{"t":1.5,"kind":"cue","id":"heels","text":"Heels down."}],
        "rules":[{"id":"heels","keptSeconds":50,"brokenSeconds":1,"notSeenSeconds":9}],
        "measures":[{"measure":"kneeFlexionDeg","median":20,"standardError":3}]}
        """;

    [Fact]
    public void A_session_reads_back_as_it_was_written()
    {
        SessionContent? content = JsonSerializer.Deserialize(Session, RecordJson.Default.SessionContent);

        string written = JsonSerializer.Serialize(content, RecordJson.Default.SessionContent);

        Assert.Equal(60, content?.Held.TotalSeconds);
        Assert.DoesNotContain("totalSeconds", written, StringComparison.Ordinal);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, RecordJson.Default.SessionContent), RecordJson.Default.SessionContent));
    }

    [Theory]
    [InlineData("\"ended\":\"done\"", "\"ended\":null")]
    [InlineData("\"ended\":\"done\",", "")]
    [InlineData("\"ended\":", "\"endet\":1,\"ended\":")]
    public void A_member_that_is_null_missing_or_unknown_is_refused(string found, string slip) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Session.Replace(found, slip, StringComparison.Ordinal), RecordJson.Default.SessionContent));
}
