using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Backline.Web.Choices;

namespace Backline.Web.Features.Live;

/// <summary>
/// Keeps running sessions beside the page, so that a closed page loses nothing. Each has a key of its own, and none
/// overwrites another; what a newer version wrote is left as it is.
/// </summary>
internal sealed class SessionDrafts(ILocalSettings settings, TimeProvider clock)
{
    private static readonly string Each = LocalKeys.Drafts + LocalKeys.OneOf;

    // Where a browser cannot tell which sessions run: a page that runs writes every second, whatever the clock is set to.
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(10);

    /// <summary>Keeps the session as it stands; a session in which nothing was held leaves none.</summary>
    /// <param name="id">The id its record will have.</param>
    /// <param name="person">Whose it is, where that is known.</param>
    /// <param name="content">The session so far.</param>
    public void Keep(Guid id, Guid? person, SessionContent content)
    {
        if (content.Held.TotalSeconds >= 1)
        {
            settings.Write(KeyOf(id), JsonSerializer.Serialize(new SessionDraft(id, clock.GetUtcNow(), content, person), DraftJson.Default.SessionDraft));
        }
    }

    /// <summary>The oldest session that was left without an end, or <see langword="null"/>.</summary>
    /// <param name="running">Ids of the sessions that run in any tab; <see langword="null"/> where the browser cannot tell.</param>
    public SessionDraft? Find(IReadOnlyCollection<Guid>? running)
    {
        PartOldOnes();
        return settings.EndsAfter(Each).Select(name => Read(Each + name, DraftJson.Default.SessionDraft)).OfType<SessionDraft>()
            .Where(draft => running is null ? (clock.GetUtcNow() - draft.At).Duration() > Abandoned : !running.Contains(draft.Id))
            .MinBy(draft => draft.At);
    }

    /// <summary>Forgets it: it was saved, or is not wanted.</summary>
    /// <param name="id">The id its record has or would have had.</param>
    public void Forget(Guid id) => settings.Write(KeyOf(id), null);

    private static string KeyOf(Guid id) => $"{Each}{id:N}";

    // Versions before 0.2 kept all of them in one text.
    private void PartOldOnes()
    {
        if (Read(LocalKeys.Drafts, DraftJson.Default.SessionDraftArray) is not { } old)
        {
            return;
        }

        foreach (SessionDraft draft in old)
        {
            settings.Write(KeyOf(draft.Id), JsonSerializer.Serialize(draft, DraftJson.Default.SessionDraft));
        }

        settings.Write(LocalKeys.Drafts, null);
    }

    private T? Read<T>(string key, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return settings.Read(key) is { } text ? JsonSerializer.Deserialize(text, type) : null;
        }
        catch (JsonException)
        {
            // Written by another version: nothing that can be offered here, and that version's to offer.
            return null;
        }
    }
}
