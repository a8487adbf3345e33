using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Cues;

/// <summary>What is said fits who hears it: words of the hold are for who holds, praise for who has nothing left to mend.</summary>
public sealed class TimelyWordsTests
{
    [Fact]
    public void No_word_of_the_hold_is_said_while_its_clock_stands()
    {
        for (double before = 1; before < 20; before += 0.5)
        {
            Scene scene = Scene.InHold(Scene.Camera with { Target = TimeSpan.FromSeconds(40) }).Stay(Body.Bowed, before).Stay(Body.Bowed with { Heel = 45 }, 12).Stay(Body.Bowed, 30);

            bool isRunning = false;
            foreach (SessionEvent one in scene.Events)
            {
                isRunning = one.Kind == SessionEventKinds.HoldStart || (isRunning && one.Kind != SessionEventKinds.HoldStop);
                bool isOfHold = one.Kind == SessionEventKinds.Cue && (one.Id.StartsWith("hold-", StringComparison.Ordinal) || one.Id is "half-way" or "last-ten");
                Assert.True(isRunning || !isOfHold, $"{one}");
            }
        }
    }

    [Fact]
    public void Nobody_is_told_that_they_are_half_way_while_they_are_not_seen()
    {
        Scene scene = Scene.InHold(Scene.Camera with { Target = TimeSpan.FromSeconds(40) }).Stay(Body.Bowed, 13).Nobody(12);

        Assert.True(scene.State.Held.TotalSeconds > 20);
        Assert.Empty(scene.Of(SessionEventKinds.Cue, "half-way"));
    }

