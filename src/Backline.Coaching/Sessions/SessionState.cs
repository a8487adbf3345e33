using System.Collections.Immutable;
using Backline.Coaching.Cues;
using Backline.Coaching.Measures;
using Backline.Coaching.Rules;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Where a session stands. Made by <see cref="Session.Start"/> and <see cref="Session.Next"/> only; never changes.</summary>
public sealed record SessionState
{
    /// <summary>The phase before the first: the count-in.</summary>
    public const string Ready = "ready";

    internal SessionState()
    {
    }

    /// <value>The latest time the session has seen; never goes back.</value>
    public TimeSpan Time { get; internal init; }

    /// <value>The phase's id, or <c>ready</c> during the count-in.</value>
    public string Phase { get; internal init; } = Ready;

    /// <value>The step that the words ask for: the phase's, and once the time is up the way up, wherever the person still is.</value>
    public string AskedStep => IsFinishing ? PhaseIds.Return : Phase;

    /// <value>Whether everything waits until the person goes on.</value>
    public bool IsPaused { get; internal init; }

    /// <value>Whether nobody has been in the picture for long enough to ask.</value>
    public bool IsAbsent { get; internal init; }

    /// <value>Whether the session has ended, done or stopped.</value>
    public bool IsOver { get; internal init; }

    /// <value>Whether the hold clock runs.</value>
    public bool IsHoldRunning { get; internal init; }

    /// <value>Held time, apart by who could tell. Never decreases.</value>
    public HeldTime Held => new(HeldSeen.TotalSeconds, HeldUnseen.TotalSeconds, HeldSelfReported.TotalSeconds);

    /// <value>The hold that is aimed at.</value>
    public TimeSpan Target { get; internal init; }

    /// <value>Each rule's verdict, in the protocol's order.</value>
    public ImmutableArray<RuleStatus> Rules { get; internal init; } = [];

    /// <value>What is to be read: what was said last, or will be in a moment; or empty.</value>
    public string Caption { get; internal init; } = "";

    /// <value>The rule the person is being asked about, or <see langword="null"/>: the question stands until it is answered, something else is said, or it is forgotten.</value>
    public string? PendingQuestion { get; internal init; }

    /// <value>The question as it is put, in the words of the chosen variant, or <see langword="null"/>.</value>
    public string? QuestionText => PendingQuestion is null ? null : Asked?.Text;

    /// <value>The rule that was asked about last, while a yes or a no may still be the answer; else <see langword="null"/>.</value>
    public string? AnswerableQuestion => Asked is { } asked && Time - QuestionAt <= CuePlanner.AnswerableFor ? asked.Rule : null;

    /// <value>What a press (a tap, any key) does now.</value>
    public PressEffect PressEffect => this switch
    {
        { IsOver: true } => PressEffect.Nothing,
        { IsPaused: true } => PressEffect.GoOn,
        { PendingQuestion: not null } => PressEffect.Yes,
        { HasRisenEarly: true } or { Phase: PhaseIds.Return, IsFinishing: false } => PressEffect.Finish,
        { IsFinishing: true } => PressEffect.Up, // told to rise, wherever they still are
        { Phase: PhaseIds.Hold or Ready } => PressEffect.Pause,
        _ => PressEffect.There,
    };

    /// <value>Whether a press began so short a while ago to do what it does now that it was meant for what came before.</value>
    public bool IsPressEffectNew => Time < PressIsNewUntil;

    /// <value>Whether the person said on the way up that they stand, and the last words are still to come.</value>
    public bool HasSaidUp { get; internal init; }

    /// <value>Whether the person left the hold before the time was up: bowing, or doing it right again, goes on, a press finishes with what was held.</value>
    public bool HasRisenEarly => Offer != Offer.None;

    /// <value>Whether the session was stopped and the reason is not yet given.</value>
    public bool IsAskingWhy { get; internal init; }

    /// <value><c>done</c> or <c>stopped</c>, or <see langword="null"/> while the session goes on.</value>
    public string? Ended { get; internal init; }

    /// <value>When the session ended, or <see langword="null"/> while it goes on.</value>
    public TimeSpan? EndedAt { get; internal init; }

    /// <value>Why the session was stopped, or <see langword="null"/>.</value>
    public StopReason? StopReason { get; internal init; }

