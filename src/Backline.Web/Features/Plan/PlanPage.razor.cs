using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Plan;

/// <summary>What today holds, the week against the supported dose, and how the person goes on.</summary>
public sealed partial class PlanPage : IAsyncDisposable
{
    private readonly PlanContent _usual = new() { Mode = PlanContent.Build, Begin = PlanContent.BySelfTests };
    private PlanContent? _said;
    private TodaysPlan? _plan;
    private string? _missed;
    private string? _saidAfter; // the session before the days left out that are said here
    private string? _clock;
    private bool _isOpened; // though it is hidden
    private PageReturns? _returns;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private PlanContent Content => _said ?? _usual;

    private string Mode => Content.Mode;

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Store.Changed -= OnStoreChanged;
        Hiding.Changed -= OnHidingChanged;
        return _returns?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        Hiding.Changed += OnHidingChanged;
        _returns = new PageReturns(Js, () => InvokeAsync(LookAsync));
        await Task.WhenAll(_returns.WatchAsync(), Logs.ReadAsync());
        await RefreshAsync(isSeen: await _returns.IsInFrontAsync()); // it may be opened behind another
        if (!Today.Choices.FollowsPlan)
        {
            Today.Choose(choices => choices with { FollowsPlan = true });
        }
    }

    private async Task RefreshAsync(bool isSeen)
    {
        DateTimeOffset now = Clock.GetLocalNow();
        PracticeLog log = (await Logs.ReadAsync()).AsOf(now);
        _said = log.Plan;
        _plan = PlanMaker.For(log, now);
        _clock = ClockWords.Of(now) is { } wrong ? $"{wrong} Until then the plan cannot tell what was done before today." : null;
        SayMissed(log, isSeen);
    }

    // Nobody may look while the day turns: what is said once is for the next visit.
    private Task TurnAsync() => RefreshAsync(isSeen: false);

    // Whoever brings a page left open to the front looks at it; so does, as far as is known, who does something while it is there.
    private async Task LookAsync()
    {
        await RefreshAsync(isSeen: _returns is not { } returns || await returns.IsInFrontAsync());
        StateHasChanged();
    }

    private void OnHidingChanged() => _isOpened = false;

    private Task OpenAsync()
    {
        _isOpened = true;
        return LookAsync();
    }

    // Days left out are said once: the next visit is silent about the same pause. How it begins again after a long one, the plan's own words say.
    // A session stopped at once ends no pause. Who chose to rest, or is to stop, is told of it no longer. What is said already tells today's count.
    private void SayMissed(PracticeLog log, bool isSeen)
    {
        string last = log.Sessions.LastOrDefault(PracticeSpan.IsPractice)?.Id.ToString() ?? "";
        bool isSaid = _missed is not null && _saidAfter == last;
        if (!isSaid && isSeen && (_isOpened || !Hiding.IsHidden) && _plan?.Missed is not null && Settings.Read(LocalKeys.MissedSaid) != last)
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

    private void OnStoreChanged() => InvokeAsync(LookAsync); // also in a page behind another, where a change of another tab's comes
}
