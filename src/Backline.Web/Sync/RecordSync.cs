using System.Globalization;
using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Sync;

/// <summary>
/// Keeps the server's copy and the browser's in step: both take the union by id, so sending twice changes nothing and
/// order does not matter. Without a server it does nothing; a server that is gone is tried again, quietly.
/// </summary>
internal sealed class RecordSync(RecordStore store, RecordServer server, TimeProvider clock) : IDisposable
{
    private const string CursorNote = "server-cursor";
    private const string TokenNote = "server-token";
    private const string ToEraseNote = "server-to-erase";
    private const int PartSize = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _one = new(1, 1);
    private ITimer? _timer;

    /// <summary>The state changed.</summary>
    public event Action? Changed;

    /// <value>How the records stand towards the server.</value>
    public SyncState State { get; private set; }

    /// <value>When both copies were last in step, or <see langword="null"/>.</value>
    public DateTimeOffset? InStepAt { get; private set; }

    /// <summary>Syncs now, after every new record, and every minute.</summary>
    public void Start()
    {
        store.Made += Soon;
        _timer ??= clock.CreateTimer(_ => Soon(), null, TimeSpan.Zero, Pause);
    }

    /// <summary>Syncs once. Calls at the same time wait for each other.</summary>
    public async Task<SyncState> SyncAsync()
    {
        await _one.WaitAsync();
        try
        {
            State = await TryAsync();
            InStepAt = State == SyncState.InStep ? clock.GetLocalNow() : InStepAt;
        }
        catch (HttpRequestException)
        {
            State = SyncState.Away;
        }
        finally
        {
            _one.Release();
        }

        Changed?.Invoke();
        return State;
    }

    /// <summary>Erases these persons' content on the server too: now, or as soon as it answers.</summary>
    public async Task<SyncState> EraseAsync(IEnumerable<Guid> persons)
    {
        await store.OpenAsync();
        await store.Shelf.PutNoteAsync(ToEraseNote, string.Join(',', persons.Distinct()));
        return await SyncAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        store.Made -= Soon;
        _timer?.Dispose();
        _one.Dispose();
    }

    private void Soon() => _ = SyncAsync();

    private async Task<SyncState> TryAsync()
    {
        Introduction introduction = await server.IntroduceAsync();
        if (!introduction.Server)
        {
            return introduction.Offline ? SyncState.Away : SyncState.NoServer;
        }

        await store.OpenAsync();
        await ReconcileAsync(introduction);
        bool isErased = await EraseThereAsync(introduction);
        bool isTaken = await PushAsync(introduction);
        await PullAsync(null);
        return isErased && isTaken ? SyncState.InStep : SyncState.Refused;
    }

    // A server that was started anew may hold another copy, restored or empty: compare all ids once.
    private async Task ReconcileAsync(Introduction introduction)
    {
        if (introduction.Token is not { } token || await store.Shelf.NoteAsync(TokenNote) == token)
        {
            return;
        }

        await store.Shelf.PutNoteAsync(CursorNote, "0");
        HashSet<Guid> there = [];
        await PullAsync(there);
        RecordSet here = await store.EverythingAsync();
        Guid[] missing = [.. IdsOf(here.Records, here.Erased).Where(id => !there.Contains(id))];
        await store.Shelf.UnsendAsync(missing);
        await store.Shelf.PutNoteAsync(TokenNote, token);
    }

    private async Task<bool> EraseThereAsync(Introduction introduction)
    {
        string persons = await store.Shelf.NoteAsync(ToEraseNote) ?? "";
        foreach (string person in persons.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!await server.EraseAsync(Guid.Parse(person), introduction.Token))
            {
                return false;
            }
        }

        if (persons.Length > 0)
        {
            await store.Shelf.PutNoteAsync(ToEraseNote, "");
        }

        return true;
    }

    private async Task<bool> PushAsync(Introduction introduction)
    {
        RecordSet unsent = await store.Shelf.UnsentAsync();
        bool isTaken = true;
        foreach (RecordSet part in PartsOf(unsent))
        {
            if (await server.PushAsync(part, introduction.Token))
            {
                await store.Shelf.ConfirmAsync([.. IdsOf(part.Records, part.Erased)]);
            }
            else
            {
                isTaken = false;
            }
        }

        return isTaken;
    }

    private async Task PullAsync(HashSet<Guid>? ids)
    {
        long after = long.TryParse(await store.Shelf.NoteAsync(CursorNote), CultureInfo.InvariantCulture, out long known) ? known : 0;
        while (true)
        {
            PullPage page = await server.PullAsync(after);
            ids?.UnionWith(IdsOf(page.Records, page.Erased));
            if (page.Records.Count + page.Erased.Count > 0
                && await store.TakeInAsync(new RecordSet(RecordSet.CurrentVersion, page.Records, page.Erased), isOwn: false) != PutOutcome.Kept)
            {
                return;
            }

            if (page.Next == after)
            {
                return;
            }

            after = page.Next;
            await store.Shelf.PutNoteAsync(CursorNote, after.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<RecordSet> PartsOf(RecordSet set) =>
        set.Records.Chunk(PartSize).Select(part => set with { Records = part, Erased = [] })
            .Concat(set.Erased.Chunk(PartSize).Select(part => set with { Records = [], Erased = part }));

    private static IEnumerable<Guid> IdsOf(IEnumerable<PracticeRecord> records, IEnumerable<Erasure> erased) =>
        records.Select(record => record.Id).Concat(erased.Select(erasure => erasure.Id));
}
