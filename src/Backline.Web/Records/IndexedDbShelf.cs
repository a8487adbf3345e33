using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Summaries;
using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>Records in the browser's own database, by the module <c>js/records.js</c>.</summary>
internal sealed class IndexedDbShelf(IJSRuntime js) : IRecordShelf, IAsyncDisposable
{
    private IJSObjectReference? _module;
    private DotNetObjectReference<ShelfListener>? _listener;

    public bool IsLasting => true;

    private IJSObjectReference Module => _module ?? throw new InvalidOperationException("The shelf is not open; call OpenAsync first.");

    public async Task<ShelfOpening> OpenAsync(ShelfListener listener)
    {
        _module = await js.InvokeAsync<IJSObjectReference>("import", "./js/records.js");
        _listener = DotNetObjectReference.Create(listener);
        return await _module.InvokeAsync<string?>("open", _listener) switch
        {
            null => ShelfOpening.Open,
            "Blocked" or "TimeoutError" => ShelfOpening.Blocked, // behind another page that is blocked, it is not even said
            _ => ShelfOpening.Forbidden,
        };
    }

    public async Task<RecordSet> ReadAsync() => Parse(await Module.InvokeAsync<string>("read"));

    public async Task<PutOutcome> PutAsync(RecordSet set, bool isOwn) =>
        Outcome(await Module.InvokeAsync<string>("put", JsonSerializer.Serialize(ShelfSet.Of(set), ShelfJson.Default.ShelfSet), isOwn));

    public async Task<RecordSet> UnsentAsync() => Parse(await Module.InvokeAsync<string>("unsent"));

    public async Task ConfirmAsync(IReadOnlyCollection<Guid> records, IReadOnlyCollection<Guid> erased) =>
        await Module.InvokeVoidAsync("confirm", Texts(records), Texts(erased));

    public async Task<PutOutcome> UnsendAsync(IReadOnlyCollection<Guid> ids) => Outcome(await Module.InvokeAsync<string>("unsend", (object)Texts(ids)));

    public async Task TellErasedAsync(IReadOnlyCollection<Guid>? persons) => await Module.InvokeVoidAsync("tellErased", (object?)(persons is null ? null : Texts(persons)));

    private static string[] Texts(IEnumerable<Guid> ids) => [.. ids.Select(id => id.ToString())];

    public async Task<string?> NoteAsync(string name) => await Module.InvokeAsync<string?>("note", name);

    public async Task<string> AddNoteAsync(string name, string text) => await Module.InvokeAsync<string>("addNote", name, text);

    public async Task<PutOutcome> PutNoteAsync(string name, string text, bool tellsOthers = false) =>
        Outcome(await Module.InvokeAsync<string>("putNote", name, text, tellsOthers));

    public async Task<PutOutcome?> ChangeNoteAsync(string name, string? known, string text) =>
        await Module.InvokeAsync<string>("changeNote", name, known, text) is { } answer && answer != "changed" ? Outcome(answer) : null;

    public async Task<IReadOnlyList<ShelvedMonth>> MonthsAsync(string who, IReadOnlyDictionary<string, string> known)
    {
        try
        {
            return await MonthsOfAsync(Versioned(who), known);
        }
        catch (JsonException)
        {
            return await MonthsOfAsync("", known); // under no name is any summary: what cannot be read is made anew
        }
    }

    public async Task<RecordSet> MonthAsync(string month) => Parse(await Module.InvokeAsync<string>("month", month));

    public async Task<RecordSet> SinceAsync(string day) => Parse(await Module.InvokeAsync<string>("since", day));

    public async Task KeepSummaryAsync(string who, ShelvedMonth month) => await Module.InvokeAsync<string>(
        "keepSummary", Version, Versioned(who), month.Month, month.Mark, JsonSerializer.Serialize(month.Summary, ShelvedMonthJson.Default.MonthSummary));

    private async Task<IReadOnlyList<ShelvedMonth>> MonthsOfAsync(string key, IReadOnlyDictionary<string, string> known) =>
        JsonSerializer.Deserialize(
            await Module.InvokeAsync<string>("months", key, JsonSerializer.Serialize(known, ShelvedMonthJson.Default.IReadOnlyDictionaryStringString)),
            ShelvedMonthJson.Default.IReadOnlyListShelvedMonth)
        ?? throw new JsonException("The shelf holds null; months were expected.");

    /// <summary>Asks the browser not to clear the records by itself.</summary>
    /// <returns>Whether it promised.</returns>
    public async Task<bool> PersistAsync() => await Module.InvokeAsync<bool>("persist");

    public async ValueTask DisposeAsync()
    {
        _listener?.Dispose();
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <summary>Whether the browser has promised so already.</summary>
    public async Task<bool> IsPersistedAsync() => await Module.InvokeAsync<bool>("isPersisted");

    // A summary of another version's shape is never read.
    private static string Versioned(string who) => $"{Version}|{who}";

    private static string Version { get; } = $"v{MonthSummary.CurrentVersion}";

    private static RecordSet Parse(string json) =>
        JsonSerializer.Deserialize(json, ShelfJson.Default.ShelfSet)?.ToSet()
        ?? throw new JsonException("The shelf holds null; a set of records was expected.");

    private static PutOutcome Outcome(string answer) => answer switch
    {
        "kept" => PutOutcome.Kept,
        "full" => PutOutcome.Full,
        _ => PutOutcome.Refused,
    };
}
