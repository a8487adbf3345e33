using System.Text.Json;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

public sealed class SessionSummaryTests
{
    [Fact]
    public void A_finished_session_becomes_a_record_that_reads_back_the_same()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 61).Move(Body.Upright, 2).Stay(Body.Upright, 25);

        SessionContent content = Content(scene);
        string json = JsonSerializer.Serialize(content, RecordJson.Default.SessionContent);
        SessionContent? back = JsonSerializer.Deserialize(json, RecordJson.Default.SessionContent);

        Assert.Equal("done", content.Ended);
        Assert.Null(content.StopReason);
        Assert.Equal(json, JsonSerializer.Serialize(back, RecordJson.Default.SessionContent));
    }

    [Fact]
    public void Only_the_documented_kinds_of_event_are_kept()
    {
        Scene scene = new Scene(Scene.Voice).Ticks(200);

        SessionContent content = Content(scene);

        Assert.Contains(scene.Events, happened => happened.Kind == SessionEventKinds.Tick);
        Assert.All(content.Events, happened => Assert.Contains(happened.Kind, SessionEventKinds.Recorded));
    }

    [Fact]
    public void The_measures_are_the_typical_values_of_the_seen_hold()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 20).Command(SessionCommand.Stop);

        SessionContent content = Content(scene);

        MeasureSummary knee = content.Measures.Single(measure => measure.Measure == "kneeFlexionDeg");
        Assert.Equal(20, knee.Median, 0.5);
        Assert.Equal(3, knee.StandardError);
    }

    [Fact]
    public void A_stop_without_a_reason_is_recorded_as_other()
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = [Restriction.SlowRise, Restriction.HandsSupported] }).Ticks(30).Command(SessionCommand.Stop).Ticks(10);

        SessionContent content = Content(scene);

        Assert.Equal(("stopped", "other"), (content.Ended, content.StopReason));
        Assert.Equal(["hands-supported", "slow-rise"], content.Restrictions);
        Assert.Equal(30, content.DurationSeconds, 0.001);
    }

    [Fact]
    public void The_summary_says_what_was_not_seen()
    {
        Scene seen = Scene.InHold().Stay(Body.Bowed, 10).Command(SessionCommand.Stop);
        Scene unseen = Scene.InHold().Give(new Tick(TimeSpan.FromSeconds(24))).Command(SessionCommand.Stop);

        Assert.Null(SessionSummary.UnseenNote(Content(seen)));
        Assert.Contains("not seen by the camera", SessionSummary.UnseenNote(Content(unseen)), StringComparison.Ordinal);
    }

    private static SessionContent Content(Scene scene) =>
        SessionSummary.ContentOf(ProtocolLibrary.Load(), scene.Options, scene.State, scene.Events, 8);
}
