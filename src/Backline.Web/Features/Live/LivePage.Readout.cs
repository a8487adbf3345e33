using Backline.Coaching.Sessions;
using Backline.Stretching.Readouts;
using Backline.Web.Features.Readout;

namespace Backline.Web.Features.Live;

/// <summary>The page's read-out: what the posture that is seen does to calf and hamstrings.</summary>
public sealed partial class LivePage
{
    private LiveReadout? _readout;

    // Not while one gets ready: standing beside a roll is no stretch.
    private StretchReadout? ShownReadout => _live is { IsWatched: true } live && live.State.Phase != SessionState.Ready ? _readout?.Latest : null;

    // While the person is told to wait anyway, so that no picture waits for it later.
    private async Task PrepareReadoutAsync()
    {
        await Task.Yield();
        _readout = new LiveReadout(LegModels.Reader, Time);
    }

    private void FollowByReadout(LiveSession live)
    {
        if (_readout is { } readout)
        {
            live.Measured += readout.See;
        }
    }

    private void WorkOnReadout(LiveSession live)
    {
        if (live.IsWatched && _readout?.Work(live.Now) == true)
        {
            _ = RenderSoonAsync();
        }
    }
}
