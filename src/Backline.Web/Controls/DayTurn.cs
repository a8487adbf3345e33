using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Controls;

/// <summary>Tells the page it stands in when another day begins while that is open, or has begun while nobody looked at it. Draws nothing.</summary>
public sealed class DayTurn : ComponentBase, IAsyncDisposable
{
    // A device that slept through midnight knows it as soon as it wakes: nothing waits for a far moment.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private PageReturns? _returns;
    private ITimer? _timer;
    private DateOnly _day;
    private bool _isLooking;

    /// <summary>Another day has begun.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback OnTurn { get; set; }

    /// <summary>The day is the same: called every half minute, and when the page comes to the front. It draws what it changes itself.</summary>
    [Parameter]
    public Func<Task>? OnLook { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        if (_returns is not null)
        {
            await _returns.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _day = Today;
        _timer = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, Between, Between);
        _returns = new PageReturns(Js, LookAsync);
        await _returns.WatchAsync();
    }

    private async Task LookAsync()
    {
        if (_isLooking)
        {
            return;
        }

        _isLooking = true;
        try
        {
            DateOnly today = Today;
            if (_day != today)
            {
                await OnTurn.InvokeAsync();
                _day = today; // else it is tried again
            }
            else if (OnLook is { } look)
            {
                await look();
            }
        }
        finally
        {
            _isLooking = false;
        }
    }
}
