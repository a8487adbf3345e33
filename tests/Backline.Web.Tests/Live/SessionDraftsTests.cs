using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Features.Live;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Live;

public sealed class SessionDraftsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly MemorySettings _settings = new();
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public void A_session_that_was_left_is_found_again_with_what_was_held()
    {
        var drafts = new SessionDrafts(_settings, _time);

        drafts.Keep(_id, Content(34));
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(34, drafts.Find()?.Content.Held.TotalSeconds);
    }

    [Fact]
    public void A_draft_still_written_by_another_tab_is_not_offered()
    {
        var drafts = new SessionDrafts(_settings, _time);

        drafts.Keep(_id, Content(34));
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(drafts.Find());
    }

    [Fact]
    public void Nothing_held_leaves_no_draft_and_a_forgotten_one_is_gone()
    {
        var drafts = new SessionDrafts(_settings, _time);

        drafts.Keep(_id, Content(0));
        SessionDraft? empty = new SessionDrafts(_settings, new FakeTimeProvider(_time.GetUtcNow().AddMinutes(1))).Find();
        drafts.Keep(_id, Content(20));
        drafts.Forget(_id);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(empty);
        Assert.Null(drafts.Find());
    }

    [Fact]
    public void A_new_session_does_not_overwrite_one_that_waits_for_an_answer()
    {
        var drafts = new SessionDrafts(_settings, _time);
        drafts.Keep(_id, Content(34));
        _time.Advance(TimeSpan.FromMinutes(5));
        var next = Guid.CreateVersion7();

        drafts.Keep(next, Content(20));
        drafts.Keep(next, Content(21));
        Guid? offered = drafts.Find()?.Id;
        drafts.Forget(next);

        Assert.Equal(_id, offered);
        Assert.Equal(34, drafts.Find()?.Content.Held.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[{\"at\":\"2026-01-01T00:00:00Z\",\"content\":null}]")]
    public void An_unreadable_draft_is_none(string text)
    {
        _settings.Write("backline.draft", text);

        Assert.Null(new SessionDrafts(_settings, _time).Find());
    }

    private static SessionContent Content(double held)
    {
        var options = new SessionOptions();
        SessionContent content = SessionSummary.ContentOf(ProtocolLibrary.Load(), options, new Session(ProtocolLibrary.Load(), options).Start(), [], null);
        return content with { Held = new HeldTime(0, 0, held) };
    }
}
