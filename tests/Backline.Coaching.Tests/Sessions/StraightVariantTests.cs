using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

public sealed class StraightVariantTests
{
    private static readonly SessionOptions Straight = Scene.Camera with { Variant = "straight", AsksQuestions = true };

    [Theory]
    [InlineData(0, Verdict.NotSeen)]
    [InlineData(6, Verdict.NotSeen)]
    [InlineData(11, Verdict.Kept)]
    [InlineData(30, Verdict.Broken)]
    public void A_live_camera_says_of_a_long_knee_what_it_can_know(double knee, Verdict expected)
    {
        Scene scene = Scene.InHold(Straight with { AsksQuestions = false }).Stay(Live(knee), 3);

        Assert.Equal(expected, scene.VerdictOf("knees"));
        Assert.True(scene.State.IsHoldRunning || expected == Verdict.Broken);
    }

    [Fact]
    public void What_a_live_camera_cannot_know_is_asked_and_the_answer_counts()
    {
        Scene scene = AskedAboutKnees();

        scene.Give(new Answered(scene.State.Time, "knees", true)).Move(Live(5), 1.5).Stay(Live(5), 5);

        Assert.True(scene.State.Rules.Single(rule => rule.Rule == "knees") is { IsSaid: true, Verdict: Verdict.Kept });
    }

    [Fact]
    public void What_the_camera_can_know_is_not_asked()
    {
        Scene scene = new Scene(Straight with { Variant = "soft" }).Stay(Body.Upright with { AngleError = 6 }, 60);

        Assert.DoesNotContain(scene.Of(SessionEventKinds.Question), question => question.Id == "knees");
    }

    [Fact]
    public void The_answer_to_a_no_and_a_correction_the_other_way_are_ten_seconds_apart()
    {
        Scene scene = AskedAboutKnees();

        scene.Give(new Answered(scene.State.Time, "knees", false)).Stay(Body.Upright with { AngleError = 6 }, 4).Move(Live(30), 1).Stay(Live(30), 20);

        SessionEvent[] said = [.. scene.Of(SessionEventKinds.Cue, "knees")];
        Assert.Equal(["Knees long, just unlocked.", "Knees a little straighter."], said.Take(2).Select(cue => cue.Text));
        Assert.True(said[1].T - said[0].T >= 10 - 1e-9, $"{said[1].T - said[0].T} s");
    }

    private static Scene AskedAboutKnees()
    {
        Scene scene = new(Straight);
        for (int i = 0; i < 900 && scene.State.PendingQuestion != "knees"; i++)
        {
            scene.Stay(Body.Upright with { AngleError = 6 }, 0.1);
        }

        Assert.Equal("Are your knees straight, but unlocked?", scene.State.QuestionText);
        return scene;
    }

    private static Body Live(double knee) => Body.Bowed with { Knee = knee, AngleError = 6 };
}
