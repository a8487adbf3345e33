using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A press after the time ends nothing before the way up is over; it leads there with its words.</summary>
public sealed class LeadOffTests
{
    private const string StepOff = "Pause, then step off slowly.";

    private static readonly SessionOptions Dizzy = Scene.Camera with { Restrictions = [Restriction.SlowRise], Support = Support.Chair, Target = TimeSpan.FromSeconds(20) };

    [Fact]
    public void Who_presses_while_seen_bowed_hears_how_to_rise_and_of_the_pause_first()
    {
        Body half = Body.Bowed with { Trunk = 45 };
        Scene scene = Scene.InHold(Dizzy).Stay(Body.Bowed, 20).Move(half, 3).Command(SessionCommand.Done);
        bool wasOver = scene.State.IsOver;

        scene.Stay(half, 5).Move(Body.Upright, 4).Stay(Body.Upright, 25);

        Assert.Single(scene.Of(SessionEventKinds.Target));
        Assert.False(wasOver);
        Assert.Equal(StepOff, scene.Of(SessionEventKinds.Cue).Last().Text);
        Assert.Equal("done", scene.State.Ended);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    public void Nobody_steps_off_without_the_pause_whenever_they_press(int seconds)
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = [Restriction.SlowRise] }).TicksUntil(PhaseIds.Return).Ticks(seconds).Command(SessionCommand.Done);
        bool wasOver = scene.State.IsOver;

        scene.Ticks(40);

        Assert.False(wasOver);
        Assert.Equal(StepOff, scene.Of(SessionEventKinds.Cue).Last().Text);
        Assert.Equal("done", scene.State.Ended);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(9, true)]
    public void Unseen_a_press_is_believed_once_there_was_time_to_rise(int seconds, bool isOver) =>
        Assert.Equal(isOver, new Scene(Scene.Voice).TicksUntil(PhaseIds.Return).Ticks(seconds).Command(SessionCommand.Done).State.IsOver);

    [Fact]
    public void Without_the_bow_too_the_step_off_waits_for_its_pause()
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = [Restriction.NoBow, Restriction.SlowRise] }).TicksUntil(PhaseIds.Return).Ticks(3).Command(SessionCommand.Done).Ticks(30);

        Assert.Equal([StepOff, "Done. Your time is kept."], scene.Events.Where(one => one.Text.Length > 0).Select(one => one.Text).TakeLast(2));
    }

    [Fact]
    public void Whom_the_camera_lost_after_an_early_rise_hears_of_the_step_off_before_the_end()
    {
        Scene scene = Scene.InHold(Dizzy).Stay(Body.Bowed, 8).Move(Body.Upright, 4).Stay(Body.Upright, 20);
        bool wasOffered = scene.State.HasRisenEarly;

        scene.Give(new CameraLost(scene.State.Time)).Ticks(80);

        Assert.True(wasOffered);
        Assert.Equal(StepOff, scene.Of(SessionEventKinds.Cue).Last().Text);
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void No_question_of_the_hold_is_put_too_late_to_be_answered()
    {
        for (int target = 20; target <= 300; target += 5)
        {
            Scene scene = new Scene(Scene.Voice with { Target = TimeSpan.FromSeconds(target) }).Ticks(target + 100);
            double reached = scene.Of(SessionEventKinds.Target).Single().T;

            Assert.True(reached - scene.Of(SessionEventKinds.Question).Last().T >= 7, $"a hold of {target} s");
        }
    }

    [Fact]
    public void A_question_taken_back_is_known_for_as_long_as_it_might_be_answered()
    {
        Scene scene = new(Scene.Voice);
        while (scene.State.PendingQuestion is null)
        {
            scene.Ticks(0.1);
        }

        string? asked = scene.State.PendingQuestion, takenBack = scene.Command(SessionCommand.Done).State.AnswerableQuestion;
        bool isOpen = scene.State.PendingQuestion is not null;

        Assert.Equal(asked, takenBack);
        Assert.False(isOpen);
        Assert.NotEqual(asked, scene.Ticks(12).State.AnswerableQuestion);
    }

    [Fact]
    public void A_press_after_the_time_is_acknowledged_until_the_words_are_through()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Return).Ticks(3);
        bool before = scene.State.HasSaidUp;

        bool heard = scene.Command(SessionCommand.Done).Ticks(4).State.HasSaidUp;

        Assert.True(heard && !before);
        Assert.Contains(scene.Ticks(15).Of(SessionEventKinds.Cue), cue => cue.Id == "step-off");
    }
}
