using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Sessions;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Cues;

/// <summary>A limit that a safety answer asks for comes before every other; and no repeat keeps another from its turn.</summary>
public sealed class SafetyFirstTests
{
    private static readonly Body AllWrong = new(70, 3, 12, 30);

    [Fact]
    public void A_bow_that_must_not_be_is_told_first_and_again()
    {
        Scene scene = new Scene(With(Restriction.NoBow)).Stay(Body.Upright, 12).Stay(Body.SoftKnees, 14).Move(AllWrong, 2).Stay(AllWrong, 100);

        SessionEvent fault = scene.Of(SessionEventKinds.Fault, "bow").Single();
        double[] told = [.. scene.Of(SessionEventKinds.Cue, "bow").Select(cue => cue.T)];
        Assert.Equal("Chest tall, no bow today.", scene.Of(SessionEventKinds.Cue, "bow").First().Text);
        Assert.InRange(told[0] - fault.T, 0, 6);
        Assert.All(told.Skip(1).Zip(told), pair => Assert.InRange(pair.First - pair.Second, 12, 16.5));
        Assert.True(told.Length >= 6);
    }

    [Fact]
    public void A_head_that_must_stay_high_is_told_first()
    {
        Scene scene = new Scene(With(Restriction.HeadAboveHeart)).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(AllWrong, 2).Stay(AllWrong, 25);

        SessionEvent fault = scene.Of(SessionEventKinds.Fault, "bow").Single();
        SessionEvent first = scene.Of(SessionEventKinds.Cue).First(cue => cue.T >= fault.T);
        Assert.Equal("Chest higher, head stays high.", first.Text);
        Assert.InRange(first.T - fault.T, 0, 6);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void Who_bows_while_still_standing_is_told_that_there_is_no_bow_today(double stands)
    {
        Scene scene = new Scene(With(Restriction.NoBow)).Stay(Body.Upright, stands).Move(Body.Bowed, 2);
        double bowed = scene.State.Time.TotalSeconds;

        scene.Stay(Body.Bowed, 8);

        SessionEvent fault = scene.Of(SessionEventKinds.Fault, "bow").Single();
        Assert.InRange(fault.T - bowed, -2, 1.5);
        Assert.InRange(scene.Of(SessionEventKinds.Cue, "bow").First().T - fault.T, 0, 6);
    }

    /// <summary>
    /// A rule is repeated 12 s after its cue or later. Four rules that take turns, 4 s apart, come round in 16 s. "Paused." and "On we go.",
    /// said in one moment, begin the spacing anew: they add less than 4 s. A pause every 20 s falls once into a round that takes no
    /// longer than that: 20 s at the most.
    /// </summary>
    [Fact]
    public void Repeats_go_by_turns_so_that_every_fault_is_heard_again()
    {
        Body wrong = AllWrong with { Trunk = 30 };
        SessionOptions options = Scene.Camera with { Target = TimeSpan.FromSeconds(300) };
        Scene scene = Scene.InHold(options).Stay(wrong with { Trunk = 72 }, 20).Move(wrong with { Trunk = 31, Shank = 12 }, 25);
        for (int i = 0; i < 5; i++)
        {
            scene.Command(SessionCommand.Pause).Command(SessionCommand.Resume).Stay(wrong with { Trunk = 31 }, 20); // the end is not offered yet
        }

        foreach (string rule in (string[])["heels", "knees", "shin", "bow"])
        {
            double[] told = [.. scene.Of(SessionEventKinds.Cue, rule).Select(cue => cue.T).Where(at => at > 55)];
            Assert.True(told.Length >= 4, $"{rule} was told {told.Length} times.");
            Assert.All(told.Skip(1).Zip(told), pair => Assert.InRange(Math.Round(pair.First - pair.Second, 3), 12, 20));
        }
    }

    private static SessionOptions With(Restriction asked) => Scene.Camera with { Restrictions = [asked], Support = Support.Chair };
}
