using System.Globalization;
using System.Text.Json;
using Backline.Web.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Sync;

/// <summary>What is erased here is erased on the server: at once, or when it answers.</summary>
internal sealed partial class RecordSync
{
    private const string ToEraseNote = "server-to-erase";
    private const string AheadNote = "server-ahead";
    private const string UnsureNote = "server-erased-unsure";
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10); // a part that is just coming in, and an answer
    private static readonly TimeSpan ClockChange = TimeSpan.FromSeconds(2); // less is the way of an answer

    private readonly Dictionary<ErasureAsked, long> _askedHere = []; // with the stamps of a clock that nobody sets
    private long _erasedHere;                // likewise, when what was asked for last was erased here
    private int _erasingHere;                // 1. What is noted for the server and not erased here yet.
    private ErasureAsked[] _askedNow = []; // of which the server erases all it has, once
    private ErasureAsked[] _unnoted = []; // what the browser had no room to note: asked for while this page is open
    private ErasureAsked[] _done = []; // what it had no room to strike out: not to be asked for again

    /// <summary>Erases on the server too, if there is one: all of it now, or, as soon as it answers, what is dated before it was asked.</summary>
    /// <param name="persons">Whose records, or <see langword="null"/> for everybody's.</param>
    /// <param name="here">Erases them here, once it is noted that they are to be erased there: whatever ends the page meanwhile, what the server has goes in the end, here too.</param>
    /// <param name="areAllHere">Whether nobody else uses this browser.</param>
    /// <remarks>Others may add to the server's until it answers, and what they were told is kept must stay. So later only what had been made by then goes, also what this browser never saw, beside the ids erased here, which are sent as all else is.</remarks>
    public async Task<SyncState> EraseAsync(IReadOnlyList<Guid>? persons = null, Func<Task>? here = null, bool areAllHere = false)
    {
        ErasureAsked[] mine = [];
        _erasingHere++;
        bool isErasedHere = false;
        try
        {
            if (await MayHaveMetServerAsync())
            {
                DateTimeOffset now = clock.GetUtcNow();
                TimeSpan? ahead = await KnownAheadAsync();
                mine = persons is null ? [new(null, now, ahead)] : [.. persons.Select(person => new ErasureAsked(person, now, ahead))];
                Array.ForEach(mine, asked => _askedHere[asked] = clock.GetTimestamp());
                _askedNow = [.. _askedNow, .. mine];
                if (!await ChangeToEraseAsync(asked => [.. asked ?? [], .. mine]))
                {
                    _unnoted = [.. _unnoted, .. mine];
                }

                if (persons is null || areAllHere)
                {
                    await ForgetWhatMayHaveLeftAsync();
                }
            }

            await (here?.Invoke() ?? Task.CompletedTask);
            (_erasedHere, isErasedHere) = (clock.GetTimestamp(), true);
            _erasingHere--;
            return await SyncAsync();
        }
        finally
        {
            _erasingHere -= isErasedHere ? 0 : 1;
            _askedNow = [.. _askedNow.Except(mine)]; // what was not reached goes later, by its age
        }
    }

    private async Task ForgetWhatMayHaveLeftAsync()
    {
        try
        {
            await PutMayHaveLeftAsync(false);
        }
        catch (JSException)
        {
            // It stands on, and can be put away by hand.
        }
    }

    private async Task<TimeSpan?> KnownAheadAsync()
    {
        try
        {
            return await ServerAheadAsync();
        }
        catch (JSException)
        {
            return null;
        }
    }

    // Where the database does not say, it may.
    private async Task<bool> MayHaveMetServerAsync()
    {
        try
        {
            return await HasMetServerAsync();
        }
        catch (JSException)
        {
            return true;
        }
    }

    /// <summary>Whether the server has yet to hear that something was erased here: until then it still has it.</summary>
    public async Task<bool> HasErasureWaitingAsync()
    {
        await store.OpenAsync();
        return State is not (SyncState.Unknown or SyncState.NoServer)
            && await ToEraseAsync() is { } waiting
            && (waiting.Count > 0 || _done.Length == 0 || (await store.Shelf.UnsentAsync()).Erased.Count > 0); // what could only not be struck out is done
    }

    /// <summary>Whether clocks that were set meanwhile left it unsure that all made before an asking was erased on the server.</summary>
    public async Task<bool> MayHaveLeftAsync()
    {
        await store.OpenAsync();
        return await store.Shelf.NoteAsync(UnsureNote) is "yes";
    }

    /// <summary>The person has looked at what may have been left.</summary>
    public async Task HaveLookedAsync()
    {
        await PutMayHaveLeftAsync(false);
        Changed?.Invoke();
    }

    // Its own sync asks for all of it: one of the minute would ask too early here, and would take the note away there.
    private async Task<bool> IsBeingErasedAsync(Introduction introduction) =>
        _erasingHere > 0 || (await ToEraseAsync() ?? []).Any(asked => !_askedHere.ContainsKey(asked) && AgeOf(asked, introduction).Longest is { } age && age <= AtOnce);

    private async Task<bool> EraseThereAsync(Introduction introduction)
    {
        // Another tab may have asked for what this one asks now, by its age: all of it is this one's to ask.
        await StrikeOutAsync([]);
        ErasureAsked[] asked = [.. (await ToEraseAsync() ?? []).Union(_askedNow)];
        bool isErased = true;
        foreach (ErasureAsked one in asked)
        {
            bool isAtOnce = _askedNow.Contains(one) && clock.GetElapsedTime(Math.Max(_askedHere[one], _erasedHere)) <= AtOnce;
            _askedNow = [.. _askedNow.Where(other => other != one)]; // once: what others give to the server from here on is told to be kept
            if (isAtOnce)
            {
                isErased &= await server.EraseAsync(one.Person, null, introduction.Token);
                continue;
            }

            ErasureAge age = AgeOf(one, introduction);
            if (!age.IsSure)
            {
                await PutMayHaveLeftAsync(true);
            }

            isErased &= age.Longest is not { } longest || await server.EraseAsync(one.Person, longest, introduction.Token);
        }

        if (asked.Length > 0)
        {
            _unnoted = [.. _unnoted.Except(asked)];
            await StrikeOutAsync(asked); // what was refused would be again
        }

        return isErased;
    }

    // Asked once more, it would erase what was told since to be kept.
    private async Task StrikeOutAsync(ErasureAsked[] asked)
    {
        _done = [.. _done.Union(asked)];
        if (_done.Length > 0 && await ChangeToEraseAsync(noted => noted is null ? null : [.. noted.Except(_done)]))
        {
            _done = [];
        }
    }

    private ErasureAge AgeOf(ErasureAsked asked, Introduction introduction) => ErasureAge.Of(
        clock.GetUtcNow() - asked.At,
        introduction.Now - (asked.At + asked.ServerAhead),
        _askedHere.TryGetValue(asked, out long stamp) ? clock.GetElapsedTime(stamp) : null);

    private async Task<TimeSpan?> ServerAheadAsync() =>
        long.TryParse(await store.Shelf.NoteAsync(AheadNote), CultureInfo.InvariantCulture, out long milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private async Task NoteServerAheadAsync(Introduction introduction)
    {
        if (introduction.Now - clock.GetUtcNow() is { } ahead && (await ServerAheadAsync() is not { } noted || (ahead - noted).Duration() > ClockChange))
        {
            await store.Shelf.PutNoteAsync(AheadNote, ahead.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        }
    }

    private async Task PutMayHaveLeftAsync(bool mayHave)
    {
        if (mayHave != await MayHaveLeftAsync())
        {
            await store.Shelf.PutNoteAsync(UnsureNote, mayHave ? "yes" : "", tellsOthers: true);
        }
    }

    private async Task EndWaitingAsync()
    {
        if (await ToEraseAsync() is [] && (await store.Shelf.UnsentAsync()).Erased.Count == 0)
        {
            await ChangeToEraseAsync(noted => noted is [] ? null : noted);
        }
    }

    // Every tab says what waits to be erased, from when it was asked for until it is done: nothing, or what the server was not asked for yet, while ids may wait beside it.
    private async Task<IReadOnlyList<ErasureAsked>?> ToEraseAsync()
    {
        IReadOnlyList<ErasureAsked>? noted = Noted(await store.Shelf.NoteAsync(ToEraseNote));
        return _unnoted.Length + _done.Length == 0 || (noted is null && _unnoted.Length == 0) ? noted : [.. (noted ?? []).Union(_unnoted).Except(_done)];
    }

    private static IReadOnlyList<ErasureAsked>? Noted(string? note)
    {
        try
        {
            return string.IsNullOrEmpty(note) ? null : JsonSerializer.Deserialize(note, SyncJson.Default.IReadOnlyListErasureAsked);
        }
        catch (JsonException)
        {
            return []; // of a version that sent the ids alone
        }
    }

    // What another tab has put meanwhile is read again.
    private async Task<bool> ChangeToEraseAsync(Func<IReadOnlyList<ErasureAsked>?, IReadOnlyList<ErasureAsked>?> change)
    {
        try
        {
            PutOutcome? put;
            do
            {
                string? note = await store.Shelf.NoteAsync(ToEraseNote);
                string text = change(Noted(note)) is { } asked ? JsonSerializer.Serialize(asked, SyncJson.Default.IReadOnlyListErasureAsked) : "";
                put = text == (note ?? "") ? PutOutcome.Kept : await store.Shelf.ChangeNoteAsync(ToEraseNote, note, text);
            }
            while (put is null);
            return put == PutOutcome.Kept;
        }
        catch (JSException)
        {
            return false; // a database that does not answer keeps no note
        }
    }
}
