using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Web.Features.Demo;
using Backline.Web.Features.Live;

namespace Backline.Web.Tests.Live;

public sealed class LiveSessionTests
{
    private static readonly Protocol Stretch = ProtocolLibrary.Load();

    private readonly TwoClocks _time = new();
    private readonly HeardVoice _voice = new();

    [Fact]
    public void A_voice_session_runs_from_the_count_in_to_its_end_by_time_alone()
    {
        LiveSession session = Begin();

        Pass(session, TimeSpan.FromMinutes(4));

        Assert.Equal("done", session.State.Ended);
        Assert.Equal(20, session.ToContent().Held.SelfReportedSeconds, 0.5);
        Assert.Equal([Tone.Count, Tone.Count, Tone.Count, Tone.Start, Tone.Tick, Tone.End], _voice.Tones);
        Assert.Equal("Step onto the roll, feet parallel.", _voice.Heard[0]);
        Assert.Equal("Done. Your time is kept.", _voice.Heard[^1]);
    }

    [Fact]
    public void Bells_only_speaks_nothing_and_still_shows_the_words()
    {
        LiveSession session = Begin(Talk.BellsOnly);
        var captions = new HashSet<string>();
        session.Changed += () => captions.Add(session.Caption);

        Pass(session, TimeSpan.FromMinutes(4));

        Assert.Empty(_voice.Heard);
        Assert.Contains("Balls of the feet high, heels down.", captions);
        Assert.Contains(Tone.Start, _voice.Tones);
    }

