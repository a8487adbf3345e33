using System.Globalization;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Sync;

/// <summary>
/// Keeps the server's copy and the browser's in step: both take the union by id, so sending twice changes nothing and
/// order does not matter. Without a server it does nothing; a server that is gone is tried again, quietly.
/// </summary>
internal sealed partial class RecordSync(RecordStore store, RecordServer server, TimeProvider clock) : IDisposable
{
    private const string CursorNote = "server-cursor";
    private const string TokenNote = "server-token";
    private const int PartSize = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _one = new(1, 1);
    private ITimer? _timer;
    private bool _hasMet;
    private string? _compared; // the server's token, also where the browser has no room to note it
    private RecordSet _unmarked = RecordUnion.Empty; // what the server lacks and the shelf has no mark of
    private bool _isSoon;

    /// <summary>The state changed.</summary>
    public event Action? Changed;

    /// <value>How the records stand towards the server.</value>
    public SyncState State { get; private set; }

    /// <value>Whether so much comes in from the server that it takes several turns: until all is here, pages tell of a part.</value>
    public bool IsArriving { get; private set; }

    /// <value>Whether the server has yet to overwrite what was erased there.</value>
    public bool OwesWiping => server.OwesWiping;

    /// <value>When both copies were last in step, or <see langword="null"/>.</value>
    public DateTimeOffset? InStepAt { get; private set; }

    /// <summary>Syncs now, after every new record, and every minute.</summary>
    public void Start()
    {
        store.SyncWanted += Soon;
        _timer ??= clock.CreateTimer(_ => Soon(), null, TimeSpan.Zero, Pause);
    }

