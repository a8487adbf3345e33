using System.Text.Json;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Features.Live;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Live;

public sealed class SessionDraftsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly MemorySettings _settings = new();
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Guid _person = Guid.CreateVersion7();
    private readonly SessionDrafts _drafts;

    public SessionDraftsTests() => _drafts = new SessionDrafts(_settings, _time);

    [Fact]
    public void A_session_that_was_left_is_found_at_once_with_what_was_held()
    {
        _drafts.Keep(_id, _person, Content(34));

        Assert.Equal(34, _drafts.Find([])?.Content.Held.TotalSeconds);
    }

    [Fact]
    public void A_session_that_runs_in_a_tab_is_not_offered_however_long_it_has_been_silent()
    {
        _drafts.Keep(_id, _person, Content(34));
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(_drafts.Find([_id]));
        Assert.Equal(_id, _drafts.Find([Guid.CreateVersion7()])?.Id);
    }

    [Fact]
    public void A_clock_set_back_hides_nothing()
    {
        var later = new FakeTimeProvider(_time.GetUtcNow().AddHours(2));
        new SessionDrafts(_settings, later).Keep(_id, _person, Content(34));

        Assert.Equal(_id, _drafts.Find([])?.Id);
        Assert.Equal(_id, _drafts.Find(running: null)?.Id);
    }

    [Fact]
    public void Where_the_browser_cannot_tell_a_draft_just_written_waits()
    {
        _drafts.Keep(_id, _person, Content(34));
        SessionDraft? atOnce = _drafts.Find(running: null);
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.Null(atOnce);
        Assert.Equal(_id, _drafts.Find(running: null)?.Id);
    }

    [Fact]
    public void Nothing_held_leaves_no_draft_and_a_forgotten_one_is_gone()
    {
        _drafts.Keep(_id, _person, Content(0));
        SessionDraft? empty = _drafts.Find([]);
        _drafts.Keep(_id, _person, Content(20));
        _drafts.Forget(_id);

        Assert.Null(empty);
        Assert.Null(_drafts.Find([]));
        Assert.Empty(_settings.Keys);
    }

    [Fact]
    public void A_new_session_does_not_overwrite_one_that_waits_for_an_answer()
    {
        _drafts.Keep(_id, _person, Content(34));
        _time.Advance(TimeSpan.FromMinutes(5));
        var next = Guid.CreateVersion7();

        _drafts.Keep(next, _person, Content(20));
        _drafts.Keep(next, _person, Content(21));
        Guid? offered = _drafts.Find([])?.Id;
        _drafts.Forget(next);

        Assert.Equal(_id, offered);
        Assert.Equal(34, _drafts.Find([])?.Content.Held.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"at\":\"2026-01-01T00:00:00Z\",\"content\":null}")]
    public void A_draft_of_a_newer_version_is_left_as_it_is(string text)
    {
        var newer = Guid.CreateVersion7();
        _settings.Write($"backline.draft/{newer:N}", text);

        _drafts.Keep(_id, _person, Content(20));
        Guid? offered = _drafts.Find([])?.Id;
        _drafts.Forget(_id);

        Assert.Equal(_id, offered);
        Assert.Null(_drafts.Find([]));
        Assert.Equal(text, _settings.Read($"backline.draft/{newer:N}"));
    }

    [Fact]
    public void Drafts_of_an_older_version_are_offered_and_an_unreadable_text_of_it_stays()
    {
        SessionDraft[] old = [new SessionDraft(_id, _time.GetUtcNow(), Content(34))];
        _settings.Write("backline.draft", JsonSerializer.Serialize(old, DraftJson.Default.SessionDraftArray));

        Guid? offered = _drafts.Find([])?.Id;
        _drafts.Forget(_id);
        _settings.Write("backline.draft", "[{");

        Assert.Equal(_id, offered);
        Assert.Null(_drafts.Find([]));
        Assert.Equal("[{", _settings.Read("backline.draft"));
    }

    [Fact]
    public async Task Each_person_is_offered_their_own()
    {
        using var store = new RecordStore(new BrokenShelf(), _time);
        Guid anna = await store.PersonAsync();
        var drafts = new SessionDrafts(new PersonalSettings(_settings, store), _time);
        drafts.Keep(_id, anna, Content(34));

        await store.AddPersonAsync();
        Guid? bens = drafts.Find([])?.Id;
        var second = Guid.CreateVersion7();
        drafts.Keep(second, store.Person, Content(20));
        Guid? offered = drafts.Find([])?.Id;
        await store.SwitchAsync(anna);

        Assert.Null(bens);
        Assert.Equal(second, offered);
        Assert.Equal(_id, drafts.Find([])?.Id);
    }

    private static SessionContent Content(double held)
    {
        var options = new SessionOptions();
        SessionContent content = SessionSummary.ContentOf(ProtocolLibrary.Load(), options, new Session(ProtocolLibrary.Load(), options).Start(), [], null);
        return content with { Held = new HeldTime(0, 0, held) };
    }
}
