using Backline.Practice.Records;

namespace Backline.Web.Records;

/// <summary>Where records stand: the browser's database, or memory where the browser forbids one.</summary>
internal interface IRecordShelf
{
    /// <value>Whether what is put here outlives the page.</value>
    bool IsLasting { get; }

    /// <summary>Opens the shelf. Nothing else may be called before.</summary>
    /// <param name="listener">Hears what other tabs do.</param>
    Task<ShelfOpening> OpenAsync(ShelfListener listener);

    /// <summary>Everything that stands here.</summary>
    Task<RecordSet> ReadAsync();

    /// <summary>
    /// Takes the union, all of it or nothing: unknown records are added, known ones left as they are, and erased ids
    /// lose their content for good.
    /// </summary>
    /// <param name="set">What comes in.</param>
    /// <param name="isOwn">Whether it was made here, so that the server has yet to hear of it.</param>
    Task<PutOutcome> PutAsync(RecordSet set, bool isOwn);

    /// <summary>What the server has not confirmed yet.</summary>
    Task<RecordSet> UnsentAsync();

    /// <summary>The server has these; they need not be sent again. That a record was erased meanwhile is yet to be sent.</summary>
    /// <param name="records">Ids of records.</param>
    /// <param name="erased">Ids of erasures.</param>
    Task ConfirmAsync(IReadOnlyCollection<Guid> records, IReadOnlyCollection<Guid> erased);

    /// <summary>The server lacks these after all; they are to be sent.</summary>
    /// <param name="ids">Ids of records and erasures.</param>
    Task<PutOutcome> UnsendAsync(IReadOnlyCollection<Guid> ids);

    /// <summary>Other tabs hear that all of some people was erased.</summary>
    /// <param name="persons">Their ids, or <see langword="null"/> for everybody's.</param>
    Task TellErasedAsync(IReadOnlyCollection<Guid>? persons);

    /// <summary>A small text kept beside the records, or <see langword="null"/>.</summary>
    Task<string?> NoteAsync(string name);

    /// <summary>Keeps a small text beside the records unless one of that name is there already, in one step for all tabs.</summary>
    /// <returns>The text that stands there now.</returns>
    Task<string> AddNoteAsync(string name, string text);

    /// <summary>Keeps a small text beside the records.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="tellsOthers">Whether other tabs hear that something changed.</param>
    Task<PutOutcome> PutNoteAsync(string name, string text, bool tellsOthers = false);

    /// <summary>Keeps a small text in place of the one that is known to stand there, in one step for all tabs; the others hear of it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="known">What stands there as far as is known, or <see langword="null"/> for nothing.</param>
    /// <param name="text">The text.</param>
    /// <returns><see langword="null"/> where something else stands there: nothing is changed then.</returns>
    Task<PutOutcome?> ChangeNoteAsync(string name, string? known, string text);

    /// <summary>What there is of each month, oldest first: a mark of its records, and the summary kept of them if it still fits.</summary>
    /// <param name="who">Whose summaries.</param>
    /// <param name="known">Marks the caller has a summary for already, by month; those come without one.</param>
    Task<IReadOnlyList<ShelvedMonth>> MonthsAsync(string who, IReadOnlyDictionary<string, string> known);

    /// <summary>The records of a month, as <c>2026-05</c>, by the time where they happened.</summary>
    Task<RecordSet> MonthAsync(string month);

    /// <summary>The records of a day, as <c>2026-05-04</c>, and of all days after it, by the time where they happened.</summary>
    Task<RecordSet> SinceAsync(string day);

    /// <summary>Keeps a summary beside the records. It is a cache: it may be lost at any time, and erasing anything loses all of them.</summary>
    Task KeepSummaryAsync(string who, ShelvedMonth month);
}
