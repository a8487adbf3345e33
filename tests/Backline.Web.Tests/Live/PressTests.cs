using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Features.Live;
using Bunit;

namespace Backline.Web.Tests.Live;

/// <summary>What a press means: an answer answers and nothing else, and no press cuts off how to rise.</summary>
public sealed class PressTests
{
    private readonly TwoClocks _time = new();
    private readonly HeardVoice _voice = new();

    [Theory]
    [InlineData(PhaseIds.Stand)]
    [InlineData(PhaseIds.Bow)]
    [InlineData(PhaseIds.Hold)]
    [InlineData(PhaseIds.Return)]
    public void A_no_without_a_question_does_nothing(string phase)
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.Phase == phase && session.State.AnswerableQuestion is null);
        SessionState before = session.State;

        session.Press("no");

        Assert.Same(before, session.State);
        Assert.Equal(0, _voice.Silences);
    }

    [Fact]
    public void A_no_does_not_end_a_pause()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State is { Held.TotalSeconds: >= 3, PressEffect: PressEffect.Pause, IsPressEffectNew: false });
        session.Press("any");

        session.Press("no");

        Assert.True(session.State.IsPaused);
    }

    [Fact]
    public void A_question_just_put_takes_no_press_that_was_meant_for_the_one_before()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.PendingQuestion == RuleIds.Heels);
        PassUntil(session, () => session.State.PendingQuestion == RuleIds.Knees);

        session.Press("no");
        string? open = session.State.PendingQuestion;
        Pass(session, 0.6);
        session.Press("no");

        Assert.Equal(RuleIds.Knees, open);
        Assert.Null(session.State.PendingQuestion);
    }

    [Fact]
    public void A_press_after_the_time_lets_the_words_of_rising_be_heard_to_their_end()
    {
        LiveSession session = Begin(Restriction.SlowRise);
        PassUntil(session, () => _voice.Heard.Contains("Time. Rise half-way, then pause."));

        session.Press("any");
        (bool wasOver, int silences) = (session.State.IsOver, _voice.Silences);
        Pass(session, 60);

        Assert.False(wasOver);
        Assert.Equal(0, silences);
        Assert.Equal(["Pause, then step off slowly.", "Done. Your time is kept."], _voice.Heard.TakeLast(2));
    }

    [Theory]
    [InlineData("any", 7.2)]
    [InlineData("yes", 7.2)]
    [InlineData("yes", 11)]
    public void A_late_yes_answers_and_pauses_nothing(string action, double late)
    {
        LiveSession session = BeginLong();
        PassUntil(session, () => session.State.Phase == PhaseIds.Hold && session.State.PendingQuestion == RuleIds.Heels);

        Pass(session, late);
        session.Press(action);

        Assert.False(session.State.IsPaused);
        Assert.Equal("yes", session.Signs.Single(sign => sign.Rule == RuleIds.Heels).Word);
    }

    [Fact]
    public void At_the_time_no_hint_speaks_of_the_question_that_went_with_it()
    {
        LiveSession session = Begin();
        while (session.State.Phase != PhaseIds.Hold)
        {
            session.Press("any");
            Pass(session, 0.5);
        }

        PassUntil(session, () => session.State.PressEffect == PressEffect.Up);

        Assert.True(session.State is { IsPressEffectNew: true, AnswerableQuestion: not null });
        Assert.Equal("", HintOf(session));
    }

    [Fact]
    public void A_press_right_after_other_words_took_the_place_of_a_question_pauses_nothing_and_its_key_still_answers()
    {
        LiveSession session = BeginLong();
        PassUntil(session, () => session.State.Phase == PhaseIds.Hold && session.State.PendingQuestion == RuleIds.Bow);
        PassUntil(session, () => session.Question is null);
        string caption = session.State.Caption, hint = HintOf(session);

        session.Press("any");
        bool isPaused = session.State.IsPaused;
        session.Press("no");
        Pass(session, 5);

        Assert.Equal("Toes still up.", caption);
        Assert.Equal("Y or N still answers the question.", hint);
        Assert.False(isPaused || session.State.IsPaused);
        Assert.Contains("Hips fold a little further.", _voice.Heard);
    }

    [Fact]
    public void Who_says_that_they_are_there_as_the_hold_begins_by_itself_pauses_nothing()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.Phase == PhaseIds.Hold);
        string hint = HintOf(session);

        session.Press("any");
        bool isPaused = session.State.IsPaused;
        PassUntil(session, () => session.Question is null && !session.State.IsPressEffectNew);
        string later = HintOf(session);
        session.Press("any");

        Assert.False(isPaused);
        Assert.True(session.State.IsPaused);
        Assert.NotEqual("Tap, or press any key, to pause. Esc stops.", hint);
        Assert.Equal("Tap, or press any key, to pause. Esc stops.", later);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("yes")]
    public void Two_taps_at_once_are_one(string action)
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State is { Phase: PhaseIds.Bow, PressEffect: PressEffect.There, IsPressEffectNew: false });

        session.Press(action);
        Pass(session, 0.4);
        session.Press(action);

        Assert.True(session.State is { Phase: PhaseIds.Hold, IsPaused: false });
    }

    [Fact]
    public void A_yes_to_what_nobody_asks_pauses_nothing()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State is { Phase: PhaseIds.Hold, PressEffect: PressEffect.Pause, IsPressEffectNew: false, AnswerableQuestion: null });

        session.Press("yes");

        Assert.False(session.State.IsPaused);
    }

    [Fact]
    public void Who_was_told_to_press_and_presses_after_the_hold_has_begun_by_itself_pauses_nothing()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State is { Held.TotalSeconds: >= 5, PressEffect: PressEffect.Pause, IsPressEffectNew: false });
        session.Press("any");
        Pass(session, 10);
        session.Press("any");
        string told = session.Caption;
        PassUntil(session, () => session.State.Phase == PhaseIds.Hold);

        Pass(session, 3);
        session.Press("any");
        bool isPaused = session.State.IsPaused;
        Pass(session, 2);
        session.Press("any");

        Assert.Equal("Bow again. Press once you are there.", told);
        Assert.False(isPaused);
        Assert.True(session.State.IsPaused);
    }

    [Fact]
    public void A_second_press_in_the_rise_cuts_no_last_word_off()
    {
        LiveSession session = Begin();
        PassUntil(session, () => _voice.Heard.Contains("Time. Rise slowly, head last."));
        Pass(session, 3);
        session.Press("any");
        PassUntil(session, () => _voice.Heard[^1] == "Step off and feel both legs.");

        session.Press("any");
        bool wasOver = session.State.IsOver;
        Pass(session, 10);

        Assert.False(wasOver);
        Assert.True(session.State.IsOver);
    }

    [Fact]
    public void Who_says_that_they_stand_can_read_at_once_what_the_dizzy_do_next()
    {
        LiveSession session = Begin(Restriction.SlowRise);
        PassUntil(session, () => session.State.Phase == PhaseIds.Return);
        Pass(session, 9);

        session.Press("any");

        Assert.Equal("Pause, then step off slowly.", session.Caption);
    }

    [Fact]
    public void A_press_in_the_rise_is_seen_and_heard_to_have_arrived()
    {
        LiveSession session = Begin();
        PassUntil(session, () => _voice.Heard.Contains("Time. Rise slowly, head last."));
        Pass(session, 2);
        (string before, int tones) = (HintOf(session), _voice.Tones.Count);

        session.Press("any");

        Assert.Equal("Take your time; it ends by itself. Tap once you stand.", before);
        Assert.Equal("Heard. It ends by itself after the last words.", HintOf(session));
        Assert.Equal([Tone.Tick], _voice.Tones.Skip(tones));
    }

    /// <summary>At every moment of a session the hint and the press agree.</summary>
    [Fact]
    public void A_press_does_what_the_screen_says()
    {
        LiveSession session = BeginLong();
        for (int i = 0; i < 400 && !session.State.IsOver; i++)
        {
            Pass(session, 0.3 + (i % 7 * 0.4));
            (string hint, SessionState before) = (HintOf(session), session.State);
            if (session.State.IsOver)
            {
                break;
            }

            session.Press("any");
            SessionState after = session.State;
            Assert.True(
                hint switch
                {
                    "Tap, or press any key, to pause. Esc stops." or "Tap, or press any key, to wait." => after.IsPaused,
                    "Tap, or press any key, to go on." => !after.IsPaused,
                    "Tap, or press any key, for yes. N for not yet." => after.PendingQuestion is null && after.Phase == before.Phase,
                    "Tap, or press any key, when you are there." => after.Phase != before.Phase,
                    "Take your time; it ends by itself. Tap once you stand." => after.HasSaidUp || after.IsOver,
                    "Heard. It ends by itself after the last words." => after.HasSaidUp || after.IsOver,
                    _ => ReferenceEquals(before, after),
                },
                $"{hint} in {before.Phase}");
        }
    }

    private static string HintOf(LiveSession session)
    {
        using var page = new BunitContext();
        return page.Render<HoldScreen>(screen => screen
            .Add(shown => shown.State, session.State)
            .Add(shown => shown.Protocol, ProtocolLibrary.Load())
            .Add(shown => shown.Question, session.Question)
            .Add(shown => shown.Signs, session.Signs)).Find(".hint").TextContent;
    }

    private LiveSession BeginLong() =>
        new(ProtocolLibrary.Load(), new LivePlan { Options = new SessionOptions { CountIn = TimeSpan.Zero } }, _voice, _time);

    private LiveSession Begin(params Restriction[] restrictions)
    {
        var options = new SessionOptions { Target = TimeSpan.FromSeconds(20), CountIn = TimeSpan.Zero, Restrictions = restrictions };
        return new LiveSession(ProtocolLibrary.Load(), new LivePlan { Options = options }, _voice, _time);
    }

    private void Pass(LiveSession session, double seconds)
    {
        TimeSpan until = session.Now + TimeSpan.FromSeconds(seconds);
        PassUntil(session, () => session.Now >= until);
    }

    private void PassUntil(LiveSession session, Func<bool> isEnough)
    {
        for (int ticks = 0; ticks < 6000 && !session.State.IsOver && !isEnough(); ticks++)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            session.Tick();
        }
    }
}
