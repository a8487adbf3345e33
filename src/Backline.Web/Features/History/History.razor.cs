using Backline.Progress.Summaries;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.History;

/// <summary>All sessions, newest first, a year at a time and by month; from the log, so that years open like weeks.</summary>
public sealed partial class History : IDisposable
{
    private const int Step = 30;
    private int _shown = Step;
    private int _others;
    private int _year;
    private int _done;
    private int _of;
    private PracticeLog? _log;
    private IReadOnlyList<int> _years = [];
    private IReadOnlyList<LoggedSession> _ofYear = [];

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private IEnumerable<IGrouping<(int Year, int Month), LoggedSession>> Shown =>
        _ofYear.Take(_shown).GroupBy(session => (session.At.Year, session.At.Month));

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        await RefreshAsync();
    }

    private static string Details(LoggedSession session)
    {
        string[] parts =
        [
            SessionWords.Held(session.HeldBy),
            SessionWords.Variant(session.Variant).ToLowerInvariant(),
            SessionWords.Pain(session.PainBefore, session.PainAfter),
            session.IsStopped ? "stopped early" : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private async Task RefreshAsync()
    {
        _log = await Logs.ReadAsync(Tell);
        _years = [.. _log.Sessions.Select(session => session.At.Year).Distinct().OrderDescending()];
        _year = _years.Contains(_year) ? _year : YearShownFirst(_log);
        _ofYear = [.. _log.Sessions.Where(session => session.At.Year == _year).Reverse()];
        _others = _log.People.Where(person => Store.IdsOf(person.Person).Count == 0).Sum(person => person.Sessions);
    }

    // What a wrong clock has dated in years that have not come is there to be opened, and lies over nothing.
    private int YearShownFirst(PracticeLog log) =>
        log.AsOf(Clock.GetLocalNow()).Sessions is [.., { } latest] ? latest.At.Year : _years is [var newest, ..] ? newest : 0;

    private void Tell(int done, int of)
    {
        (_done, _of) = (done, of);
        StateHasChanged();
    }

    private void Choose(int year)
    {
        (_year, _shown) = (year, Step);
        _ofYear = _log is null ? [] : [.. _log.Sessions.Where(session => session.At.Year == year).Reverse()];
    }

    private void ShowMore() => _shown += Step;

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
