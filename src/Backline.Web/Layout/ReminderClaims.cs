using System.Text.Json;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>
/// Which reminders came of late, in whichever tab: noted beside the records, or among the choices where there is no room for that. Where neither
/// keeps anything, each page knows its own.
/// </summary>
/// <param name="store">Where they are noted first.</param>
/// <param name="settings">Where they are noted else.</param>
/// <param name="module">The reminders' script.</param>
internal sealed class ReminderClaims(RecordStore store, ILocalSettings settings, IJSObjectReference module)
{
    /// <summary>What was claimed for this person of late.</summary>
    public async Task<IReadOnlySet<string>> ReadAsync() => (await store.RemindedAsync()).Union(Chosen()).ToHashSet();

    /// <summary>Claims a reminder for this tab.</summary>
    /// <param name="key">Which.</param>
    /// <param name="notes">What to keep beside it.</param>
    /// <returns>Of several tabs, <see langword="true"/> in one; where the browser keeps nothing at all, in each.</returns>
    public async Task<bool> ClaimAsync(string key, params string[] notes) => await store.ClaimReminderAsync(key, notes) switch
    {
        null => false,
        PutOutcome.Kept => true,
        _ => await module.InvokeAsync<bool>("claim", LocalKeys.Reminded + store.ChoiceSuffix, (string[])[key, .. notes]),
    };

    private string[] Chosen()
    {
        try
        {
            return settings.Read(LocalKeys.Reminded) is { } kept ? JsonSerializer.Deserialize(kept, SettingsJson.Default.StringArray) ?? [] : [];
        }
        catch (JsonException)
        {
            return []; // of a version that writes it otherwise, and asks for itself
        }
    }
}
