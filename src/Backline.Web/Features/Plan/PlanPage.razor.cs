using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Plan;

/// <summary>What today holds, the week against the supported dose, and how the person goes on.</summary>
public sealed partial class PlanPage : IDisposable
{
    private readonly PlanContent _usual = new() { Mode = PlanContent.Build, Begin = PlanContent.BySelfTests };
    private PlanContent? _said;
    private TodaysPlan? _plan;
    private string? _missed;
    private string? _saidAfter; // the session before the days left out that are said here
    private string? _clock;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private PlanContent Content => _said ?? _usual;

    private string Mode => Content.Mode;

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        await RefreshAsync();
        if (!Today.Choices.FollowsPlan)
        {
            Today.Choose(choices => choices with { FollowsPlan = true });
        }
    }

    private async Task RefreshAsync(bool isTurn = false)
    {
        DateTimeOffset now = Clock.GetLocalNow();
        PracticeLog log = (await Logs.ReadAsync()).AsOf(now);
        _said = log.Plan;
        _plan = PlanMaker.For(log, now);
        _clock = ClockWords.Of(now) is { } wrong ? $"{wrong} Until then the plan cannot tell what was done before today." : null;
        SayMissed(log, isTurn);
    }

    // Nobody may look while the day turns: what is said once is for the next visit.
    private Task TurnAsync() => RefreshAsync(isTurn: true);

    // Days left out are said once: the next visit is silent about the same pause. How it begins again after a long one, the plan's own words say.
    // A session stopped at once ends no pause. Who chose to rest, or is to stop, is told of it no longer. What is said already tells today's count.
    private void SayMissed(PracticeLog log, bool isTurn)
    {
        string last = log.Sessions.LastOrDefault(PracticeSpan.IsPractice)?.Id.ToString() ?? "";
        bool isSaid = _missed is not null && _saidAfter == last;
        if (!isSaid && !isTurn && _plan?.Missed is not null && Settings.Read(LocalKeys.MissedSaid) != last)
        {
            Settings.Write(LocalKeys.MissedSaid, last);
            (isSaid, _saidAfter) = (true, last);
        }

        _missed = isSaid ? _plan?.Missed : null;
    }

    private async Task ChooseAsync(PlanContent content) => await Store.AddAsync(RecordKinds.Plan, content, PracticeJson.Default.PlanContent);

    private void Start(PlannedHold hold)
    {
        Today.Choose(choices => choices with { Variant = hold.Variant, TargetSeconds = _plan?.HoldSeconds ?? hold.Seconds });
        Navigation.NavigateTo("setup");
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
