using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>Phases can be pressed on before a camera; a bow that is seen not to be there is not held.</summary>
public sealed class PressedOnTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(Restriction.HeadAboveHeart)]
    [InlineData(Restriction.NoEndRange)]
    [InlineData(Restriction.SlowRise)]
    public void Who_stands_in_the_hold_holds_nothing_and_hears_why(Restriction? asked)
    {
        Scene scene = PressedToHold(asked is { } one ? [one] : []);
        double pressed = scene.State.Time.TotalSeconds;

        scene.Stay(Body.Upright, 40);

        Assert.Equal(0, scene.State.Held.TotalSeconds);
        Assert.Empty(scene.Of(SessionEventKinds.HoldStart));
        Assert.InRange(scene.Of(SessionEventKinds.Fault, "bow").Single().T - pressed, 0, 1.5);
        Assert.Equal("Hips fold a little.", scene.Of(SessionEventKinds.Cue, "bow").First().Text);
    }

    [Theory]
    [InlineData(1.8, 0)]
    [InlineData(2.6, 1)]
    public void The_clock_waits_two_seconds_for_a_frame_of_the_hold(double seconds, int started)
    {
        Scene scene = PressedToHold([]).Ticks(seconds);

        Assert.Equal(started, scene.Of(SessionEventKinds.HoldStart).Count());
    }

    [Fact]
    public void Who_then_bows_is_held_from_there()
    {
        Scene scene = PressedToHold([]).Stay(Body.Upright, 5).Move(Body.Bowed, 1.5);
        double bowed = scene.State.Time.TotalSeconds;

        scene.Stay(Body.Bowed, 10);

        Assert.InRange(scene.Of(SessionEventKinds.HoldStart).Single().T - bowed, -1.5, 1);
        Assert.Single(scene.Of(SessionEventKinds.Mended, "bow"));
    }

    [Fact]
    public void Where_the_trunk_is_hidden_the_person_s_press_is_believed()
    {
        Scene scene = PressedToHold([]).Stay(new Body(null, null, null, null), 12);

        Assert.Empty(scene.Of(SessionEventKinds.HoldStop));
        Assert.InRange(scene.State.Held.UnseenSeconds, 10, 12);
    }

    [Fact]
    public void Without_the_bow_the_upright_hold_is_held()
    {
        Scene scene = PressedToHold([Restriction.NoBow]).Stay(Body.SoftKnees, 10);

        Assert.InRange(scene.State.Held.TotalSeconds, 9, 10);
        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Fact]
    public void That_the_trunk_alone_is_seen_makes_no_seen_hold()
    {
        Scene scene = Scene.InHold(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart] });
        double seen = scene.State.Held.SeenSeconds;

        scene.Stay(new Body(36, null, null, null), 10);

        Assert.Equal(Verdict.Kept, scene.VerdictOf("bow"));
        Assert.InRange(scene.State.Held.SeenSeconds - seen, 0, 1);
    }

    private static Scene PressedToHold(Restriction[] asked)
    {
        Scene scene = new Scene(Scene.Camera with { Restrictions = asked, Support = Support.Chair }).Stay(Body.Upright, 2);
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Command(SessionCommand.Done);
        }

        return scene;
    }
}
