using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>However slowly somebody comes up, it is a rise: nobody who rises is asked to fold.</summary>
public sealed class SlowRiseTests
{
    private static readonly SessionOptions Dizzy = Scene.Camera with
    {
        Restrictions = [Restriction.SlowRise, Restriction.HeadAboveHeart, Restriction.HandsSupported],
        Support = Support.Chair,
    };

    private static readonly SessionOptions Anybody = Scene.Camera with { Support = Support.Chair };

    public static MatrixTheoryData<double, double> SmallBows { get; } = new([25.0, 30, 40], [6.0, 15, 18, 25, 35]);

    [Theory]
    [MemberData(nameof(SmallBows))]
    public void The_dizzy_who_come_up_slowly_hear_how_to_rise_and_nothing_of_folding(double bow, double seconds)
    {
        Scene scene = Bowed(Dizzy, bow, 15);
        double rises = scene.State.Time.TotalSeconds;

        scene.Move(Body.Upright, seconds).Stay(Body.Upright, 25);

        SessionEvent[] after = [.. scene.Events.Where(one => one.T >= rises)];
        Assert.Contains(after, one => one is { Kind: SessionEventKinds.Phase, Id: PhaseIds.Return });
        Assert.DoesNotContain(after, one => one.Text.Contains("fold", StringComparison.OrdinalIgnoreCase));
        Assert.True(scene.State is { Phase: PhaseIds.Stand, HasRisenEarly: true, IsHoldRunning: false });
    }

    [Theory]
    [MemberData(nameof(SmallBows))]
    public void The_session_ends_for_who_comes_up_slowly_at_the_end(double bow, double seconds)
    {
        Scene scene = Bowed(Dizzy with { Target = TimeSpan.FromSeconds(30) }, bow, 40).Move(Body.Upright, seconds).Stay(Body.Upright, 30);

        Assert.Equal("done", scene.State.Ended);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(25)]
    public void Nobody_is_asked_to_fold_further_while_they_come_up(double seconds)
    {
        Scene scene = Bowed(Anybody, 45, 15);
        int soFar = scene.Events.Count;

        scene.Move(Body.Upright, seconds).Stay(Body.Upright, 10);

        Assert.DoesNotContain(scene.Events.Skip(soFar), one => one.Text.Contains("fold", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Who_pauses_half_way_as_told_is_not_put_back_into_the_hold()
    {
        Body half = Body.Bowed with { Trunk = 22 };
        Scene scene = Bowed(Dizzy, 40, 15);
        double held = scene.State.Held.TotalSeconds;

        scene.Move(half, 4).Stay(half, 8).Move(Body.Upright, 4).Stay(Body.Upright, 15);

        Assert.InRange(scene.State.Held.TotalSeconds - held, 0, 4);
        Assert.True(scene.State.HasRisenEarly);
    }

    private static Scene Bowed(SessionOptions options, double bow, double seconds)
    {
        Body bowed = Body.Bowed with { Trunk = bow };
        return new Scene(options).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(bowed, 2).Stay(bowed, seconds);
    }
}
