using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

public sealed class OneAtATimeTests
{
    [Fact]
    public void Nothing_else_is_said_while_the_person_hears_that_it_goes_on()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Stand).Ticks(5).Command(SessionCommand.Pause).Ticks(10).Command(SessionCommand.Resume);
        double resumed = scene.Of(SessionEventKinds.Resumed).Single().T;

        scene.Ticks(8);

        Assert.Equal(4, scene.Events.First(happened => happened.Kind is SessionEventKinds.Cue or SessionEventKinds.Question && happened.T >= resumed).T - resumed, 0.11);
    }

    [Fact]
    public void A_lost_camera_is_told_once_and_in_its_turn()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 4);
        while (scene.State.Time.TotalSeconds - scene.Events.Last(happened => happened.Kind == SessionEventKinds.Cue).T > 1)
        {
            scene.Stay(Body.Bowed, 0.1);
        }

        double before = scene.Events.Last(happened => happened.Kind == SessionEventKinds.Cue).T;
        scene.Give(new CameraLost(scene.State.Time)).Ticks(6);

        SessionEvent told = scene.Of(SessionEventKinds.Cue, "camera-lost").Single();
        Assert.Equal("The camera stopped. On we go.", told.Text);
        Assert.Equal(4, told.T - before, 0.11);
    }

    [Fact]
    public void A_no_just_before_the_end_is_not_answered_after_the_words_that_end_the_hold()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold);
        while (scene.State.Held.TotalSeconds < 59.5)
        {
            scene.Ticks(0.1);
        }

        scene.Give(new Answered(scene.State.Time, "heels", false)).Ticks(12);

        string[] said = [.. scene.Of(SessionEventKinds.Cue).Select(cue => cue.Id).SkipWhile(id => id != "target-reached")];
        Assert.DoesNotContain("heels", said);
    }

    [Fact]
    public void Who_has_held_to_the_end_may_step_out_of_the_picture()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 60).Move(Body.Upright, 2).Nobody(25);

        Assert.Equal("done", scene.State.Ended);
        Assert.Empty(scene.Of(SessionEventKinds.Paused));
        Assert.Empty(scene.Of(SessionEventKinds.Cue, "absent"));
    }
}
