using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Progress.Sessions;
using Backline.Web.Choices;
using Backline.Web.Features.Live;
using Backline.Web.Records;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Live;

public sealed class SessionKeeperTests
{
    private readonly TwoClocks _time = new();
    private readonly BrokenShelf _shelf = new();
    private readonly RecordStore _store;
    private readonly SessionDrafts _drafts;
    private readonly SessionKeeper _keeper;

    public SessionKeeperTests()
    {
        _store = new RecordStore(_shelf, _time);
        _drafts = new SessionDrafts(new MemorySettings(), _time);
        _keeper = new SessionKeeper(_store, _drafts);
    }

    [Fact]
    public async Task A_stopped_session_is_a_record_before_anybody_says_why()
    {
        LiveSession live = Stopped();

        await _keeper.EndAsync(live);

        PastSession kept = Assert.Single(PastSessions.Of(await _store.OwnAsync()));
        Assert.Equal((_keeper.Id, "stopped", null), (kept.Record.Id, kept.Content.Ended, kept.StopReason));
        Assert.True(_keeper.IsKept);
        Assert.Null(Abandoned());
    }

    [Fact]
    public async Task The_reason_joins_the_session_and_leaves_its_record_as_it_is()
    {
        LiveSession live = Stopped();
        await _keeper.EndAsync(live);
        string before = (await Session()).Content.GetRawText();

        await _keeper.ExplainAsync("tingling");

        Assert.Equal("tingling", Assert.Single(PastSessions.Of(await _store.OwnAsync())).StopReason);
        Assert.Equal(before, (await Session()).Content.GetRawText());
    }

    [Fact]
    public async Task The_latest_reason_counts()
    {
        await _keeper.EndAsync(Stopped());

        await _keeper.ExplainAsync("tired");
        _time.Advance(TimeSpan.FromSeconds(1));
        await _keeper.ExplainAsync("dizzy");

        Assert.Equal("dizzy", Assert.Single(PastSessions.Of(await _store.OwnAsync())).StopReason);
    }

    [Theory]
    [InlineData("Full")]
    [InlineData("Refused")]
    public async Task What_the_browser_does_not_keep_stays_a_draft_and_is_said_so(string answer)
    {
        LiveSession live = Held(seconds: 5);
        live.Press("stop");
        await _store.OpenAsync();
        _shelf.Answer = Enum.Parse<PutOutcome>(answer);

        await _keeper.EndAsync(live);

        Assert.False(_keeper.IsKept);
        Assert.Equal(_keeper.Id, Abandoned()?.Id);
        Assert.Single(PastSessions.Of(await _store.OwnAsync()));
    }

    [Fact]
    public async Task A_draft_written_late_does_not_bring_an_ended_session_back()
    {
        LiveSession live = Held(seconds: 5);
        live.Press("stop");
        await _keeper.EndAsync(live);

        _keeper.Draft(live);

        Assert.Null(Abandoned());
    }

    [Fact]
    public async Task A_session_that_was_taken_in_as_a_draft_while_it_ran_ends_whole_and_once()
    {
        LiveSession live = Held(seconds: 2);
        SessionContent cutShort = live.ToContent();
        await _store.AddAsync(_keeper.Id, RecordKinds.Session, cutShort, RecordJson.Default.SessionContent);
        Guid taken = _keeper.Id;
        GoOn(live, seconds: 5);
        live.Press("stop");

        await _keeper.EndAsync(live);
        await _keeper.ExplainAsync("tired");

        PastSession kept = Assert.Single(PastSessions.Of(await _store.OwnAsync()));
        Assert.Equal((_keeper.Id, "tired"), (kept.Record.Id, kept.StopReason));
        Assert.True(kept.Content.Held.TotalSeconds > cutShort.Held.TotalSeconds + 2);
        Assert.Equal([taken], (await _store.EverythingAsync()).Erased.Select(erasure => erasure.Id));
        Assert.Null(Abandoned());
    }

    private SessionDraft? Abandoned() => _drafts.Find([]);

    private async Task<PracticeRecord> Session() => (await _store.OwnAsync()).Single(record => record.Kind == RecordKinds.Session);

    private LiveSession Stopped()
    {
        LiveSession live = Held(seconds: 0);
        live.Press("stop");
        return live;
    }

    private LiveSession Held(double seconds)
    {
        var live = new LiveSession(
            ProtocolLibrary.Load(),
            new LivePlan { Options = new SessionOptions { Target = TimeSpan.FromSeconds(20) } },
            new HeardVoice(),
            _time);
        GoOn(live, seconds);
        return live;
    }

    private void GoOn(LiveSession live, double seconds)
    {
        while (live.State.Held.TotalSeconds < seconds)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            live.Tick();
            if (live.Question is not null)
            {
                live.Press("yes");
            }
        }
    }
}
