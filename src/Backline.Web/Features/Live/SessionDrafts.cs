using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Choices;

namespace Backline.Web.Features.Live;

/// <summary>Keeps running sessions beside the page, so that a closed page loses nothing. Each has its own draft; none overwrites another.</summary>
internal sealed class SessionDrafts(ILocalSettings settings, TimeProvider clock)
{
    // A page that runs writes every second; a younger draft belongs to a session in another tab.
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(10);

    /// <summary>Keeps the session as it stands; a session in which nothing was held leaves none.</summary>
    /// <param name="id">The id its record will have.</param>
    /// <param name="content">The session so far.</param>
    public void Keep(Guid id, SessionContent content)
    {
        if (content.Held.TotalSeconds >= 1)
        {
            Write([.. Others(id), new SessionDraft(id, clock.GetUtcNow(), content)]);
        }
    }

    /// <summary>The oldest session that was left without an end, or <see langword="null"/>.</summary>
    public SessionDraft? Find() => Read().Where(draft => clock.GetUtcNow() - draft.At > Abandoned).MinBy(draft => draft.At);

    /// <summary>Forgets it: it was saved, or is not wanted.</summary>
    /// <param name="id">The id its record has or would have had.</param>
    public void Forget(Guid id) => Write(Others(id));

    private SessionDraft[] Others(Guid id) => [.. Read().Where(draft => draft.Id != id)];

    private void Write(SessionDraft[] drafts) =>
        settings.Write(LocalKeys.Drafts, drafts.Length == 0 ? null : JsonSerializer.Serialize(drafts, DraftJson.Default.SessionDraftArray));

    private SessionDraft[] Read()
    {
        try
        {
            return settings.Read(LocalKeys.Drafts) is { } text ? JsonSerializer.Deserialize(text, DraftJson.Default.SessionDraftArray) ?? [] : [];
        }
        catch (JsonException)
        {
            // Written by another version: nothing that can be offered.
            return [];
        }
    }
}