    /// <value>How long each rule was kept, broken, not seen, in the protocol's order.</value>
    public ImmutableArray<RuleTime> RuleTimes { get; internal init; } = [];

    // Held time by who could tell.
    internal TimeSpan HeldSeen { get; init; }

    internal TimeSpan HeldUnseen { get; init; }

    internal TimeSpan HeldSelfReported { get; init; }

    internal TimeSpan HeldTotal => HeldSeen + HeldUnseen + HeldSelfReported;

    internal bool IsTargetReached => HeldTotal >= Target;

    // The phase: how long it has lasted apart from pauses, what of it has been said and asked.
    internal TimeSpan PhaseTime { get; init; }

    internal ImmutableDictionary<string, ScriptPlace> Scripts { get; init; } = ImmutableDictionary<string, ScriptPlace>.Empty;

    internal int LastCount { get; init; }

    internal HoldLevel? HoldLevel { get; init; }

    internal int NextCue { get; init; }

    internal int NextQuestion { get; init; }

    internal bool IsFinishing { get; init; }

    internal bool IsPausedByAbsence { get; init; }

    internal TimeSpan ResumedAt { get; init; } = LastSaid.Nothing.At;

    // The rise: since when the person stands again, what they were told.
    internal TimeSpan? StoodSince { get; init; }

    internal int RemindersToRise { get; init; }

    internal bool HasSteppedOff { get; init; }

    internal Offer Offer { get; init; }

    // A hold that a fault has stopped: since when its clock stands still, since when it is done right again.
    internal TimeSpan? StoppedSince { get; init; }

    internal TimeSpan? RightSince { get; init; }

    // What the camera sees.
    internal bool IsCameraLost { get; init; }

    internal Posture Posture { get; init; } = Posture.Unknown;

    internal TimeSpan LastTooDeep { get; init; } = LastSaid.Nothing.At;

    internal TimeSpan LastFrame { get; init; } = LastSaid.Nothing.At;

    internal Readings? LastReadings { get; init; }

    internal TimeSpan? NobodySince { get; init; }

    internal TimeSpan? SomebodySince { get; init; }

    internal TimeSpan? MissedSince { get; init; }

    internal ImmutableArray<LimitState> Limits { get; init; } = [];

    // By rule, in the protocol's order.
    internal ImmutableArray<Verdict> Said { get; init; } = [];

    internal ImmutableArray<TimeSpan> FaultSince { get; init; } = [];

    internal ImmutableArray<TimeSpan> MendedAt { get; init; } = [];

    internal ImmutableArray<bool> WasCued { get; init; } = [];

    internal ImmutableArray<TimeSpan> CuedAt { get; init; } = [];

    internal ImmutableArray<int> CuesInRow { get; init; } = [];

    // What was said, and what waits to be said.
    internal LastSaid Last { get; init; } = LastSaid.Nothing;

    internal LastSaid LastButOne { get; init; } = LastSaid.Nothing;

    internal ImmutableArray<Notice> Notices { get; init; } = [];

    internal ImmutableDictionary<Aim, TimeSpan> AimedAt { get; init; } = ImmutableDictionary<Aim, TimeSpan>.Empty;

    internal TimeSpan CaptionAt { get; init; } = LastSaid.Nothing.At;

    internal bool IsCaptionOfPhase { get; init; }

    internal StepQuestion? Asked { get; init; }

    internal TimeSpan QuestionAt { get; init; }

    internal bool AwaitsAnswer => PendingQuestion is not null && Time - QuestionAt <= CuePlanner.AnswerWithin;

    // What a press is about, beside what it does: the next step, or the next question, is another one.
    internal (PressEffect Effect, string About) Press => (PressEffect, PressEffect switch
    {
        PressEffect.Yes => QuestionText ?? "",
        PressEffect.There => Phase,
        _ => "",
    });

    internal TimeSpan PressIsNewUntil { get; init; }

    // A reading of each measure about once a second of the hold.
    internal ImmutableList<Readings> HoldSamples { get; init; } = [];

    /// <summary>The question is not put any more; late answers are still heard.</summary>
    internal SessionState WithoutQuestion() => this with { PendingQuestion = null, Caption = Caption == Asked?.Text ? "" : Caption };
}
