using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;

namespace Backline.Web.Records;

/// <summary>
/// The person's records in this browser: the truth every screen is computed from. What cannot be kept by the browser
/// is held in the page and said to be so; nothing is dropped.
/// </summary>
internal sealed class RecordStore(IRecordShelf lasting, TimeProvider clock)
{
    private const string PersonNote = "person";

    private IRecordShelf? _shelf;
    private Task? _opening;
    private RecordSet? _everything;
    private RecordSet _unkept = RecordUnion.Empty;
    private Guid _person;

    /// <summary>Records came or went, here, in another tab or from the server; or the trouble changed.</summary>
    public event Action? Changed;

    /// <summary>A record was made here, so that a server may be told.</summary>
    public event Action? Made;

    /// <value>What keeps records from standing safely, if anything.</value>
    public StoreTrouble Trouble { get; private set; }

    /// <value>The shelf in use, for syncing. Open after the first call of anything here.</value>
    internal IRecordShelf Shelf => _shelf ?? throw new InvalidOperationException("The store is not open; await OpenAsync first.");

    /// <summary>Opens the shelf once. Every other method does it too.</summary>
    public Task OpenAsync() => _opening ??= OpenOnceAsync();

    /// <summary>The person whose browser this is.</summary>
    public async Task<Guid> PersonAsync()
    {
        await OpenAsync();
        return _person;
    }

    /// <summary>Makes a record of something that has just happened and keeps it.</summary>
    /// <typeparam name="T">The content's type.</typeparam>
    /// <param name="kind">One of <see cref="RecordKinds"/>.</param>
    /// <param name="content">What happened.</param>
    /// <param name="type">How the content is written, from a source-generated context.</param>
    public Task<PracticeRecord> AddAsync<T>(string kind, T content, JsonTypeInfo<T> type) =>
        AddAsync(kind, JsonSerializer.SerializeToElement(content, type));

    /// <summary>Makes a record of something that has just happened and keeps it.</summary>
    /// <param name="kind">One of <see cref="RecordKinds"/>.</param>
    /// <param name="content">What happened, in schema 1 of the kind.</param>
    public async Task<PracticeRecord> AddAsync(string kind, JsonElement content)
    {
        await OpenAsync();
        DateTimeOffset now = clock.GetUtcNow();
        var record = new PracticeRecord(
            Guid.CreateVersion7(now), _person, kind, TimeZoneInfo.ConvertTime(now, clock.LocalTimeZone), clock.LocalTimeZone.Id, 1, content);

        await KeepAsync(new RecordSet(RecordSet.CurrentVersion, [record], []), isOwn: true);
        Made?.Invoke();
        return record;
    }

    /// <summary>Every record, oldest first, of every kind.</summary>
    public async Task<IReadOnlyList<PracticeRecord>> AllAsync() => (await EverythingAsync()).Records;

    /// <summary>Every record and every erased id, as they travel.</summary>
    public async Task<RecordSet> EverythingAsync()
    {
        await OpenAsync();
        return _everything ??= await ReadAsync();
    }

    /// <summary>Takes the union with records from elsewhere: a file or a server.</summary>
    /// <param name="set">What comes in.</param>
    /// <param name="isOwn">Whether the server has yet to hear of them.</param>
    public async Task<PutOutcome> TakeInAsync(RecordSet set, bool isOwn)
    {
        await OpenAsync();
        return await KeepAsync(set, isOwn);
    }

    /// <summary>Erases the content of every record for good; only ids stay, so that no copy brings them back.</summary>
    public async Task<PutOutcome> EraseAsync()
    {
        RecordSet everything = await EverythingAsync();
        DateTimeOffset now = clock.GetUtcNow();
        return await KeepAsync(everything with { Records = [], Erased = [.. everything.Records.Select(record => new Erasure(record.Id, now))] }, isOwn: true);
    }

    private async Task OpenOnceAsync()
    {
        _shelf = await lasting.OpenAsync(Refresh) ? lasting : new MemoryShelf();
        Trouble = _shelf.IsLasting ? StoreTrouble.None : StoreTrouble.NotLasting;
        string? known = await _shelf.NoteAsync(PersonNote);
        _person = Guid.TryParse(known, out Guid person) ? person : Guid.CreateVersion7(clock.GetUtcNow());
        if (known is null)
        {
            await _shelf.PutNoteAsync(PersonNote, _person.ToString());
        }
    }

    private async Task<PutOutcome> KeepAsync(RecordSet set, bool isOwn)
    {
        RecordSet all = RecordUnion.Of(_unkept, set);
        PutOutcome outcome = await Shelf.PutAsync(all, isOwn);
        _unkept = outcome == PutOutcome.Kept ? RecordUnion.Empty : all;
        Trouble = outcome switch
        {
            PutOutcome.Full => StoreTrouble.Full,
            PutOutcome.Refused => StoreTrouble.Refused,
            _ => Shelf.IsLasting ? StoreTrouble.None : StoreTrouble.NotLasting,
        };
        Refresh();
        return outcome;
    }

    private async Task<RecordSet> ReadAsync() => RecordUnion.Of(await Shelf.ReadAsync(), _unkept);

    private void Refresh()
    {
        _everything = null;
        Changed?.Invoke();
    }
}
