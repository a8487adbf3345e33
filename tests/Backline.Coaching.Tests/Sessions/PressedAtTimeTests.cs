using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>The time is up and the person still bows before the camera: what is asked of them, and what a press means, is the way up.</summary>
public sealed class PressedAtTimeTests
{
    private static readonly SessionOptions Short = Scene.Camera with { Target = TimeSpan.FromSeconds(20) };

    [Fact]
    public void Who_has_been_told_to_rise_is_asked_to_rise_while_they_still_bow()
    {
        Scene before = Scene.InHold(Short).Stay(Body.Bowed, 15), after = Scene.InHold(Short).Stay(Body.Bowed, 24);

        Assert.Equal((PhaseIds.Hold, PhaseIds.Hold, PressEffect.Pause), (before.State.Phase, before.State.AskedStep, before.State.PressEffect));
        Assert.Equal((PhaseIds.Hold, PhaseIds.Return, PressEffect.Up), (after.State.Phase, after.State.AskedStep, after.State.PressEffect));
        Assert.True(after.State.Held.TotalSeconds > 21); // the hold goes on as long as it is seen
    }

    [Fact]
    public void A_press_then_begins_the_way_up_and_pauses_nothing()
    {
        Scene scene = Scene.InHold(Short).Stay(Body.Bowed, 24);
        double held = scene.State.Held.TotalSeconds;

        scene.Command(SessionCommand.Done).Stay(Body.Bowed, 4);
        (string phase, bool isHeard) = (scene.State.Phase, scene.State.HasSaidUp);
        scene.Move(Body.Upright, 3).Stay(Body.Upright, 20);

        Assert.Equal((PhaseIds.Return, true), (phase, isHeard));
        Assert.Equal("done", scene.State.Ended);
        Assert.Equal(held, scene.State.Held.TotalSeconds, 0.11);
        Assert.True(scene.Of(SessionEventKinds.Cue, "step-off").Single().T > scene.Of(SessionEventKinds.Phase, PhaseIds.Return).Single().T + 4);
    }
}
