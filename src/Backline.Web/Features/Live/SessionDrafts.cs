using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Choices;

namespace Backline.Web.Features.Live;

/// <summary>Keeps a running session beside the page, so that a closed page loses nothing.</summary>
internal sealed class SessionDrafts(ILocalSettings settings, TimeProvider clock)
{
    private const string Key = "backline.draft";

    // A page that runs writes every second; a younger draft belongs to a session in another tab.
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(10);

    /// <summary>Keeps the session as it stands; a session in which nothing was held leaves none.</summary>
    /// <param name="content">The session so far.</param>
    public void Keep(SessionContent content)
    {
        if (content.Held.TotalSeconds >= 1)
        {
            settings.Write(Key, JsonSerializer.Serialize(new SessionDraft(clock.GetUtcNow(), content), DraftJson.Default.SessionDraft));
        }
    }

    /// <summary>A session that was left without an end, or <see langword="null"/>.</summary>
    public SessionDraft? Find()
    {
        SessionDraft? draft = Read();
        return draft is not null && clock.GetUtcNow() - draft.At > Abandoned ? draft : null;
    }

    /// <summary>Forgets it: it was saved, or is not wanted.</summary>
    public void Forget() => settings.Write(Key, null);

    private SessionDraft? Read()
    {
        try
        {
            return settings.Read(Key) is { } text ? JsonSerializer.Deserialize(text, DraftJson.Default.SessionDraft) : null;
        }
        catch (JsonException)
        {
            // Written by another version: nothing that can be offered.
            return null;
        }
    }
}
