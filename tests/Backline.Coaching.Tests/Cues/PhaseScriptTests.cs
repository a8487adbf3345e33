using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Cues;

public sealed class PhaseScriptTests
{
    private static readonly SessionOptions WithAdult = Scene.Voice with { Restrictions = [Restriction.WithAdult], AsksQuestions = false };

    public static MatrixTheoryData<Talk, int> Talks { get; } = new(Enum.GetValues<Talk>(), [20, 60, 300]);

    [Theory]
    [MemberData(nameof(Talks))]
    public void Who_must_stay_short_of_the_end_hears_so_in_every_hold_however_much_is_said(Talk talk, int seconds)
    {
        SessionOptions options = Scene.Voice with { Restrictions = [Restriction.NoEndRange], Talk = talk, Target = TimeSpan.FromSeconds(seconds) };
        Scene scene = new Scene(options).Ticks(seconds + 120);

        SessionEvent[] told = [.. scene.Of(SessionEventKinds.Cue).Where(cue => cue.Id.StartsWith("hold-light", StringComparison.Ordinal))];
        SessionEvent light = told[0];
        double held = Math.Round(light.T - scene.Of(SessionEventKinds.HoldStart).First().T, 3); // events carry milliseconds

        Assert.InRange(held, 8, 14);
        Assert.Equal(seconds == 300 ? 3 : 1, told.Length);
        Assert.DoesNotContain(scene.Events, said => said.Text.Contains("hang loose", StringComparison.Ordinal) || said.Text.Contains("head heavy", StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Events, said => said.Text.StartsWith("Each breath out", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_screening_asks_for_is_said_late_rather_than_never()
    {
        string[] asked = SaidOf(Play(WithThreeAt(1, "with-adult"), WithAdult, time => new Tick(time), 120));
        string[] others = SaidOf(Play(WithThreeAt(1, null), WithAdult, time => new Tick(time), 120));

        Assert.Equal(["First.", "Second.", "Third."], asked.Intersect(["First.", "Second.", "Third."]));
        Assert.Equal(["First.", "Second."], others.Intersect(["First.", "Second.", "Third."]));
    }

    [Fact]
    public void Who_has_been_told_to_rise_hears_no_late_word_of_the_hold()
    {
        SessionOptions watched = WithAdult with { HasCamera = true, Target = TimeSpan.FromSeconds(20) };

        string[] said = SaidOf(Play(WithThreeAt(12, "with-adult"), watched, Bowing, 60));

        Assert.Contains("Second.", said);
        Assert.Contains("Time. Rise slowly, head last.", said);
        Assert.DoesNotContain("Third.", said);
    }

    [Theory]
    [InlineData("Do your hips fold well forward?")]
    [InlineData("Is the stretch light?", Restriction.NoEndRange)]
    [InlineData("Is your head above your heart?", Restriction.HeadAboveHeart)]
    [InlineData("Is your head above your heart?", Restriction.HeadAboveHeart, Restriction.NoEndRange)]
    [InlineData("Is your chest tall, without a bow?", Restriction.NoBow)]
    [InlineData("Is your chest tall, without a bow?", Restriction.NoBow, Restriction.HeadAboveHeart, Restriction.NoEndRange)]
    public void The_bow_is_asked_about_once_as_this_person_is_to_bow(string question, params Restriction[] asked)
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = asked }).Ticks(200);

        Assert.Equal([question], scene.Of(SessionEventKinds.Question, "bow").Select(put => put.Text));
    }

    [Theory]
    [InlineData(Restriction.NoBow, "Chest tall, no bow today.")]
    [InlineData(Restriction.HeadAboveHeart, "Chest higher, head stays high.")]
    [InlineData(Restriction.NoEndRange, "Bow a little less.")]
    public void A_no_about_the_bow_is_mended_as_this_person_is_to_bow(Restriction asked, string cue)
    {
        Scene scene = new(Scene.Voice with { Restrictions = [asked] });
        for (int i = 0; i < 2000 && scene.State.PendingQuestion != "bow"; i++)
        {
            scene.Ticks(0.1);
        }

        scene.Give(new Answered(scene.State.Time, "bow", false)).Ticks(6);

        Assert.Equal(cue, scene.Of(SessionEventKinds.Cue, "bow").Single().Text);
        Assert.Equal(cue, scene.Of(SessionEventKinds.Fault, "bow").Single().Text);
    }

    private static SessionInput Bowing(TimeSpan time)
    {
        Body body = Body.Upright.Towards(Body.Bowed, Math.Clamp((time.TotalSeconds - 1) / 2, 0, 1));
        return new FrameSeen(new MeasuredFrame(time, true, View.SideRight, Readings.None, body.Readings));
    }

    // Three cues due at once, of which the last is for those alone of whom the screening asks something.
    private static Protocol WithThreeAt(double heldSeconds, string? onlyWith)
    {
        StepCue CueOf(string text, string? restriction) => new()
        {
            Id = text,
            Text = text,
            Talk = Talk.SayLess,
            OnlyWith = restriction is null ? null : [restriction],
            AtHeldSeconds = heldSeconds,
            CheckedBy = [Checker.You],
            Source = "made for this test",
        };

        Protocol protocol = ProtocolLibrary.Load();
        StepCue[] cues = [CueOf("First.", null), CueOf("Second.", null), CueOf("Third.", onlyWith)];
        return protocol with { Steps = [.. protocol.Steps.Select(step => step.Id == PhaseIds.Hold ? step with { Cues = cues } : step)] };
    }

    private static List<SessionEvent> Play(Protocol protocol, SessionOptions options, Func<TimeSpan, SessionInput> input, double seconds)
    {
        var session = new Session(protocol, options);
        SessionState state = session.Start();
        List<SessionEvent> events = [];
        for (int i = 1; i <= seconds * 10; i++)
        {
            SessionStep step = session.Next(state, input(TimeSpan.FromSeconds(i / 10.0)));
            state = step.State;
            events.AddRange(step.Events);
        }

        return events;
    }

    private static string[] SaidOf(List<SessionEvent> events) =>
        [.. events.Where(happened => happened.Kind == SessionEventKinds.Cue).Select(happened => happened.Text)];
}
