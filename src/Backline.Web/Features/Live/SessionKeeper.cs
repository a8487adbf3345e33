using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Features.Live;

/// <summary>
/// Keeps a session: as a draft while it goes on, as a record the moment it ends, however it ends. What is said of a stop
/// later is a record of its own that joins the session's.
/// </summary>
/// <param name="store">Where records are kept.</param>
/// <param name="drafts">Where drafts are kept.</param>
internal sealed class SessionKeeper(RecordStore store, SessionDrafts drafts)
{
    private int _second = -1;
    private bool _isEnded;
    private Task _ending = Task.CompletedTask;

    /// <value>The id of the session's record, given out at its start: keeping it twice is keeping it once.</value>
    public Guid Id { get; private set; } = store.NewId();

    /// <value>Whether the ended session outlives the page; <see langword="null"/> until that is known.</value>
    public bool? IsKept { get; private set; }

    /// <summary>Writes the draft, once for every second of the session.</summary>
    /// <param name="live">The session.</param>
    public void Follow(LiveSession live)
    {
        int second = (int)live.State.Time.TotalSeconds;
        if (second != _second)
        {
            _second = second;
            Draft(live);
        }
    }

    /// <summary>Writes the draft now: the page may be gone at once.</summary>
    /// <param name="live">The session.</param>
    public void Draft(LiveSession live)
    {
        if (!_isEnded)
        {
            drafts.Keep(Id, store.Person, live.ToContent());
        }
    }

    /// <summary>The session is over: it becomes a record, and its draft goes once the record stands.</summary>
    /// <param name="live">The session.</param>
    public Task EndAsync(LiveSession live) => _ending = KeepAsync(live);

    /// <summary>The person says why they stopped.</summary>
    /// <param name="reason"><c>pain</c>, <c>tingling</c>, <c>dizzy</c>, <c>tired</c> or <c>other</c>.</param>
    public async Task ExplainAsync(string reason)
    {
        // Only then is it settled under which id the session stands; how keeping it went is told by whoever awaits that.
        await _ending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await store.AddAsync(RecordKinds.StopReason, new StopReasonContent { Session = Id, Reason = reason }, AnswersJson.Default.StopReasonContent);
    }

    private async Task KeepAsync(LiveSession live)
    {
        SessionContent content = live.ToContent();
        drafts.Keep(Id, store.Person, content);
        _isEnded = true;

        // Where the record does not outlive the page, the draft may.
        IsKept = await store.AddAsync(Id, RecordKinds.Session, content, RecordJson.Default.SessionContent);
        if (IsKept == true)
        {
            drafts.Forget(Id);
            await StandForDraftAsync(content);
        }
    }

    // A draft that another tab took in while the session still ran stands under its id, cut short. A record never
    // changes, so the whole session gets a new one and the other goes.
    private async Task StandForDraftAsync(SessionContent content)
    {
        string whole = JsonSerializer.SerializeToElement(content, RecordJson.Default.SessionContent).GetRawText();
        if ((await store.OwnAsync()).FirstOrDefault(record => record.Id == Id) is not { } kept || kept.Content.GetRawText() == whole)
        {
            return;
        }

        Guid cutShort = Id;
        Id = store.NewId();
        if (await store.AddAsync(Id, RecordKinds.Session, content, RecordJson.Default.SessionContent))
        {
            await store.TakeBackAsync(cutShort);
        }
    }
}