    [Fact]
    public void Who_is_back_is_not_asked_for_and_is_welcomed_only_when_they_were()
    {
        for (double gone = 4; gone < 10; gone += 0.25)
        {
            Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 5).Nobody(gone);
            double back = scene.State.Time.TotalSeconds;
            scene.Stay(Body.Upright, 15);

            double[] asked = [.. scene.Of(SessionEventKinds.Cue, "absent").Select(cue => cue.T)];
            Assert.All(asked, at => Assert.True(at <= back + 0.6));
            Assert.Equal(asked.Length, scene.Of(SessionEventKinds.Cue, "back").Count());
        }
    }

    /// <summary>Who cannot hear would answer a question that is not there any more.</summary>
    [Fact]
    public void A_question_stands_as_long_as_its_answer_is_waited_for()
    {
        Scene scene = new(Scene.Voice);
        int asked = 0;
        for (int i = 0; i < 2000 && !scene.State.IsOver; i++)
        {
            scene.Ticks(0.1);
            asked += scene.State.PendingQuestion is null ? 0 : 1;
            Assert.False(scene.State is { PendingQuestion: not null, Caption: "" });
        }

        Assert.True(asked > 100);
    }

    /// <summary>With bent knees nobody steps off a roll.</summary>
    [Fact]
    public void Without_a_bow_a_press_right_after_the_time_does_not_take_the_words_of_stepping_off()
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = [Restriction.NoBow] }).TicksUntil(PhaseIds.Return).Ticks(0.4);

        scene.Command(SessionCommand.Done).Ticks(20);

        Assert.Contains(scene.Of(SessionEventKinds.Cue), cue => cue.Text == "Step off and feel both legs.");
        Assert.Equal("done", scene.State.Ended);
    }

    /// <summary>"Chest higher", and four seconds later "Bow again": the ear hears the opposite. The screen says it meanwhile.</summary>
    [Fact]
    public void Who_was_told_to_come_higher_and_came_up_is_not_told_to_bow_again_right_after()
    {
        SessionOptions high = Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart], Support = Support.Chair };
        Body small = Body.Bowed with { Trunk = 35 }, deep = Body.Bowed with { Trunk = 75 };
        Scene scene = new Scene(high).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(small, 2).Stay(small, 10).Move(deep, 1);
        while (!scene.Of(SessionEventKinds.Cue, "bow").Any())
        {
            scene.Stay(deep, 0.1);
        }

        scene.Move(Body.Upright, 1.5);
        while (!scene.State.HasRisenEarly)
        {
            scene.Stay(Body.Upright, 0.1);
        }

        string shown = scene.State.Caption;
        scene.Stay(Body.Upright, 20);

        double told = scene.Of(SessionEventKinds.Cue, "bow").Single().T;
        Assert.Equal("Bow again, or press to finish.", shown);
        Assert.InRange(scene.Of(SessionEventKinds.Cue, "rose-early").Single().T - told, 10, 15);
    }

    [Theory]
    [InlineData(4.0)]
    [InlineData(12.0)]
    public void How_to_rise_is_read_from_the_first_moment_of_a_rise_to_its_last(double seconds)
    {
        foreach (double held in (double[])[12, 75])
        {
            Scene scene = Scene.InHold().Stay(Body.Bowed, held).Move(Body.Bowed with { Trunk = 45 }, 0.4 * seconds);
            bool wasRising = false;
            for (double trunk = 45; trunk > 25; trunk -= 7 / seconds)
            {
                scene.Stay(Body.Bowed with { Trunk = trunk }, 0.1);
                wasRising |= scene.State.Phase == PhaseIds.Return;
                Assert.True(scene.State.Phase != PhaseIds.Return || scene.State.Caption.EndsWith("Rise slowly, head last.", StringComparison.Ordinal), scene.State.Caption);
            }

            Assert.True(wasRising);
        }
    }

    [Fact]
    public void No_word_of_a_phase_stands_under_the_title_of_the_next()
    {
        for (double stands = 2; stands < 12; stands += 0.3)
        {
            Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, stands).Move(Body.Bowed, 1.5);
            while (scene.State.Phase != PhaseIds.Hold)
            {
                scene.Stay(Body.Bowed, 0.1);
            }

            Assert.Equal("", scene.State.Caption);
        }
    }

    [Fact]
    public void A_question_stands_until_something_else_is_said_and_goes_with_its_words()
    {
        Scene scene = new(Scene.Voice);
        double longest = 0;
        SessionEvent? asked = null;
        for (int i = 0; i < 2000 && !scene.State.IsOver; i++)
        {
            scene.Ticks(0.1);
            asked = scene.Events.LastOrDefault(one => one.Text.Length > 0 && one.Kind is SessionEventKinds.Cue or SessionEventKinds.Question);
            bool stands = scene.State.PendingQuestion is not null;
            longest = stands ? Math.Max(longest, scene.State.Time.TotalSeconds - asked!.T) : longest;
            Assert.Equal(stands, scene.State.Caption.EndsWith('?'));
            Assert.True(!stands || asked!.Kind == SessionEventKinds.Question, $"{asked}");
        }

        Assert.InRange(longest, 7.5, 12.1);
    }

    [Fact]
    public void Praise_waits_while_another_fault_is_open()
    {
        SessionOptions high = Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart], Support = Support.Chair };
        Body deep = new(75, 20, 16, 0);
        Scene scene = new Scene(high).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(deep, 3).Stay(deep, 10).Stay(deep with { Shank = 0 }, 12);

        Assert.NotEmpty(scene.Of(SessionEventKinds.Mended, "shin"));
        Assert.NotEmpty(scene.Of(SessionEventKinds.Cue, "bow"));
        Assert.Empty(scene.Of(SessionEventKinds.Praise));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(38)]
    public void Who_stays_half_way_up_is_not_told_to_fold_right_after_the_words_of_rising(double half)
    {
        Body higher = Body.Bowed with { Trunk = half };
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(higher, 2).Stay(higher, 40);

        SessionEvent[] said = [.. scene.Of(SessionEventKinds.Cue)];
        SessionEvent rise = said.Last(cue => cue.Id == "rise-slowly");
        Assert.All(said.Where(cue => cue.T > rise.T && cue.Text.Contains("fold", StringComparison.Ordinal)), cue => Assert.True(cue.T - rise.T >= 10));
    }

    [Fact]
    public void A_correction_does_not_stand_over_the_rise()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10);
        while (!scene.Of(SessionEventKinds.Cue, "shin").Any())
        {
            scene.Stay(Body.Bowed with { Shank = 15 }, 0.1);
        }

        while (scene.State.Phase == PhaseIds.Hold)
        {
            scene.Move(Body.Upright, 1.5);
        }

        Assert.NotEqual("Shins back over your ankles.", scene.State.Caption);
    }
}
