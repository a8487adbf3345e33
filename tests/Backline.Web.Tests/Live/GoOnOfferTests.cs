using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Features.Live;
using Bunit;

namespace Backline.Web.Tests.Live;

/// <summary>A hold that a fault has stopped for long waits in place: the screen says what a press does.</summary>
public sealed class GoOnOfferTests : Page
{
    [Fact]
    public void The_screen_says_that_a_press_finishes()
    {
        Protocol stretch = ProtocolLibrary.Load();
        var session = new Session(stretch, new SessionOptions { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero, Restrictions = [Restriction.NoBow] });
        SessionState state = session.Start();
        for (double t = 0.1; t < 85; t += 0.1)
        {
            var seen = Readings.Of((Measure.TrunkInclination, new Reading(9, 3)), (Measure.KneeFlexion, new Reading(t < 43 ? 20 : 1, 3)));
            state = session.Next(state, new FrameSeen(new MeasuredFrame(TimeSpan.FromSeconds(t), true, View.SideRight, Readings.None, seen))).State;
        }

        IRenderedComponent<HoldScreen> screen = Render<HoldScreen>(screen => screen
            .Add(shown => shown.State, state)
            .Add(shown => shown.Protocol, stretch)
            .Add(shown => shown.Signs, []));

        Assert.True(state is { HasRisenEarly: true, Phase: PhaseIds.Hold });
        Assert.Equal("Hold as before to go on. Tap, or press any key, to finish.", screen.Find(".hint").TextContent);
    }
}
