using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using CsCheck;

namespace Backline.Coaching.Tests.Cues;

public sealed class CuePlannerTests
{
    private static readonly SessionOptions Long = Scene.Camera with { Target = TimeSpan.FromSeconds(300), Talk = Talk.SayMore };

    // Seconds of one posture, in which any of three rules is broken.
    private static readonly Gen<(Body Body, double Seconds)> Episode =
        from heel in OneOf(0.0, 0.0, 28.0, 40.0)
        from knee in OneOf(20.0, 20.0, 2.0)
        from shank in OneOf(-2.0, -2.0, 15.0)
        from seconds in Gen.OneOf(Gen.Double[0.2, 3], Gen.Double[0.2, 20])
        select (Body.Bowed with { Heel = heel, Knee = knee, Shank = shank }, seconds);

    [Fact]
    public void Each_fault_is_spoken_of_in_its_turn_and_nothing_else_is_said_before() => Gen.Select(Episode.List[1, 14], OneOf(0.1, 0.2)).Sample(
        (episodes, beat) =>
        {
            List<SessionEvent> events = Play(episodes, beat);
            foreach ((int at, SessionEvent fault) in events.Index().Where(happened => happened.Item.Kind == SessionEventKinds.Fault))
            {
                bool isOften = HasHeardEnough(events, fault);
                SessionEvent[] waited = [.. events.Skip(at).TakeWhile(happened => !IsAnswerTo(fault, happened))];
                bool isLeftInPeace = events.Take(at + waited.Length).LastOrDefault(happened => happened.Id == "rose-early" || happened.Kind == SessionEventKinds.HoldStart)?.Kind == SessionEventKinds.Cue;
                if (isLeftInPeace)
                {
                    continue;
                }

                if (isOften && events.Skip(at).First(happened => happened.Kind == "end" || (happened.Kind == SessionEventKinds.Mended && happened.Id == fault.Id)).T - fault.T < 2)
                {
                    continue;
                }

                SessionEvent[] after = [.. events.Skip(at + 1).TakeWhile(happened => !IsAnswerTo(fault, happened))];
                SessionEvent[] said = [.. after.Where(happened => happened.Kind is SessionEventKinds.Cue or SessionEventKinds.Praise or SessionEventKinds.Question)];
                double until = events[Math.Min(at + 1 + after.Length, events.Count - 1)].T;

                Assert.All(said.Where(other => !isOften || other.T >= fault.T + 2), other => Assert.True(other.Kind == SessionEventKinds.Cue && RuleIds.All.Contains(other.Id), $"{other} was said while {fault} waited."));
                Assert.Distinct(said.Select(other => other.Id));
                Assert.True(until - fault.T <= 6 + (4 * said.Length), $"{fault} waited until {until}, after {said.Length} others.");
            }
        },
        iter: 400);

    [Fact]
    public void Faults_that_begin_together_are_spoken_of_by_priority_one_after_another()
    {
        Scene scene = Scene.InHold(Long).Stay(Body.Bowed, 15.5);

        scene.Stay(Body.Bowed with { Heel = 40, Knee = 2, Shank = 15 }, 25);

        SessionEvent[] first = [.. scene.Of(SessionEventKinds.Cue).Where(cue => RuleIds.All.Contains(cue.Id)).DistinctBy(cue => cue.Id)];
        Assert.Equal(["heels", "knees", "shin"], first.Select(cue => cue.Id));
        Assert.All(first.Index(), cue => Assert.InRange(cue.Item.T - scene.Of(SessionEventKinds.Fault, cue.Item.Id).Single().T, 0, 6 + (4 * cue.Index)));
    }

