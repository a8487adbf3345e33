namespace Backline.Practice.Records;

/// <summary>The kinds of <see cref="SessionEvent"/>.</summary>
public static class SessionEventKinds
{
    /// <summary>A phase begins; the id is the phase.</summary>
    public const string Phase = "phase";

    /// <summary>A rule is broken for longer than its dwell; the id is the rule, the text its cue.</summary>
    public const string Fault = "fault";

    /// <summary>A fault is gone; the id is the rule.</summary>
    public const string Mended = "mended";

    /// <summary>Something is said; the id is the cue or, for a correction, the rule.</summary>
    public const string Cue = "cue";

    /// <summary>Praise is said; the id is the rule.</summary>
    public const string Praise = "praise";

    /// <summary>The hold clock starts; the id is <c>hold</c>.</summary>
    public const string HoldStart = "hold-start";

    /// <summary>The hold clock stops; the id is why: a rule, <c>paused</c>, <c>absent</c>, <c>phase</c>, <c>target</c> or <c>stopped</c>.</summary>
    public const string HoldStop = "hold-stop";

    /// <summary>The session is over; the id is <c>done</c> or <c>stopped</c>.</summary>
    public const string Done = "done";

    /// <summary>The page slept up to here, and nothing was said or seen meanwhile; the text tells how long.</summary>
    public const string Slept = "slept";

    /// <summary>Not recorded: a step of the count-in; the text is the number.</summary>
    public const string Count = "count";

    /// <summary>Not recorded: the soft tick of the hold clock; the text is the held seconds.</summary>
    public const string Tick = "tick";

    /// <summary>Not recorded: the hold has reached its target; the end sound.</summary>
    public const string Target = "target";

    /// <summary>Not recorded: a question is put; the id is the rule asked about.</summary>
    public const string Question = "question";

    /// <summary>Not recorded: the session pauses; the id is <c>asked</c> or <c>absent</c>.</summary>
    public const string Paused = "paused";

    /// <summary>Not recorded: the session goes on.</summary>
    public const string Resumed = "resumed";

    /// <summary>Not recorded: advice after a stop; the id is the reason.</summary>
    public const string Advice = "advice";

    /// <summary>The kinds that are kept in a record; all but <see cref="Slept"/> are printed by <c>backline coach</c> too, which knows no page.</summary>
    public static IReadOnlyList<string> Recorded { get; } = [Phase, Fault, Mended, Cue, Praise, HoldStart, HoldStop, Done, Slept];
}
