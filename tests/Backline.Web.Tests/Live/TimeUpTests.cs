using Backline.Coaching.Landmarks;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Features.Live;
using Bunit;

namespace Backline.Web.Tests.Live;

/// <summary>The time is up before the camera: the screen asks for nothing but what is said.</summary>
public sealed class TimeUpTests : Page
{
    private static readonly Protocol Stretch = ProtocolLibrary.Load();

    private readonly TwoClocks _time = new();
    private readonly HeardVoice _voice = new();

    [Fact]
    public void Who_still_bows_reads_how_to_rise_and_nothing_of_staying_or_of_a_pause()
    {
        LiveSession session = Told();

        IRenderedComponent<HoldScreen> screen = Render<HoldScreen>(screen => screen
            .Add(shown => shown.State, session.State)
            .Add(shown => shown.Protocol, Stretch)
            .Add(shown => shown.Caption, session.Caption)
            .Add(shown => shown.Signs, session.Signs));

        Assert.Equal(PhaseIds.Hold, session.State.Phase);
        Assert.Equal("Time. Rise slowly, head last.", screen.Find(".caption").TextContent);
        Assert.Equal(Stretch.Step(PhaseIds.Return).Title, screen.Find("h2").TextContent);
        Assert.Equal("Take your time; it ends by itself. Tap once you stand.", screen.Find(".hint").TextContent);
    }

    [Fact]
    public void A_press_then_cuts_off_no_word_of_rising_and_is_heard()
    {
        LiveSession session = Told();
        int silences = _voice.Silences, tones = _voice.Tones.Count;

        session.Press("any");

        Assert.False(session.State.IsPaused);
        Assert.Equal(silences, _voice.Silences);
        Assert.Equal([Tone.Tick], _voice.Tones.Skip(tones));
    }

    // Two seconds after "Time.", in the hold still.
    private LiveSession Told()
    {
        var options = new SessionOptions { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero, Target = TimeSpan.FromSeconds(20) };
        var session = new LiveSession(Stretch, new LivePlan { Options = options }, _voice, _time);
        CameraFrame[] film = [.. Film.Pictures()];
        int last = 0;
        for (; session.State.Held.TotalSeconds < 5; last++)
        {
            See(session, film[last].Landmarks);
        }

        for (int after = 0; after < 20; after += _voice.Heard.Contains("Time. Rise slowly, head last.") ? 1 : 0)
        {
            See(session, film[last].Landmarks);
        }

        return session;
    }

    private void See(LiveSession session, LandmarkFrame seen)
    {
        _time.Advance(TimeSpan.FromSeconds(0.1));
        session.See(CameraFrame.Read([session.Now.TotalSeconds, 640, 480, .. seen.Image, .. seen.World])!.Value); // a film's frame is one
    }
}
