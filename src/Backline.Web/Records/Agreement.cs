using Backline.Progress.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>Whether what somebody agreed to bring in is still what would come in.</summary>
internal static class Agreement
{
    /// <summary>Counts once more, right before it is done: what another tab did within the last seconds may not have been told yet.</summary>
    /// <param name="store">What is here.</param>
    /// <param name="seen">What they saw; <see langword="null"/> for nothing.</param>
    /// <param name="count">What it would change now.</param>
    public static async Task<bool> StandsAsync(RecordStore store, ImportPreview? seen, Func<Task<ImportPreview?>> count)
    {
        store.Forget();
        try
        {
            ImportPreview? now = await count(); // also where nothing was seen: it is shown
            return seen is not null && now?.IsAsSeen(seen) == true;
        }
        catch (JSException)
        {
            return true; // what does not answer now is told when it is to take them in
        }
    }
}
