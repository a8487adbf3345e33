using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>
/// The person's records in this browser: the truth every screen is computed from. What cannot be kept by the browser
/// is held in the page and said to be so; nothing is dropped.
/// </summary>
internal sealed partial class RecordStore(IRecordShelf lasting, TimeProvider clock) : IDisposable
{
    private IRecordShelf? _shelf;
    private Task? _opening;
    private RecordSet? _everything;
    private static readonly TimeSpan BetweenParts = TimeSpan.FromSeconds(10); // some turns of what comes, and a while to look at what came

    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _isFilling;
    private bool _isUntold;
    private long? _toldAt;
    private ITimer? _telling;
    private RecordSet _unkeptOwn = RecordUnion.Empty;
    private RecordSet _unkeptTaken = RecordUnion.Empty;
    private int _version;
    private bool _isBlocked;
    private bool _isCleared;

    /// <summary>Records came or went, here, in another tab or from the server; or the trouble changed.</summary>
    public event Action? Changed;

    /// <summary>A server has something to hear or to bring: a record was made here, or the browser cleared them all.</summary>
    public event Action? SyncWanted;

    /// <value>What keeps records from standing safely, if anything.</value>
    public StoreTrouble Trouble { get; private set; }

    /// <value>The shelf in use, for syncing. Open after the first call of anything here.</value>
    internal IRecordShelf Shelf => _shelf ?? throw new InvalidOperationException("The store is not open; await OpenAsync first.");

    /// <value>Ids of the person whose records guide this browser just now. Known once the store is open.</value>
    internal IReadOnlyCollection<Guid> Mine => _household.IdsOf(_person);

    /// <value>1. Grows whenever records came or went, here, in another tab or from the server, and when another person is here.</value>
    internal int Version => _version;

    /// <value>What was made here, and only this page holds: a server may still take it.</value>
    internal RecordSet UnkeptOwn => _unkeptOwn;

    /// <value>What only this page holds, as the browser did not keep it.</value>
    internal RecordSet Unkept => RecordUnion.Of(_unkeptOwn, _unkeptTaken);

    private StoreTrouble Lasting => Shelf.IsLasting ? _isCleared ? StoreTrouble.Cleared : StoreTrouble.None : _isBlocked ? StoreTrouble.Blocked : StoreTrouble.NotLasting;

    /// <summary>Opens the shelf once. Every other method does it too.</summary>
    public Task OpenAsync()
    {
        // What went wrong once may go right the next time.
        _opening = _opening is null or { IsFaulted: true } or { IsCanceled: true } ? OpenOnceAsync() : _opening;
        return _opening;
    }

    /// <summary>Opens the shelf and waits for what is being kept just now: who goes on at once to the next page is known there.</summary>
    internal async Task SettleAsync()
    {
        await OpenAsync();
        await _one.WaitAsync();
        _one.Release();
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
        (PracticeRecord record, _) = await AddAsync(NewId(), kind, content);
        return record;
    }

    /// <summary>Makes a record under an id that was given out before, so that keeping it twice is keeping it once.</summary>
    /// <typeparam name="T">The content's type.</typeparam>
    /// <param name="id">From <see cref="NewId"/>.</param>
    /// <param name="kind">One of <see cref="RecordKinds"/>.</param>
    /// <param name="content">What happened.</param>
    /// <param name="type">How the content is written, from a source-generated context.</param>
    /// <param name="at">When it happened; now when left out. What would lie ahead of the clock is dated now.</param>
    /// <returns>Whether it outlives the page; if not, it is in the page all the same.</returns>
    public async Task<bool> AddAsync<T>(Guid id, string kind, T content, JsonTypeInfo<T> type, DateTimeOffset? at = null)
    {
        (_, PutOutcome outcome) = await AddAsync(id, kind, JsonSerializer.SerializeToElement(content, type), at);
        return outcome == PutOutcome.Kept && Shelf.IsLasting;
    }

    /// <summary>Takes back a record that another takes the place of: only its id stays.</summary>
    /// <param name="id">The record's id.</param>
    public async Task<PutOutcome> TakeBackAsync(Guid id)
    {
        PutOutcome outcome = await TakeInAsync(new RecordSet(RecordSet.CurrentVersion, [], [new Erasure(id, clock.GetUtcNow())]), isOwn: true);
        SyncWanted?.Invoke();
        return outcome;
    }

    /// <summary>An id for a record that is yet to be made.</summary>
    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Every record, oldest first, of every kind.</summary>
    public async Task<IReadOnlyList<PracticeRecord>> AllAsync() => (await EverythingAsync()).Records;

    /// <summary>Every record and every erased id, as they travel.</summary>
    public async Task<RecordSet> EverythingAsync()
    {
        await SettleAsync();
        if (_everything is { } known)
        {
            return known;
        }

        int version = _version;
        RecordSet read = RecordUnion.Of(await Shelf.ReadAsync(), RecordUnion.Of(_unkeptOwn, _unkeptTaken));
        _everything = version == _version ? read : null; // changed meanwhile: the next call reads anew
        return read;
    }

