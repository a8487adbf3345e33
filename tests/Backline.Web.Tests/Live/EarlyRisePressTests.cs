using Backline.Coaching.Landmarks;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Web.Features.Live;
using Bunit;

namespace Backline.Web.Tests.Live;

/// <summary>Who came up early is told "Bow again, or press to finish.": a press does finish.</summary>
public sealed class EarlyRisePressTests : Page
{
    private static readonly Protocol Stretch = ProtocolLibrary.Load();

    private readonly TwoClocks _time = new();
    private readonly HeardVoice _voice = new();

    [Fact]
    public void A_press_finishes_and_keeps_what_was_held()
    {
        LiveSession session = Risen();
        double held = session.State.Held.TotalSeconds;
        string offered = _voice.Heard[^1];

        session.Press("any");
        SessionContent content = session.ToContent();

        Assert.Equal("Bow again, or press to finish.", offered);
        Assert.Equal("Done. Your time is kept.", _voice.Heard[^1]);
        Assert.Equal("done", content.Ended);
        Assert.Equal(held, content.Held.TotalSeconds, 0.01);
        Assert.True(held >= 5);
    }

    [Fact]
    public void The_screen_says_what_a_press_does()
    {
        LiveSession session = Risen();

        IRenderedComponent<HoldScreen> screen = Render<HoldScreen>(screen => screen
            .Add(shown => shown.State, session.State)
            .Add(shown => shown.Protocol, Stretch)
            .Add(shown => shown.Signs, session.Signs));

        Assert.Equal("Bow to go on. Tap, or press any key, to finish.", screen.Find(".hint").TextContent);
    }

    private LiveSession Risen()
    {
        var options = new SessionOptions { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero };
        var session = new LiveSession(Stretch, new LivePlan { Options = options }, _voice, _time);
        CameraFrame[] film = [.. Film.Pictures()];
        for (int i = 0; session.State.Held.TotalSeconds < 5; i++)
        {
            See(session, film[i].Landmarks);
        }

        for (int i = 0; i < 300 && !_voice.Heard.Contains("Bow again, or press to finish."); i++)
        {
            See(session, film[i % 10].Landmarks);
        }

        return session;
    }

    private void See(LiveSession session, LandmarkFrame seen)
    {
        _time.Advance(TimeSpan.FromSeconds(0.1));
        session.See(CameraFrame.Read([session.Now.TotalSeconds, 640, 480, .. seen.Image, .. seen.World])!.Value); // a film's frame is one
    }
}