    /// <summary>Syncs once. Calls at the same time wait for each other.</summary>
    public async Task<SyncState> SyncAsync()
    {
        await _one.WaitAsync();
        _isSoon = false; // what is wanted from here on is for another
        try
        {
            await store.TryUnkeptAsync();
            if (await TryAsync() is { } state) // else cut short for an erasure, whose own sync follows
            {
                State = state;
                InStepAt = State == SyncState.InStep ? clock.GetLocalNow() : InStepAt;
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            State = await WithoutAnswerOrShelfAsync();
        }
        catch (Exception exception) when (exception is JSException or JsonException)
        {
            // The browser's database or what stands in it failed: the person is told, and it is tried again.
            State = SyncState.Stumbled;
        }
        finally
        {
            (IsArriving, store.IsFilling) = (false, false);
            _one.Release();
        }

        Changed?.Invoke();
        return State;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        store.SyncWanted -= Soon;
        _timer?.Dispose();
        _one.Dispose();
    }

    // One that waits does for all.
    private void Soon()
    {
        if (!_isSoon)
        {
            _isSoon = true;
            _ = SyncAsync();
        }
    }

    // A static site has no server: offline, nothing is missing there.
    private async Task<SyncState> WithoutAnswerAsync() => await HasMetServerAsync() ? SyncState.Away : SyncState.NoServer;

    // A phone that wakes may have neither yet.
    private async Task<SyncState> WithoutAnswerOrShelfAsync()
    {
        try
        {
            return await WithoutAnswerAsync();
        }
        catch (JSException)
        {
            return SyncState.Stumbled;
        }
    }

    private async Task<bool> HasMetServerAsync()
    {
        await store.OpenAsync();
        bool isNoted = await store.Shelf.NoteAsync(TokenNote) is not null;
        if (InStepAt is not null && !isNoted)
        {
            // A browser cleared its notes under the open page: the next page is to know of the server too.
            await store.Shelf.PutNoteAsync(TokenNote, "");
        }

        // Years of it may be coming in for the first time, which ends with the token noted.
        return isNoted || _hasMet || await store.Shelf.NoteAsync(AheadNote) is not null;
    }

    private async Task<SyncState?> TryAsync()
    {
        await store.OpenAsync();
        int erasings = _erasings;
        Introduction introduction = await server.IntroduceAsync();
        if (!introduction.Server)
        {
            return introduction.Offline ? await WithoutAnswerAsync() : SyncState.NoServer;
        }

        if (introduction.Refused)
        {
            return SyncState.NotPaired;
        }

        _hasMet = true;
        bool isErased = await EraseThereAsync(introduction); // before anything of it comes here
        await NoteServerAheadAsync(introduction);
        if (!await ReconcileAsync(introduction, erasings))
        {
            return null; // what was asked to be erased meanwhile goes first: who asked syncs anew
        }

        bool isTaken = await PushAsync(introduction);
        await EndWaitingAsync();
        return !await PullAsync(introduction, null, null, erasings) ? null : isErased && isTaken ? SyncState.InStep : SyncState.Refused;
    }

    // A server that was started anew may hold another copy, restored or empty: compare all ids once.
    private async Task<bool> ReconcileAsync(Introduction introduction, int erasings)
    {
        if (introduction.Token is not { } token || _compared == token || await store.Shelf.NoteAsync(TokenNote) == token)
        {
            return true;
        }

        _unmarked = RecordUnion.Empty;
        HashSet<Guid> there = [];
        HashSet<Guid> erasedThere = [];
        if (!await PullAsync(introduction, there, erasedThere, erasings))
        {
            return false;
        }

        RecordSet here = await store.EverythingAsync();
        RecordSet missing = here with
        {
            Records = [.. here.Records.Where(record => !there.Contains(record.Id) && !erasedThere.Contains(record.Id))],
            Erased = [.. here.Erased.Where(erasure => !erasedThere.Contains(erasure.Id))], // what a restored copy has again is to go there too
        };

        // What the page alone holds has no mark, and in a full browser nothing gets one: it goes from here, and all is compared again until it has gone.
        HashSet<Guid> unkept = [.. IdsOf(store.Unkept.Records, store.Unkept.Erased)];
        Guid[] marked = [.. IdsOf(missing.Records, missing.Erased).Where(id => !unkept.Contains(id))];
        bool areMarked = marked.Length == 0 || await store.Shelf.UnsendAsync(marked) == PutOutcome.Kept;
        _unmarked = areMarked
            ? missing with { Records = [.. missing.Records.Where(record => unkept.Contains(record.Id))], Erased = [.. missing.Erased.Where(erasure => unkept.Contains(erasure.Id))] }
            : missing;
        await (SizeOf(_unmarked) == 0 ? NoteComparedAsync(token) : Task.CompletedTask);
        return true;
    }

    private async Task NoteComparedAsync(string? token)
    {
        _compared = token;
        await store.Shelf.PutNoteAsync(TokenNote, token ?? "");
    }

    private async Task<bool> PushAsync(Introduction introduction)
    {
        bool isTaken = true;
        // What the browser had no room for is all the more to be safe there.
        foreach (RecordSet part in PartsOf(RecordUnion.Of(await store.Shelf.UnsentAsync(), RecordUnion.Of(store.UnkeptOwn, _unmarked)), PartSize))
        {
            isTaken &= await PushPartAsync(part, introduction.Token);
        }

        if (SizeOf(_unmarked) > 0)
        {
            _unmarked = RecordUnion.Empty;
            await NoteComparedAsync(introduction.Token);
        }

        return isTaken;
    }

    // A part that is refused is sent again in halves, so that one record keeps none of the others back.
    private async Task<bool> PushPartAsync(RecordSet part, string? token)
    {
        int size = SizeOf(part);
        if (await server.PushAsync(part, token))
        {
            await store.Shelf.ConfirmAsync([.. IdsOf(part.Records, [])], [.. IdsOf([], part.Erased)]);
            return true;
        }

        bool isTaken = size > 1;
        foreach (RecordSet half in size > 1 ? PartsOf(part, (size + 1) / 2) : [])
        {
            isTaken &= await PushPartAsync(half, token);
        }

        return isTaken;
    }

    // Ends before its end where something was asked to be erased since the sync began: what is about to go need not come first.
    private async Task<bool> PullAsync(Introduction introduction, HashSet<Guid>? records, HashSet<Guid>? erased, int erasings)
    {
        long after = records is not null ? 0 : CursorOf(await store.Shelf.NoteAsync(CursorNote), introduction.Token);
        for (bool isFirst = true; ; isFirst = false)
        {
            PullPage page = await server.PullAsync(after);
            if (_erasings != erasings)
            {
                return false;
            }

            records?.UnionWith(page.Records.Select(record => record.Id));
            erased?.UnionWith(page.Erased.Select(erasure => erasure.Id));
            TellArriving(!isFirst && page.Records.Count > 0);
            if (page.Records.Count + page.Erased.Count > 0
                && await store.TakeInAsync(new RecordSet(RecordSet.CurrentVersion, page.Records, page.Erased), isOwn: false) != PutOutcome.Kept)
            {
                return true;
            }

            if (page.Next == after)
            {
                return true;
            }

            after = page.Next;
            await store.Shelf.PutNoteAsync(CursorNote, string.Create(CultureInfo.InvariantCulture, $"{introduction.Token} {after}"));
        }
    }

    // A place is one of the server's that was asked, from its start to its end: another may hold another copy.
    private static long CursorOf(string? note, string? token) =>
        note?.Split(' ') is [var of, var place] && of == token && long.TryParse(place, CultureInfo.InvariantCulture, out long after) ? after : 0;

    private void TellArriving(bool isMore)
    {
        if (isMore && !IsArriving)
        {
            (IsArriving, store.IsFilling) = (true, true);
            Changed?.Invoke();
        }
    }

    private static IEnumerable<RecordSet> PartsOf(RecordSet set, int most) =>
        set.Records.Chunk(most).Select(part => set with { Records = part, Erased = [] })
            .Concat(set.Erased.Chunk(most).Select(part => set with { Records = [], Erased = part }));

    private static int SizeOf(RecordSet set) => set.Records.Count + set.Erased.Count;

    private static IEnumerable<Guid> IdsOf(IEnumerable<PracticeRecord> records, IEnumerable<Erasure> erased) =>
        records.Select(record => record.Id).Concat(erased.Select(erasure => erasure.Id));
}