    [Fact]
    public void A_fault_that_comes_again_is_spoken_of_again_before_the_script_goes_on()
    {
        Body locked = Body.Bowed with { Knee = 2 };
        Scene scene = Scene.InHold(Long).Stay(locked, 5).Stay(Body.Bowed, 1);

        scene.Stay(locked, 8);

        SessionEvent again = scene.Of(SessionEventKinds.Fault, "knees").Last();
        SessionEvent next = scene.Of(SessionEventKinds.Cue).First(cue => cue.T >= again.T);
        Assert.Equal(2, scene.Of(SessionEventKinds.Fault, "knees").Count());
        Assert.Equal("knees", next.Id);
        Assert.InRange(next.T - again.T, 0, 6);
    }

    [Theory]
    [InlineData(1.8)]
    [InlineData(2.6)]
    [InlineData(3.0)]
    [InlineData(3.6)]
    public void A_fault_that_comes_and_goes_for_long_leaves_room_for_the_clock_s_own_words(double rest)
    {
        Scene scene = Scene.InHold(Scene.Camera);

        for (int i = 0; i < 40 && scene.State.Phase == PhaseIds.Hold; i++)
        {
            scene.Stay(Body.Bowed with { Heel = 40 }, 1.6).Stay(Body.Bowed, rest);
        }

        double[] told = [.. scene.Of(SessionEventKinds.Cue, "heels").Select(cue => cue.T)];
        string[] said = [.. scene.Of(SessionEventKinds.Cue).Select(cue => cue.Text)];
        Assert.True(scene.Of(SessionEventKinds.Fault, "heels").Count() >= 9);
        Assert.All(told.Skip(3).Zip(told.Skip(2)), pair => Assert.True(pair.First - pair.Second >= 12, $"told again after {pair.First - pair.Second} s"));
        Assert.Contains("Half-way.", said);
        Assert.Contains("Ten more seconds.", said);
    }

    [Fact]
    public void A_fault_that_came_and_went_and_then_stays_is_spoken_of_within_six_seconds()
    {
        Scene scene = Scene.InHold(Long);
        for (int i = 0; i < 5; i++)
        {
            scene.Stay(Body.Bowed with { Heel = 40 }, 1.6).Stay(Body.Bowed, 2.6);
        }

        scene.Stay(Body.Bowed with { Heel = 40 }, 9);

        double noted = scene.Of(SessionEventKinds.Fault, "heels").Last().T;
        Assert.InRange(scene.Of(SessionEventKinds.Cue, "heels").First(cue => cue.T >= noted).T - noted, 2, 6);
    }

    [Fact]
    public void Two_limits_of_a_rule_share_the_pause_before_its_cue_is_repeated()
    {
        Scene scene = Scene.InHold(Long).Stay(Body.Bowed with { Heel = 28 }, 6);

        scene.Stay(Body.Bowed with { Heel = 40 }, 14);

        SessionEvent[] said = [.. scene.Of(SessionEventKinds.Cue, "heels")];
        Assert.Equal(2, said.Length);
        Assert.InRange(said[1].T - said[0].T, 12, 12.2);
    }

    [Fact]
    public void A_fault_that_comes_and_goes_does_not_keep_another_waiting()
    {
        Body both = Body.Bowed with { Heel = 40, Knee = 2 }, locked = Body.Bowed with { Knee = 2 };
        Scene scene = Scene.InHold(Long);

        for (int i = 0; i < 6; i++)
        {
            scene.Stay(both, 3.5).Stay(locked, 0.5);
        }

        double noted = scene.Of(SessionEventKinds.Fault, "knees").Single().T;
        Assert.True(scene.Of(SessionEventKinds.Fault, "heels").Count() >= 4);
        Assert.InRange(scene.Of(SessionEventKinds.Cue, "knees").First().T - noted, 0, 10);
    }