    [Fact]
    public void Any_key_pauses_the_hold_at_once_and_the_next_goes_on()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State is { Held.TotalSeconds: >= 3, PressEffect: PressEffect.Pause, IsPressEffectNew: false }); // a key answers a question first

        session.Press("any");
        double held = session.State.Held.TotalSeconds;
        Pass(session, TimeSpan.FromSeconds(6));
        bool wasPaused = session.State.IsPaused;
        session.Press("any");
        Pass(session, TimeSpan.FromSeconds(2));

        Assert.True(wasPaused);
        Assert.True(_voice.Silences >= 2);
        Assert.Equal(held + 2, session.State.Held.TotalSeconds, 0.3);
    }

    [Fact]
    public void A_question_is_put_and_any_key_answers_yes()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.Question is not null && !session.State.IsPressEffectNew);
        string? question = session.Question;

        session.Press("any");

        Assert.Equal("Are both heels down?", question);
        Assert.Null(session.Question);
        Assert.Equal("", session.Caption);
        Assert.Contains(new Sign("heels", "Heels", "kept", "yes"), session.Signs);
    }

    [Fact]
    public void A_bow_that_is_left_out_has_no_sign()
    {
        Assert.Equal(["feet", "heels", "knees", "shin", "bow"], Begin().Signs.Select(sign => sign.Rule));
        Assert.Equal(["feet", "heels", "knees"], Begin(restrictions: Restriction.NoBow).Signs.Select(sign => sign.Rule));
    }

    [Fact]
    public void The_question_is_the_variant_s_own()
    {
        var options = new SessionOptions { Variant = "straight", CountIn = TimeSpan.Zero };
        var session = new LiveSession(Stretch, new LivePlan { Options = options }, _voice, _time);

        PassUntil(session, () => session.State.PendingQuestion == "knees");

        Assert.Equal("Are your knees straight, but unlocked?", session.Question);
        Assert.Equal(session.Question, session.Caption);
    }

    [Fact]
    public void Not_yet_is_followed_by_how_to_mend_it()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.Question is not null && !session.State.IsPressEffectNew);

        session.Press("no");
        string look = session.Signs.Single(sign => sign.Rule == "heels").Look;
        Pass(session, TimeSpan.FromSeconds(5));

        Assert.Equal("attend", look);
        Assert.Contains("Step back until the heels rest.", _voice.Heard);
    }

    [Theory]
    [InlineData(StopReason.Tingling, "tingling", "Knees bend, hips unfold, come up.")]
    [InlineData(StopReason.Dizzy, "dizzy", "Hold on to something, rise slowly.")]
    public void A_stop_is_obeyed_at_once_and_its_reason_is_kept(StopReason reason, string kept, string said)
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.Held.TotalSeconds >= 7);

        session.Press("stop");
        (bool wasOver, string? unsaid) = (session.State.IsOver, session.ToContent().StopReason);
        session.Explain(reason);
        SessionContent content = session.ToContent();

        Assert.True(wasOver);
        Assert.Null(unsaid);
        Assert.Equal(("stopped", kept), (content.Ended, content.StopReason));
        Assert.Equal(7, content.Held.TotalSeconds, 0.5);
        Assert.Equal(said, _voice.Heard[^1]);
    }

    [Fact]
    public void Time_the_page_slept_through_goes_on_and_is_said_in_the_record()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.Held.TotalSeconds >= 3);
        int heard = _voice.Heard.Count;

        session.Hide();
        _time.Advance(TimeSpan.FromSeconds(12));
        session.Show();

        Assert.Equal(15, session.State.Held.TotalSeconds, 0.5);
        Assert.Equal(12, session.Slept.TotalSeconds, 0.5);
        Assert.Contains(session.ToContent().Events, happened => happened is { Kind: "slept", Text: "The page slept for 12 s." });
        Assert.True(_voice.Heard.Count - heard <= 1);
    }

    [Theory]
    [InlineData(30, 30.0)]
    [InlineData(3600, null)]
    public void What_a_page_slept_through_is_kept_in_order_and_nothing_after_the_end(double seconds, double? told)
    {
        LiveSession session = Begin();
        Pass(session, TimeSpan.FromSeconds(6));
        double since = session.State.Time.TotalSeconds;

        session.Hide();
        _time.Advance(TimeSpan.FromSeconds(seconds));
        session.Show();
        Pass(session, TimeSpan.FromMinutes(4));

        SessionContent content = session.ToContent();
        double[] times = [.. content.Events.Select(happened => happened.T)];
        SessionEvent slept = Assert.Single(content.Events, happened => happened.Kind == SessionEventKinds.Slept);
        Assert.Equal(times.Order(), times);
        Assert.InRange(times[^1], 0, content.DurationSeconds);
        Assert.Equal(SessionEventKinds.Done, content.Events.Last(happened => happened.Kind is not SessionEventKinds.HoldStop).Kind);
        Assert.Equal(told ?? content.DurationSeconds - since, session.Slept.TotalSeconds, 0.2);
        Assert.Equal($"The page slept for {session.Slept.TotalSeconds:0} s.", slept.Text);
        Assert.Equal(since + session.Slept.TotalSeconds, slept.T, 0.01);
    }

    [Fact]
    public void A_clock_that_somebody_sets_changes_nothing()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.Held.TotalSeconds >= 3);

        _time.SetWall(TimeSpan.FromHours(2));
        Pass(session, TimeSpan.FromSeconds(1));

        Assert.Equal(4, session.State.Held.TotalSeconds, 0.3);
    }

    [Fact]
    public void A_lost_camera_leaves_what_was_held_and_the_voice_goes_on()
    {
        LiveSession session = Begin(camera: true);
        PassUntil(session, () => session.State is { Phase: PhaseIds.Bow, PressEffect: PressEffect.There, IsPressEffectNew: false });
        session.Press("any");
        Pass(session, TimeSpan.FromSeconds(6)); // two of them the clock waits for a picture of the hold
        double held = session.State.Held.TotalSeconds;

        session.LoseCamera();
        Pass(session, TimeSpan.FromSeconds(6));

        Assert.True(held > 3);
        Assert.False(session.IsWatched);
        Assert.Contains("The camera stopped. On we go.", _voice.Heard);
        Assert.Equal(6, session.State.Held.SelfReportedSeconds, 0.3);
        Assert.Equal(held + 6, session.State.Held.TotalSeconds, 0.3);
        Assert.Equal("The camera stopped. Your 34 seconds are kept. Go on without it, or plug it in.", CameraWords.LostInSession(CameraOutcome.Lost, 34.7).Words);
    }

    [Fact]
    public void A_camera_lost_in_a_fault_does_not_hold_the_clock_for_good()
    {
        LiveSession session = Begin(camera: true, countIn: TimeSpan.Zero);
        foreach (CameraFrame picture in Film.Pictures().TakeWhile(picture => picture.Landmarks.Time < TimeSpan.FromSeconds(24)))
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            session.See(picture);
        }

        string[] faults = [.. session.Signs.Where(sign => sign.Look == "attend").Select(sign => sign.Rule)];
        session.LoseCamera();
        Pass(session, TimeSpan.FromSeconds(8));

        Assert.Equal(["shin"], faults);
        Assert.All(session.Signs, sign => Assert.Equal("unseen", sign.Look));
        Assert.Equal(8, session.State.Held.SelfReportedSeconds, 0.3);
    }

    [Theory]
    [InlineData(6, 150, false)]
    [InlineData(6, 190, false)]
    [InlineData(6, 190, true)]
    public void With_toes_up_the_roll_and_the_person_s_height_tell_the_sole_s_pitch(double rollCm, double heightCm, bool isHalfWayUp)
    {
        FootOnRoll foot = FootOnRoll.Of(rollCm / 100, heightCm / 100, isHalfWayUp);

        MeasureSummary pitch = HoldOf(new() { Options = Filmed, RollCm = rollCm, HeightCm = heightCm, IsHalfWayUp = isHalfWayUp });

        Assert.Equal(foot.Pitch.Degrees, pitch.Median, 0.1);
    }

    [Fact]
    public void Without_a_roll_the_picture_alone_tells_it()
    {
        MeasureSummary unknown = HoldOf(new() { Options = Filmed });
        MeasureSummary floor = HoldOf(new() { Options = Filmed, RollCm = 0, HeightCm = 180 });

        Assert.Equal(unknown.Median, floor.Median, 0.1);
        Assert.True(unknown.StandardError >= 6);
    }

    private static SessionOptions Filmed => new() { HasCamera = true, Target = TimeSpan.FromSeconds(20), CountIn = TimeSpan.Zero, AsksQuestions = false };

    private MeasureSummary HoldOf(LivePlan plan)
    {
        var time = new PlaybackTime();
        var session = new LiveSession(Stretch, plan with { Model = LandmarkVariant.Heavy }, _voice, time);
        foreach (CameraFrame picture in Film.Pictures())
        {
            time.Show(picture.Landmarks.Time);
            session.See(picture);
        }

        return session.ToContent().Measures.First(measure => measure.Measure == "footPitchDeg");
    }

    private LiveSession Begin(Talk talk = Talk.Normal, bool camera = false, TimeSpan? countIn = null, params Restriction[] restrictions) => new(
        Stretch,
        new LivePlan
        {
            Options = new SessionOptions
            {
                Target = TimeSpan.FromSeconds(20),
                Talk = talk,
                HasCamera = camera,
                CountIn = countIn ?? TimeSpan.FromSeconds(5),
                Restrictions = restrictions,
            },
        },
        _voice,
        _time);

    private void Pass(LiveSession session, TimeSpan time) => PassUntil(session, () => (time -= TimeSpan.FromSeconds(0.1)) < TimeSpan.Zero);

    private void PassUntil(LiveSession session, Func<bool> isEnough)
    {
        for (int ticks = 0; ticks < 6000 && !session.State.IsOver && !isEnough(); ticks++)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            session.Tick();
        }
    }
}
