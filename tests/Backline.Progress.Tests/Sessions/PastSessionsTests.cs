using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Sessions;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Sessions;

public sealed class PastSessionsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 5, 4, 7, 30, 0, TimeSpan.Zero);
    private static readonly Guid First = Guid.CreateVersion7(Monday);

    [Fact]
    public void What_was_said_later_joins_its_session_and_the_latest_counts()
    {
        PracticeRecord[] records = [After(Monday.AddMinutes(9), 5), Session(First, Monday), After(Monday.AddMinutes(5), 3)];

        PastSession session = Assert.Single(PastSessions.Of(records));

        Assert.Equal(5, session.PainAfter);
        Assert.Equal(2, session.PainBefore);
    }

    [Fact]
    public void Of_several_answers_of_the_next_day_the_worst_is_told_as_in_the_plan()
    {
        PracticeRecord[] records = [Session(First, Monday), CheckIn(Monday.AddDays(1), CheckInContent.Worse), CheckIn(Monday.AddDays(1).AddHours(1), CheckInContent.Better)];

        Assert.Equal(CheckInContent.Worse, Assert.Single(PastSessions.Of(records)).CheckIn?.Answer);
    }

    [Fact]
    public void Sessions_come_newest_first()
    {
        var second = Guid.CreateVersion7(Monday.AddDays(1));

        IReadOnlyList<PastSession> sessions = PastSessions.Of([Session(First, Monday), Session(second, Monday.AddDays(1))]);

        Assert.Equal([second, First], sessions.Select(session => session.Record.Id));
    }

    [Fact]
    public void A_session_of_a_newer_shape_is_set_apart_and_not_lost()
    {
        PracticeRecord[] records = [Session(First, Monday) with { Schema = 2 }];

        Assert.Empty(PastSessions.Of(records));
        Assert.Equal(1, PracticeLog.Of(records).UnreadableSessions);
    }

    [Fact]
    public void A_damaged_session_is_set_apart_and_not_lost()
    {
        PracticeRecord[] records = [Session(First, Monday) with { Content = JsonDocument.Parse("{\"held\":3}").RootElement }];

        Assert.Empty(PastSessions.Of(records));
        Assert.Equal(1, PracticeLog.Of(records).UnreadableSessions);
    }

    private static PracticeRecord Session(Guid id, DateTimeOffset at) => new(id, Guid.Empty, RecordKinds.Session, at, "UTC", 1, JsonSerializer.SerializeToElement(
        new SessionContent
        {
            Protocol = "p",
            Variant = "soft",
            Support = "none",
            Camera = false,
            Restrictions = [],
            TargetSeconds = 60,
            DurationSeconds = 90,
            PainBefore = 2,
            Held = new HeldTime(0, 0, 60),
            Ended = "done",
            Felt = [],
            Events = [],
            Rules = [],
            Measures = [],
        },
        RecordJson.Default.SessionContent));

    private static PracticeRecord CheckIn(DateTimeOffset at, string answer) => new(
        Guid.CreateVersion7(at), Guid.Empty, RecordKinds.CheckIn, at, "UTC", 1,
        JsonSerializer.SerializeToElement(new CheckInContent { Session = First, Answer = answer }, AnswersJson.Default.CheckInContent));

    private static PracticeRecord After(DateTimeOffset at, int pain) => new(
        Guid.CreateVersion7(at), Guid.Empty, RecordKinds.SessionAfter, at, "UTC", 1,
        JsonSerializer.SerializeToElement(new SessionAfterContent { Session = First, PainBefore = 2, PainAfter = pain, Felt = [] }, AnswersJson.Default.SessionAfterContent));
}
