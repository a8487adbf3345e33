namespace Backline.Web.Features.Demo;

/// <summary>A clock that shows what a film shows: it goes on when the film goes on.</summary>
internal sealed class PlaybackTime : TimeProvider
{
    private TimeSpan _shown;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The film has come to a time; it never goes back.</summary>
    /// <param name="time">Since the film began.</param>
    public void Show(TimeSpan time) => _shown = time > _shown ? time : _shown;

    /// <inheritdoc/>
    public override long GetTimestamp() => _shown.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _shown;
}