    [Fact]
    public void A_fault_that_seems_mended_for_an_instant_keeps_its_place()
    {
        Body both = Body.Bowed with { Heel = 40, Knee = 2 }, locked = Body.Bowed with { Knee = 2 };
        Scene scene = Scene.InHold(Long);
        while (scene.Of(SessionEventKinds.Cue).Last().Id != "hold-stay")
        {
            scene.Stay(Body.Bowed, 0.1);
        }

        while (!scene.Of(SessionEventKinds.Cue, "heels").Any())
        {
            scene.Stay(both, 0.1);
        }

        double told = scene.Of(SessionEventKinds.Cue, "heels").Single().T;
        scene.Stay(locked, 1).Stay(both, 2.8).Stay(both with { Knee = 20 }, 0.2).Stay(both, 2);

        SessionEvent[] said = [.. scene.Of(SessionEventKinds.Cue).Where(cue => cue.T > told)];
        Assert.Equal(2, scene.Of(SessionEventKinds.Fault, "heels").Count());
        Assert.Equal("knees", said[0].Id);
    }

    [Theory]
    [InlineData(2, -2, 0, "Knees a little softer.")]
    [InlineData(75, -2, 0, "Knees a little straighter.")]
    [InlineData(20, 15, 0, "Shins back over your ankles.")]
    [InlineData(20, -2, 40, "Heels down.")]
    public void The_text_of_a_fault_is_its_cue(double knee, double shank, double heel, string cue)
    {
        Scene scene = Scene.InHold(Long).Stay(Body.Bowed with { Knee = knee, Shank = shank, Heel = heel }, 6);

        SessionEvent fault = scene.Of(SessionEventKinds.Fault).Single();

        Assert.Equal(cue, fault.Text);
        Assert.Equal(cue, scene.Of(SessionEventKinds.Cue, fault.Id).First().Text);
    }

    [Fact]
    public void Praise_waits_for_the_clock_s_own_words_and_is_not_lost()
    {
        Body locked = Body.Bowed with { Knee = 3 };
        Scene scene = Scene.InHold(Scene.Camera).Stay(Body.Bowed, 24);
        while (scene.State.Held.TotalSeconds < 26)
        {
            scene.Stay(Body.Bowed, 0.1);
        }

        while (!scene.Of(SessionEventKinds.Cue, "knees").Any())
        {
            scene.Stay(locked, 0.1);
        }

        scene.Stay(Body.Bowed, 15);

        string[] said = [.. scene.Events.Where(happened => happened.Kind is SessionEventKinds.Cue or SessionEventKinds.Praise).Select(happened => happened.Id).SkipWhile(id => id != "knees")];
        Assert.Equal(["knees", "half-way", "knees"], said.Take(3));
        Assert.Single(scene.Of(SessionEventKinds.Praise, "knees"));
    }

    private static Gen<double> OneOf(params double[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool IsAnswerTo(SessionEvent fault, SessionEvent happened) =>
        happened.Id == fault.Id && happened.Kind is SessionEventKinds.Cue or SessionEventKinds.Mended;

    // Three cues close to one another and to the fault: it may be the fourth of a fault that comes and goes.
    private static bool HasHeardEnough(List<SessionEvent> events, SessionEvent fault)
    {
        double[] told = [.. events.Where(cue => cue.Kind == SessionEventKinds.Cue && cue.Id == fault.Id && cue.T < fault.T).Select(cue => cue.T).TakeLast(3)];
        return told.Length == 3 && fault.T - told[2] < 12 && told[2] - told[1] < 24 && told[1] - told[0] < 24;
    }

    private static List<SessionEvent> Play(List<(Body Body, double Seconds)> episodes, double beat)
    {
        var session = new Session(ProtocolLibrary.Load(), Long);
        SessionState state = session.Start();
        List<SessionEvent> events = [];
        foreach ((Body body, double seconds) in episodes.Prepend((Body.Bowed, 3)))
        {
            TimeSpan until = state.Time + TimeSpan.FromSeconds(seconds);
            while (state.Time < until)
            {
                SessionStep step = session.Next(state, new FrameSeen(new MeasuredFrame(state.Time + TimeSpan.FromSeconds(beat), true, View.SideRight, Readings.None, body.Readings)));
                state = step.State;
                events.AddRange(step.Events);
            }
        }

        events.Add(new SessionEvent(state.Time.TotalSeconds, "end", "", ""));
        return events;
    }
}
