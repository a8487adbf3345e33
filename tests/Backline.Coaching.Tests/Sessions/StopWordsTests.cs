using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A stop is answered for how the person stands: nobody rises who has not bowed.</summary>
public sealed class StopWordsTests
{
    private const string Ask = "Stopped. What made you stop?";

    [Theory]
    [InlineData("ready")]
    [InlineData("stand")]
    [InlineData("knees")]
    public void Before_the_bow_nobody_is_told_to_rise(string phase)
    {
        Scene scene = new Scene(Scene.Voice with { CountIn = TimeSpan.FromSeconds(5) }).Ticks(2).TicksUntil(phase).Command(SessionCommand.Stop);

        scene.Give(new StopExplained(scene.State.Time, StopReason.Other));

        Assert.Equal(Ask, scene.Of(SessionEventKinds.Done).Single().Text);
        Assert.Equal("Done. Your time is kept.", scene.Of(SessionEventKinds.Advice).Single().Text);
    }

    [Theory]
    [InlineData(StopReason.Tingling, "Knees bend, stand tall slowly.")]
    [InlineData(StopReason.Dizzy, "Hold on to something,")]
    public void What_else_is_advised_is_said_to_who_stands_too(StopReason reason, string begin)
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Stand).Command(SessionCommand.Stop);

        scene.Give(new StopExplained(scene.State.Time, reason));

        Assert.StartsWith(begin, scene.Of(SessionEventKinds.Advice).Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bow")]
    [InlineData("hold")]
    [InlineData("return")]
    public void From_the_bow_on_the_words_of_rising_come_at_once(string phase)
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(phase).Command(SessionCommand.Stop);

        Assert.Equal("Rise slowly, head last.", scene.Of(SessionEventKinds.Done).Single().Text);
    }

    [Fact]
    public void A_camera_that_sees_the_person_stand_knows_better_than_the_phase()
    {
        Scene waits = new Scene(Scene.Camera).Stay(Body.Upright, 60);
        Scene bows = new Scene(Scene.Camera).Stay(Body.Upright, 1).Move(Body.Bowed, 1.5);

        Assert.Equal(PhaseIds.Bow, waits.State.Phase);
        Assert.Equal(Ask, waits.Command(SessionCommand.Stop).Of(SessionEventKinds.Done).Single().Text);
        Assert.Equal("Rise slowly, head last.", bows.Command(SessionCommand.Stop).Of(SessionEventKinds.Done).Single().Text);
    }

    [Fact]
    public void Without_the_bow_who_leaves_the_hold_stands_tall_slowly()
    {
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.NoBow] }).Stay(Body.SoftKnees, 1);
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Command(SessionCommand.Done);
        }

        Assert.Equal("Stand tall, slowly.", scene.Stay(Body.SoftKnees, 5).Command(SessionCommand.Stop).Of(SessionEventKinds.Done).Single().Text);
    }

    [Theory]
    [InlineData(StopReason.Dizzy, "Hold on to something, stand tall slowly.")]
    [InlineData(StopReason.Pain, "Come out slowly.")]
    public void Who_is_seen_bowed_is_told_to_come_up_also_with_the_head_high(StopReason reason, string words)
    {
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart] }).Stay(Body.Upright, 1).Move(Body.Bowed, 1.5).Stay(Body.Bowed, 3);

        scene.Command(SessionCommand.Stop).Give(new StopExplained(scene.State.Time, reason));

        Assert.Equal(words, scene.Of(SessionEventKinds.Advice).Single().Text);
    }

    [Fact]
    public void Who_must_rise_slowly_hears_of_the_pause_at_once() =>
        Assert.Equal(
            "Rise half-way, then pause.",
            Scene.InHold(Scene.Camera with { Restrictions = [Restriction.SlowRise] }).Command(SessionCommand.Stop).Of(SessionEventKinds.Done).Single().Text);

    [Theory]
    [InlineData(StopReason.Pain, "Step off slowly.")]
    [InlineData(StopReason.Tingling, "Knees bend, stand tall slowly.")]
    public void Nobody_who_stands_is_told_to_come_out(StopReason reason, string words)
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Knees).Command(SessionCommand.Stop);

        Assert.Equal(words, scene.Give(new StopExplained(scene.State.Time, reason)).Of(SessionEventKinds.Advice).Single().Text);
    }

    [Theory]
    [InlineData(StopReason.Pain, "Rest now.")]
    [InlineData(StopReason.Dizzy, "Hold on to something, sit down.")]
    [InlineData(StopReason.Tingling, "Sit down, let it settle.")]
    public void Who_stops_in_the_count_in_is_not_on_the_roll_yet(StopReason reason, string words)
    {
        Scene scene = new Scene(Scene.Voice with { CountIn = TimeSpan.FromSeconds(5) }).Ticks(2).Command(SessionCommand.Stop);

        Assert.Equal(words, scene.Give(new StopExplained(scene.State.Time, reason)).Of(SessionEventKinds.Advice).Single().Text);
    }

    [Fact]
    public void Who_has_been_told_to_step_off_need_not_rise()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Return).Ticks(10).Command(SessionCommand.Stop);

        scene.Give(new StopExplained(scene.State.Time, StopReason.Dizzy));

        Assert.Equal("step-off", scene.Of(SessionEventKinds.Cue).Last().Id);
        Assert.Equal(Ask, scene.Of(SessionEventKinds.Done).Single().Text);
        Assert.Equal("Hold on to something, sit down.", scene.Of(SessionEventKinds.Advice).Single().Text);
    }

    [Theory]
    [InlineData(StopReason.Pain, "Step off slowly.")]
    [InlineData(StopReason.Dizzy, "Hold on to something, step off slowly.")]
    [InlineData(StopReason.Tired, "Enough for today. Step off slowly.")]
    public void Without_the_bow_who_holds_stands(StopReason reason, string words)
    {
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.NoBow] }).Stay(Body.SoftKnees, 60);
        bool holds = scene.State.IsHoldRunning;

        scene.Command(SessionCommand.Stop).Give(new StopExplained(scene.State.Time, reason));

        Assert.True(holds);
        Assert.Equal(words, scene.Of(SessionEventKinds.Advice).Single().Text);
    }

    [Theory]
    [InlineData(StopReason.Pain, "Rest now.")]
    [InlineData(StopReason.Tingling, "Sit down, let it settle.")]
    [InlineData(StopReason.Tired, "Enough for today.")]
    public void Who_has_been_told_to_step_off_is_answered_for_that(StopReason reason, string words)
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Return).Ticks(10).Command(SessionCommand.Stop);

        Assert.Equal(words, scene.Give(new StopExplained(scene.State.Time, reason)).Of(SessionEventKinds.Advice).Single().Text);
    }

    [Fact]
    public void Who_says_why_long_after_the_stop_has_risen()
    {
        Scene scene = Scene.InHold().Command(SessionCommand.Stop);

        scene.Give(new StopExplained(scene.State.Time + TimeSpan.FromSeconds(10), StopReason.Tired));

        Assert.Equal("Enough for today. Step off slowly.", scene.Of(SessionEventKinds.Advice).Single().Text);
    }
}
