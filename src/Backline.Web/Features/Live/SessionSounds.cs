using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>What is heard of a session: which events are spoken and which sound.</summary>
/// <param name="voice">Where it is heard.</param>
/// <param name="isSpoken">Whether words are spoken at all; else tones stand for them.</param>
internal sealed class SessionSounds(ICoachVoice voice, bool isSpoken)
{
    /// <summary>Sounds what happened, in order.</summary>
    /// <param name="events">What happened just now.</param>
    public void Hear(IReadOnlyList<SessionEvent> events)
    {
        foreach (SessionEvent happened in events)
        {
            if (ToneOf(happened) is { } tone)
            {
                voice.Sound(tone);
            }

            if (IsWords(happened.Kind))
            {
                Say(happened.Text);
            }
        }
    }

    /// <summary>What happened while the page slept and nothing could be heard: only what is still true is said.</summary>
    /// <param name="events">What happened meanwhile.</param>
    public void CatchUp(IReadOnlyList<SessionEvent> events)
    {
        if (events.Any(happened => happened.Kind == SessionEventKinds.Target))
        {
            voice.Sound(Tone.End);
        }

        if (events.LastOrDefault(happened => IsWords(happened.Kind)) is { } last)
        {
            Say(last.Text);
        }
    }

    /// <summary>Says something, where words are spoken.</summary>
    /// <param name="text">What.</param>
    public void Say(string text)
    {
        if (isSpoken && text.Length > 0)
        {
            voice.Say(text);
        }
    }

    private static bool IsWords(string kind) => kind
        is SessionEventKinds.Cue or SessionEventKinds.Praise or SessionEventKinds.Question or SessionEventKinds.Done
        or SessionEventKinds.Paused or SessionEventKinds.Resumed or SessionEventKinds.Advice;

    private Tone? ToneOf(SessionEvent happened) => happened.Kind switch
    {
        SessionEventKinds.Count => Tone.Count,
        SessionEventKinds.HoldStart => Tone.Start,
        SessionEventKinds.Tick => Tone.Tick,
        SessionEventKinds.Target => Tone.End,
        SessionEventKinds.HoldStop when happened.Id is not ("target" or "phase" or "stopped") => Tone.Pause,
        SessionEventKinds.Fault when !isSpoken => Tone.Attend,
        SessionEventKinds.Mended when !isSpoken => Tone.Mended,
        SessionEventKinds.Phase or SessionEventKinds.Question when !isSpoken => Tone.Count,
        _ => null,
    };
}
