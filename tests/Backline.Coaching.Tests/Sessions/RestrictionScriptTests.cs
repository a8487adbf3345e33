using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

public sealed class RestrictionScriptTests
{
    private static readonly string[] HeadDown = ["head last", "hang", "head heavy"];

    public static MatrixTheoryData<Restriction, Restriction> Pairs { get; } = new(Enum.GetValues<Restriction>(), Enum.GetValues<Restriction>());

    public static MatrixTheoryData<Restriction, Support> Supported { get; } =
        new(Enum.GetValues<Restriction>(), [Support.Block, Support.Chair, Support.Wall]);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nobody_hears_what_their_screening_forbids(Restriction one, Restriction other)
    {
        foreach (Talk talk in Enum.GetValues<Talk>())
        {
            Restriction[] asked = [one, other];
            Scene scene = new Scene(Scene.Voice with { Restrictions = asked, Talk = talk, AsksQuestions = false }).Ticks(180);
            string[] said = [.. scene.Events.Select(happened => happened.Text)];

            if (asked.Contains(Restriction.NoBow))
            {
                Assert.DoesNotContain(said, text => text.Contains("bow", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Hips", StringComparison.Ordinal));
            }

            if (asked.Contains(Restriction.NoBow) || asked.Contains(Restriction.HeadAboveHeart))
            {
                Assert.DoesNotContain(said, text => HeadDown.Any(words => text.Contains(words, StringComparison.Ordinal)));
                Assert.Contains(said, text => text.EndsWith("tand tall, slowly.", StringComparison.Ordinal));
            }

            if (asked.Contains(Restriction.SlowRise) && !asked.Contains(Restriction.NoBow))
            {
                Assert.Contains("Time. Rise half-way, then pause.", said);
                Assert.DoesNotContain("Rise half-way, then pause.", said);
            }

            Assert.Equal(asked.Contains(Restriction.SlowRise), said.Contains("Pause, then step off slowly."));

            Assert.Equal(!asked.Contains(Restriction.NoEndRange), said.Contains("Balls of the feet high, heels down."));
            Assert.DoesNotContain(said, text => asked.Contains(Restriction.WideStance) && text.Contains("hip-width", StringComparison.Ordinal));
            Assert.Equal("done", scene.State.Ended);
        }
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void Whose_hands_are_supported_hears_of_it_first_and_again_on_the_way_down(Restriction other, Support support)
    {
        foreach (Talk talk in Enum.GetValues<Talk>())
        {
            SessionOptions options = Scene.Voice with { Restrictions = [Restriction.HandsSupported, other], Support = support, Talk = talk, AsksQuestions = false };
            Scene scene = new Scene(options).Ticks(180);
            SessionEvent[] cues = [.. scene.Of(SessionEventKinds.Cue)];
            SessionEvent[] hands = [.. cues.Where(cue => cue.Text.Contains("hand", StringComparison.OrdinalIgnoreCase))];

            Assert.Same(cues[0], hands[0]);
            Assert.True(hands[0].T < scene.Of(SessionEventKinds.Phase, PhaseIds.Knees).Single().T);
            Assert.Equal(support == Support.Block, hands[0].Text == "One hand on something firm.");
            Assert.Equal("A hand stays on something firm.", hands[^1].Text);
            Assert.True(hands[^1].T < scene.Of(SessionEventKinds.Done).Single().T);
        }
    }

    [Fact]
    public void Without_the_bow_the_whole_script_is_upright()
    {
        SessionOptions options = Scene.Voice with { Restrictions = [Restriction.NoBow, Restriction.HandsSupported], Support = Support.Chair, AsksQuestions = false };
        Scene scene = new Scene(options).Ticks(180);

        string[] expected =
        [
            "Hands rest on the chair.", "Balls of the feet high, heels down.", "Knees bend softly, ten toes up.",
            "Stay here and breathe calmly.", "Weight a little towards the big toe.", "Toes still up.", "Half-way.", "Ten more seconds.",
            "Time. Stand tall, slowly.", "A hand stays on something firm.", "Step off and feel both legs.",
        ];
        Assert.Equal(expected, scene.Of(SessionEventKinds.Cue).Select(cue => cue.Text));
    }

    [Theory]
    [InlineData(Restriction.NoBow, "Stand tall, slowly.", "Knees bend, stand tall slowly.")]
    [InlineData(Restriction.HeadAboveHeart, "Stand tall, slowly.", "Knees bend, stand tall slowly.")]
    [InlineData(Restriction.WithAdult, "Rise slowly, head last.", "Knees bend, hips unfold, come up.")]
    public void A_stop_is_answered_in_words_for_how_the_person_stands(Restriction asked, string rise, string advice)
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = [asked] }).TicksUntil(PhaseIds.Hold).Command(SessionCommand.Stop);

        scene.Give(new StopExplained(scene.State.Time, StopReason.Tingling));

        Assert.Equal(rise, scene.Of(SessionEventKinds.Done).Single().Text);
        Assert.Equal(advice, scene.Of(SessionEventKinds.Advice).Single().Text);
    }

