namespace Backline.Web.Records;

/// <summary>Which reminders came of late. It stands beside the records, where of several tabs only one can be the first.</summary>
internal sealed partial class RecordStore
{
    private const string RemindedNote = "reminded"; // a line each: whose, and what came
    private const int MostReminded = 240; // a week of somebody with all reminders there may be

    private readonly HashSet<string> _reminded = []; // by this page, which comes in where the browser keeps nothing

    /// <summary>What was claimed for this person of late, in whichever tab.</summary>
    public async Task<IReadOnlySet<string>> RemindedAsync()
    {
        await OpenAsync();
        return OwnOf(LinesOf(await Shelf.NoteAsync(RemindedNote)).Concat(_reminded));
    }

    /// <summary>Claims a reminder for this tab.</summary>
    /// <param name="key">Which.</param>
    /// <param name="notes">What to keep beside it.</param>
    /// <returns>
    /// Of several tabs, an outcome in one and <see langword="null"/> in the others. Where it is not <see cref="PutOutcome.Kept"/>, this page alone
    /// knows of it, and each tab gets one.
    /// </returns>
    public async Task<PutOutcome?> ClaimReminderAsync(string key, params string[] notes)
    {
        await OpenAsync();
        string[] claimed = [.. notes.Prepend(key).Select(what => $"{_person} {what}")];
        PutOutcome? outcome = await ChangeRemindedAsync(lines => HasLeft || OwnOf(lines.Concat(_reminded)).Contains(key) ? null : lines.Concat(claimed).TakeLast(MostReminded));
        _reminded.UnionWith(outcome is null ? [] : claimed);
        return outcome == PutOutcome.Kept && !Shelf.IsLasting ? PutOutcome.Refused : outcome;
    }

    private async Task ForgetRemindedAsync(IReadOnlyList<Guid>? ids)
    {
        bool IsKept(string line) => ids is not null && !ids.Contains(WhoseIs(line));
        _reminded.RemoveWhere(line => !IsKept(line));
        await ChangeRemindedAsync(lines => lines.All(IsKept) ? null : lines.Where(IsKept));
    }

    // What another tab has put meanwhile is read again.
    private async Task<PutOutcome?> ChangeRemindedAsync(Func<string[], IEnumerable<string>?> change)
    {
        PutOutcome? put;
        do
        {
            string? note = await Shelf.NoteAsync(RemindedNote);
            if (change(LinesOf(note)) is not { } lines)
            {
                return null;
            }

            put = await Shelf.ChangeNoteAsync(RemindedNote, note, string.Join('\n', lines));
        }
        while (put is null);
        return put;
    }

    private HashSet<string> OwnOf(IEnumerable<string> lines) => [.. lines.Where(line => Mine.Contains(WhoseIs(line))).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    private static string[] LinesOf(string? note) => note?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Guid WhoseIs(string line) => Guid.TryParse(line.Split(' ')[0], out Guid id) ? id : Guid.Empty;
}
