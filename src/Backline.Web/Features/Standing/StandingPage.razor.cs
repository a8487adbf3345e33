using Backline.Practice.Habits;
using Backline.Practice.Records;
using Backline.Progress.Summaries;
using Backline.Web.Features.Habits;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Standing;

/// <summary>The standing self-check: what a person finds, compared with what they found before.</summary>
public sealed partial class StandingPage : IDisposable
{
    private static readonly (string Answer, string Words)[] Answers =
        [(StandingCheckContent.Yes, "Yes"), (StandingCheckContent.No, "No"), (StandingCheckContent.Unsure, "Can’t tell")];

    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);
    private string? _result;
    private Guid? _kept; // the record it tells of
    private Habit? _again;
    private bool _isSaving;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private static IReadOnlyList<StandingSign> Signs => HabitLibrary.Load().StandingCheck;

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Store.Changed += OnStoreChanged;

    private async Task SaveAsync()
    {
        _isSaving = true;
        StandingRow? before = (await Logs.ReadAsync()).AsOf(Clock.GetLocalNow()).Standing is [.., { } last] ? last : null;
        var content = new StandingCheckContent { Signs = new Dictionary<string, string>(_answers) };
        _kept = (await Store.AddAsync(RecordKinds.StandingCheck, content, PracticeJson.Default.StandingCheckContent)).Id;
        int yes = _answers.Values.Count(answer => answer == StandingCheckContent.Yes);
        int told = yes + _answers.Values.Count(answer => answer == StandingCheckContent.No);
        _result = $"{yes} of {told} as the lessons have it{(before is null ? "." : $"; last time {before.Yes} of {before.Told}.")} No more than a look, and no verdict.";
        string? sign = Signs.FirstOrDefault(sign => _answers.GetValueOrDefault(sign.Id) == StandingCheckContent.No)?.Habit;
        _again = sign is null ? null : HabitShelf.Find(sign);
        _isSaving = false;
    }

    // What was erased, also in another tab, is told no more.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        if (_kept is { } kept && await Store.IsErasedAsync(kept))
        {
            (_result, _again, _kept) = (null, null, null);
            _answers.Clear();
            StateHasChanged();
        }
    });
}