    /// <summary>Whether a record was erased, here, in another tab or elsewhere.</summary>
    /// <param name="id">The record's id.</param>
    public async Task<bool> IsErasedAsync(Guid id) => (await EverythingAsync()).Erased.Any(erasure => erasure.Id == id);

    /// <value>Whether much comes in from a server, part by part. What comes is told now and then: a page that reads all after each part would read years of it again and again.</value>
    public bool IsFilling
    {
        get => _isFilling;
        set
        {
            bool isOver = _isFilling && !value;
            _isFilling = value;
            if (isOver)
            {
                TellUntold();
            }
        }
    }

    /// <summary>Takes the union with records from elsewhere: a file or a server.</summary>
    /// <param name="set">What comes in.</param>
    /// <param name="isOwn">Whether the server has yet to hear of them.</param>
    public async Task<PutOutcome> TakeInAsync(RecordSet set, bool isOwn)
    {
        await OpenAsync();
        return await KeepAsync(set, isOwn);
    }

    /// <summary>Erases the content of records for good; only ids stay, so that no copy brings them back.</summary>
    /// <param name="person">Whose, of those who use this browser; or <see langword="null"/> for everybody's, strangers' too.</param>
    public async Task<PutOutcome> EraseAsync(Guid? person = null)
    {
        PutOutcome outcome = PutOutcome.Refused;
        try
        {
            Forget(); // what another tab kept just now may not have been told
            RecordSet everything = await EverythingAsync();
            IReadOnlyList<Guid> ids = person is { } one ? _household.IdsOf(one) : [];
            DateTimeOffset now = clock.GetUtcNow();
            Erasure[] erased = [.. everything.Records.Where(record => person is null || ids.Contains(record.Person)).Select(record => new Erasure(record.Id, now))];
            outcome = await KeepAsync(everything with { Records = [], Erased = erased }, isOwn: true);
            await Shelf.TellErasedAsync(person is null ? null : ids);
            await ForgetRemindedAsync(person is null ? null : ids);
            await ChangePeopleAsync(people =>
            {
                Household left = person is { } gone ? people.Without(gone) : new Household([people.With(_person).IdsOf(_person)]);
                if (person is { } last && left.Knows(last) && !left.Knows(_person))
                {
                    left = new Household([[_person]]); // nobody is left but who has yet to say who they are
                }

                return (left, left.Knows(_person) ? _person : NewId()); // nobody becomes somebody else unasked
            });
        }
        catch (JSException)
        {
            return outcome == PutOutcome.Kept ? PutOutcome.Refused : outcome; // a database that does not answer: it is not all done
        }

        return outcome;
    }

