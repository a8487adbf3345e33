namespace Backline.Web.Features.Live;

/// <summary>
/// The time of a session: it never goes back, takes no notice of somebody setting the clock, and goes on while the
/// device sleeps.
/// </summary>
/// <remarks>
/// The steady clock of some browsers stands still while the device sleeps; the wall clock does not, but can be set.
/// So the steady clock counts, and only when the page wakes is the wall clock asked whether more time has passed.
/// </remarks>
internal sealed class SessionClock
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly long _start;
    private TimeSpan _slept;
    private TimeSpan _steadyWhenHidden;
    private DateTimeOffset? _wallWhenHidden;

    /// <summary>Starts at zero, now.</summary>
    /// <param name="time">Both clocks.</param>
    public SessionClock(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <value>Since the session began.</value>
    public TimeSpan Now => Steady + _slept;

    private TimeSpan Steady => _time.GetElapsedTime(_start);

    /// <summary>The page was hidden: from here on the device may sleep.</summary>
    public void Hide()
    {
        _steadyWhenHidden = Steady;
        _wallWhenHidden = _time.GetUtcNow();
    }

    /// <summary>The page is shown again: time the device slept through is added.</summary>
    public void Show()
    {
        if (_wallWhenHidden is not { } hidden)
        {
            return;
        }

        TimeSpan missing = _time.GetUtcNow() - hidden - (Steady - _steadyWhenHidden);
        _wallWhenHidden = null;
        if (missing > Slack)
        {
            _slept += missing;
        }
    }
}
