using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>What is heard of a session: which events are spoken and which sound.</summary>
/// <param name="voice">Where it is heard.</param>
/// <param name="isSpoken">Whether cues are spoken at all; else tones stand for them.</param>
/// <param name="tickSeconds">s. Between soft ticks of the hold.</param>
internal sealed class SessionSounds(ICoachVoice voice, bool isSpoken, double tickSeconds)
{
    /// <summary>Sounds what an input made of the session.</summary>
    /// <param name="before">The state before the input.</param>
    /// <param name="step">What came of it.</param>
    public void Hear(SessionState before, SessionStep step)
    {
        SessionState after = step.State;
        if (after.Phase == ReadyPhase && !after.IsPaused && WholeSeconds(after.Time) > WholeSeconds(before.Time))
        {
            voice.Sound(Tone.Count);
        }

        if (HasReached(after) && !HasReached(before))
        {
            voice.Sound(Tone.End);
        }
        else if (!HasReached(after) && Ticks(after) > Ticks(before))
        {
            voice.Sound(Tone.Tick);
        }

        foreach (SessionEvent happened in step.Events)
        {
            Hear(happened, after);
        }
    }

    /// <summary>After time that nobody heard: says only what is true now.</summary>
    /// <param name="before">The state when hearing ended.</param>
    /// <param name="after">The state now.</param>
    public void CatchUp(SessionState before, SessionState after)
    {
        if (HasReached(after) && !HasReached(before))
        {
            voice.Sound(Tone.End);
        }

        if (after.Caption != before.Caption)
        {
            Say(after.Caption);
        }
    }

    /// <summary>Says something of the screen's own, where cues are spoken.</summary>
    /// <param name="text">What.</param>
    public void Say(string text)
    {
        if (isSpoken && text.Length > 0)
        {
            voice.Say(text);
        }
    }

    private void Hear(SessionEvent happened, SessionState after)
    {
        switch (happened.Kind)
        {
            case "cue" or "praise" when isSpoken:
                Say(happened.Text);
                break;
            case "fault" when !isSpoken:
                voice.Sound(Tone.Attend);
                break;
            case "mended" when !isSpoken:
                voice.Sound(Tone.Mended);
                break;
            case "hold-start":
                voice.Sound(Tone.Start);
                break;
            case "hold-stop" when !HasReached(after):
                voice.Sound(Tone.Pause);
                break;
            case "phase" when !isSpoken && happened.Id != PhaseIds.Hold:
                voice.Sound(Tone.Count);
                break;
            default:
                break;
        }
    }

    /// <summary>The phase of the count-in.</summary>
    public const string ReadyPhase = "ready";

    private static bool HasReached(SessionState state) => state.Held.TotalSeconds >= state.Target.TotalSeconds;

    private int Ticks(SessionState state) => (int)(state.Held.TotalSeconds / tickSeconds);

    private static int WholeSeconds(TimeSpan time) => (int)time.TotalSeconds;
}