    [Fact]
    public void A_bow_too_deep_is_told_in_words_that_need_no_support()
    {
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart] }).Stay(Body.Upright, 1).Move(Body.Bowed, 1.5).Stay(Body.Bowed, 8);

        Assert.Equal("Chest higher, head stays high.", scene.Of(SessionEventKinds.Cue, "bow").First().Text);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(35)]
    [InlineData(72)]
    public void Who_must_rise_slowly_hears_of_the_pause_before_anything_else_however_they_rise(double bow)
    {
        Restriction[] dizzy = [Restriction.HandsSupported, Restriction.HeadAboveHeart, Restriction.SlowRise];
        Body bowed = Body.Bowed with { Trunk = bow };
        SessionOptions options = Scene.Camera with { Restrictions = bow > 45 ? [Restriction.SlowRise] : dizzy, Support = Support.Chair, Target = TimeSpan.FromSeconds(20) };
        Scene inTime = new Scene(options).Stay(Body.Upright, 1).Move(bowed, 2).Stay(bowed, 34).Move(Body.Upright, 3).Stay(Body.Upright, 20);
        Scene early = new Scene(options).Stay(Body.Upright, 1).Move(bowed, 2).Stay(bowed, 10).Command(SessionCommand.Done).Move(Body.Upright, 6).Stay(Body.Upright, 20);

        Assert.Equal("Time. Rise half-way, then pause.", inTime.Of(SessionEventKinds.Cue, "target-reached").Single().Text);
        Assert.Equal("rise-pause", early.Of(SessionEventKinds.Cue).First(cue => cue.T >= early.Of(SessionEventKinds.Phase, PhaseIds.Return).First().T).Id);
        Assert.Single(inTime.Of(SessionEventKinds.Cue, "step-off-pause"));
    }

    [Fact]
    public void Who_stays_upright_where_a_small_bow_is_asked_for_is_not_blamed_for_the_shins_of_soft_knees()
    {
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart] }).Stay(Body.Upright, 1);
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Command(SessionCommand.Done);
        }

        scene.Stay(Body.SoftKnees with { Shank = 12 }, 10);

        Assert.Empty(scene.Of(SessionEventKinds.Fault, "shin"));
    }

    [Theory]
    [InlineData(Restriction.HeadAboveHeart)]
    [InlineData(Restriction.NoEndRange)]
    public void In_a_small_bow_the_shins_are_watched_too(Restriction asked)
    {
        Body small = Body.Bowed with { Trunk = 35 };
        Scene scene = new Scene(Scene.Camera with { Restrictions = [asked] }).Stay(Body.Upright, 1).Move(Body.SoftKnees, 1).Move(small, 1.5).Stay(small, 4);
        bool wasFine = !scene.Of(SessionEventKinds.Fault).Any();

        scene.Stay(small with { Shank = 18 }, 8);

        Assert.True(wasFine);
        Assert.Equal("Shins back over your ankles.", scene.Of(SessionEventKinds.Cue, "shin").First().Text);
        Assert.False(scene.State.IsHoldRunning);
    }
}
