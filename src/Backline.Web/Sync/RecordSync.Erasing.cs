using System.Globalization;
using System.Text.Json;
using Backline.Web.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Sync;

/// <summary>What is erased here is erased on the server: all that it had when that was asked, or, where it did not answer then, all that is dated before.</summary>
/// <remarks>The first may be asked for twice, by two tabs too, and takes no more the second time: what the server was given since stays. Asked for twice by its date, it takes what is dated before and was given in between.</remarks>
internal sealed partial class RecordSync
{
    private const string ToEraseNote = "server-to-erase";
    private const string AheadNote = "server-ahead";
    private const string UnsureNote = "server-erased-unsure";
    private static readonly TimeSpan LongestMeeting = TimeSpan.FromSeconds(5); // nothing is erased here until then: who takes longer to say what it has is away
    private static readonly TimeSpan ClockChange = TimeSpan.FromSeconds(2); // less is the way of an answer

    private readonly Dictionary<ErasureAsked, long> _askedHere = []; // with the stamps of a clock that nobody sets
    private int _erasings; // 1. How often something was asked to be erased here.
    private ErasureAsked[] _unnoted = []; // what the browser had no room to note: asked for while this page is open
    private ErasureAsked[] _done = []; // what it had no room to strike out: not to be asked for again

    /// <summary>Erases on the server too, if there is one: now, or as soon as it answers.</summary>
    /// <param name="persons">Whose records, or <see langword="null"/> for everybody's.</param>
    /// <param name="here">Erases them here, once it is noted that they are to be erased there: whatever ends the page meanwhile, what the server has goes in the end, here too.</param>
    /// <param name="areAllHere">Whether nobody else uses this browser.</param>
    /// <remarks>Others may add to the server's until it answers, and what they were told is kept must stay. So what it had goes, by the order in which it came; or what had been made by then, by its date. Both take what this browser never saw, beside the ids erased here, which are sent as all else is.</remarks>
    public async Task<SyncState> EraseAsync(IReadOnlyList<Guid>? persons = null, Func<Task>? here = null, bool areAllHere = false)
    {
        (DateTimeOffset now, long stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        bool mayHaveMet = await MayHaveMetServerAsync();
        Introduction? met = await MeetAsync();
        _erasings++;
        if (met is not null || mayHaveMet)
        {
            var everybodys = new ErasureAsked(null, now, await KnownAheadAsync(), met?.Token, met?.Last);
            ErasureAsked[] asked = persons is null ? [everybodys] : [.. persons.Select(person => everybodys with { Person = person })];
            Array.ForEach(asked, one => _askedHere[one] = stamp);
            _unnoted = [.. _unnoted, .. asked];
            await NoteUnnotedAsync();

            if (persons is null || areAllHere)
            {
                await ForgetWhatMayHaveLeftAsync();
            }
        }

        await (here?.Invoke() ?? Task.CompletedTask);
        await NoteUnnotedAsync(); // there may be room now
        return await SyncAsync();
    }

    /// <value>Whether this page alone knows of something that the server has yet to be asked to erase.</value>
    public bool IsAskedByPageAlone => _unnoted.Length > 0;

    private async Task NoteUnnotedAsync()
    {
        if (_unnoted.Length > 0 && await ChangeToEraseAsync(noted => [.. (noted ?? []).Union(_unnoted)]))
        {
            _unnoted = [];
        }
    }

    // A server that answers, with the place of what it has.
    private async Task<Introduction?> MeetAsync()
    {
        try
        {
            return await server.IntroduceAsync(LongestMeeting) is { Server: true, Refused: false } met ? met : null;
        }
        catch (HttpRequestException)
        {
            return null;
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

    private async Task<bool> EraseThereAsync(Introduction introduction)
    {
        await StrikeOutAsync([]); // what there was no room for before
        await NoteUnnotedAsync();
        ErasureAsked[] asked = [.. await ToEraseAsync() ?? []];
        bool isErased = true;
        foreach (ErasureAsked one in asked)
        {
            isErased &= one.UpTo is { } place && one.Token == introduction.Token
                ? await server.EraseUpToAsync(one.Person, place, introduction.Token)
                : await EraseMadeBeforeAsync(one, introduction);
        }

        if (asked.Length > 0)
        {
            _unnoted = [.. _unnoted.Except(asked)];
            await StrikeOutAsync(asked); // what was refused would be again
        }

        return isErased;
    }

    private async Task<bool> EraseMadeBeforeAsync(ErasureAsked asked, Introduction introduction)
    {
        ErasureAge age = AgeOf(asked, introduction);
        if (!age.IsSure)
        {
            await PutMayHaveLeftAsync(true);
        }

        return age.Longest is not { } longest
            || await server.EraseUntilAsync(asked.Person, (introduction.Now ?? clock.GetUtcNow()) - longest, introduction.Last, introduction.Token);
    }

    // Asked once more, it would erase what is dated before and was brought since, from a file perhaps.
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
