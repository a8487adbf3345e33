using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Features.Live;

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
        PassUntil(session, () => session.State.Phase == phase && session.Question is null);
        SessionState before = session.State;

        session.Press("no");

        Assert.Same(before, session.State);
        Assert.Equal(0, _voice.Silences);
    }

    [Fact]
    public void A_no_does_not_end_a_pause()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.Held.TotalSeconds >= 3 && session.Question is null);
        session.Press("any");

        session.Press("no");

        Assert.True(session.State.IsPaused);
    }

    [Fact]
    public void A_question_just_put_takes_no_press_that_was_meant_for_the_one_before()
    {
        LiveSession session = Begin();
        PassUntil(session, () => session.State.PendingQuestion == RuleIds.Feet);
        PassUntil(session, () => session.State.PendingQuestion == RuleIds.Heels);

        session.Press("no");
        string? open = session.State.PendingQuestion;
        Pass(session, 0.6);
        session.Press("no");

        Assert.Equal(RuleIds.Heels, open);
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