    /// <summary>Gives the shelf once more what it had no room for: room may have come.</summary>
    public async Task TryUnkeptAsync()
    {
        await OpenAsync();
        await _one.WaitAsync();
        int before = UnkeptCount;
        try
        {
            await PutBothAsync(_unkeptOwn, _unkeptTaken);
        }
        finally
        {
            _one.Release();
        }

        if (UnkeptCount < before)
        {
            Refresh();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _telling?.Dispose();
        _one.Dispose();
    }

    private async Task OpenOnceAsync()
    {
        ShelfOpening opening = await lasting.OpenAsync(new ShelfListener(OnChangedElsewhere, OnMoreElsewhere, OnErasedElsewhere));
        _shelf = opening == ShelfOpening.Open ? lasting : new MemoryShelf();
        _isBlocked = opening == ShelfOpening.Blocked;
        await ReadPeopleAsync();
        _shelfName = await NameShelfAsync();
        Trouble = Lasting;
    }

    private async Task<Guid> FindPersonAsync()
    {
        string fresh = NewId().ToString();
        try
        {
            return Guid.Parse(await Shelf.AddNoteAsync(PersonNote, fresh)); // nobody else writes this note
        }
        catch (JSException)
        {
            // A shelf that opens and takes in nothing, not even a name: there is no room at all. The page serves instead.
            _shelf = new MemoryShelf();
            return Guid.Parse(await _shelf.AddNoteAsync(PersonNote, fresh));
        }
    }

    private async Task<(PracticeRecord Record, PutOutcome Outcome)> AddAsync(Guid id, string kind, JsonElement content, DateTimeOffset? at = null)
    {
        await OpenAsync();
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset when = TimeZoneInfo.ConvertTime(at < now ? at.Value : now, clock.LocalTimeZone);
        var record = new PracticeRecord(id, _person, kind, when, clock.LocalTimeZone.Id, 1, content);
        PutOutcome outcome = await KeepAsync(new RecordSet(RecordSet.CurrentVersion, [record], []), isOwn: true);
        if (await OvertakenAsync(record, now) is { Length: > 0 } overtaken)
        {
            await KeepAsync(new RecordSet(RecordSet.CurrentVersion, [], overtaken), isOwn: true);
        }

        SyncWanted?.Invoke();
        return (record, outcome);
    }

    private async Task<PutOutcome> KeepAsync(RecordSet set, bool isOwn)
    {
        await _one.WaitAsync();
        // One at a time: what is put here is all there is. Unkept is what the shelf did not take; whoever reads meanwhile counts nothing twice.
        RecordSet wholeOwn = isOwn ? RecordUnion.Of(_unkeptOwn, set) : _unkeptOwn;
        RecordSet wholeTaken = isOwn ? _unkeptTaken : RecordUnion.Of(_unkeptTaken, set);
        bool isNew = isOwn || SizeOf(wholeTaken) != SizeOf(_unkeptTaken); // a full browser is brought the same again and again
        try
        {
            (PutOutcome own, PutOutcome taken) = await PutBothAsync(wholeOwn, wholeTaken);
            isNew |= taken == PutOutcome.Kept;
            return isOwn ? own : taken;
        }
        catch
        {
            (_unkeptOwn, _unkeptTaken) = (wholeOwn, wholeTaken); // not known to be kept: the page holds it
            throw;
        }
        finally
        {
            if (isNew)
            {
                Forget(); // before anybody reads on
            }

            _one.Release();
            if (isNew)
            {
                Tell(canWait: _isFilling && !isOwn);
            }
        }
    }

    private int UnkeptCount => new[] { _unkeptOwn, _unkeptTaken }.Sum(set => set.Records.Count + set.Erased.Count);

    private static (int Records, int Erased) SizeOf(RecordSet set) => (set.Records.Count, set.Erased.Count);

    private async Task<(PutOutcome Own, PutOutcome Taken)> PutBothAsync(RecordSet wholeOwn, RecordSet wholeTaken)
    {
        (_unkeptOwn, PutOutcome own) = await PutAsync(wholeOwn, isOwn: true);
        (_unkeptTaken, PutOutcome taken) = await PutAsync(wholeTaken, isOwn: false);
        Trouble = (own == PutOutcome.Kept ? taken : own) switch
        {
            PutOutcome.Full => StoreTrouble.Full,
            PutOutcome.Refused => StoreTrouble.Refused,
            _ => Lasting,
        };
        return (own, taken);
    }

    private async Task<(RecordSet Left, PutOutcome Outcome)> PutAsync(RecordSet set, bool isOwn)
    {
        if (set.Records.Count + set.Erased.Count == 0)
        {
            return (RecordUnion.Empty, PutOutcome.Kept);
        }

        PutOutcome outcome = await Shelf.PutAsync(set, isOwn);
        return (outcome == PutOutcome.Kept ? RecordUnion.Empty : set, outcome);
    }

    // What the person does is told at once; what comes part by part, now and then.
    private void Tell(bool canWait)
    {
        TimeSpan wait = canWait && _toldAt is { } last ? BetweenParts - clock.GetElapsedTime(last) : TimeSpan.Zero;
        _isUntold = wait > TimeSpan.Zero;
        if (_isUntold)
        {
            _telling ??= clock.CreateTimer(_ => TellUntold(), null, wait, Timeout.InfiniteTimeSpan);
            return;
        }

        _toldAt = clock.GetTimestamp();
        Changed?.Invoke();
    }

    private void TellUntold()
    {
        _telling?.Dispose();
        _telling = null;
        if (_isUntold)
        {
            Tell(canWait: false);
        }
    }

    private void OnChangedElsewhere()
    {
        Refresh();
        _ = StayAsync();
    }

    private void OnMoreElsewhere()
    {
        Forget();
        Tell(canWait: true);
    }

    // What this page alone holds of them would come back once there is room. It may be on its way to the server just now: that it is erased is to get there too.
    private void OnErasedElsewhere(IReadOnlyCollection<Guid>? persons) => _ = LetGoAsync(persons);

    private async Task LetGoAsync(IReadOnlyCollection<Guid>? persons)
    {
        await _one.WaitAsync();
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            Erasure[] erased = [.. _unkeptOwn.Records.Except(Left(_unkeptOwn)).Select(record => new Erasure(record.Id, now))];
            _unkeptOwn = RecordUnion.Of(_unkeptOwn with { Records = [.. Left(_unkeptOwn)] }, RecordUnion.Empty with { Erased = erased });
            _unkeptTaken = _unkeptTaken with { Records = [.. Left(_unkeptTaken)] };
        }
        finally
        {
            _one.Release();
        }

        Refresh();

        IEnumerable<PracticeRecord> Left(RecordSet set) => set.Records.Where(record => persons?.Contains(record.Person) == false);
    }

    private void Refresh()
    {
        Forget();
        Changed?.Invoke();
    }

    /// <summary>What was read is read anew by who asks next.</summary>
    internal void Forget()
    {
        _version++;
        _everything = null;
    }
}
