using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Stretching.Readouts;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>The live screen: the clock, the words just spoken, the five signs, one big stop.</summary>
public sealed partial class HoldScreen
{
    /// <value>Where the session stands.</value>
    [Parameter, EditorRequired]
    public required SessionState State { get; set; }

    /// <value>What is practised.</value>
    [Parameter, EditorRequired]
    public required Protocol Protocol { get; set; }

    /// <value>The five signs.</value>
    [Parameter, EditorRequired]
    public required IEnumerable<Sign> Signs { get; set; }

    /// <value>The question that waits for an answer, or <see langword="null"/>.</value>
    [Parameter]
    public string? Question { get; set; }

    /// <value>The words just spoken.</value>
    [Parameter]
    public string Caption { get; set; } = "";

    /// <value>The length of the count-in.</value>
    [Parameter]
    public TimeSpan CountIn { get; set; }

    /// <value>Whether the camera's picture is shown in the corner.</value>
    [Parameter]
    public bool HasPicture { get; set; }

    /// <value>What has happened to the camera, or empty.</value>
    [Parameter]
    public string Notice { get; set; } = "";

    /// <value>Whether there is a camera to turn to again.</value>
    [Parameter]
    public bool CanLookAgain { get; set; }

    /// <value>What the posture stretches, or <see langword="null"/> while that is not seen.</value>
    [Parameter]
    public StretchReadout? Readout { get; set; }

    /// <value>The person pressed: <c>any</c>, <c>yes</c>, <c>no</c> or <c>stop</c>.</value>
    [Parameter]
    public EventCallback<string> OnPress { get; set; }

    /// <value>The person wants the camera again.</value>
    [Parameter]
    public EventCallback OnLookAgain { get; set; }

    private bool IsReady => State.Phase == SessionState.Ready;

    private int Held => (int)State.Held.TotalSeconds;

    private string Title => IsReady ? "Get ready" : Protocol.Steps.FirstOrDefault(step => step.Id == State.AskedStep)?.Title ?? "";

    private string Number => IsReady ? $"{Math.Max(0, (int)Math.Ceiling((CountIn - State.Time).TotalSeconds))}" : Clock(Held);

    private string Below => IsReady ? "" : State.IsPaused ? "paused" : $"of {Clock((int)State.Target.TotalSeconds)}";

    private double Share => IsReady ? 0 : State.Held.TotalSeconds / State.Target.TotalSeconds;

    private string RingLabel => IsReady ? $"Starts in {Number} seconds" : $"{Held} of {(int)State.Target.TotalSeconds} seconds held";

    private string Hint => State switch
    {
        { IsPressEffectNew: true, PressEffect: not (PressEffect.Yes or PressEffect.Up), AnswerableQuestion: not null } => "Y or N still answers the question.",
        { IsPressEffectNew: true } => "",
        { PressEffect: PressEffect.GoOn } => "Tap, or press any key, to go on.",
        { PressEffect: PressEffect.Yes } => "Tap, or press any key, for yes. N for not yet.",
        { PressEffect: PressEffect.Finish, Phase: PhaseIds.Hold } => "Hold as before to go on. Tap, or press any key, to finish.",
        { PressEffect: PressEffect.Finish } => "Bow to go on. Tap, or press any key, to finish.",
        { PressEffect: PressEffect.Pause } when IsReady => "Tap, or press any key, to wait.",
        { PressEffect: PressEffect.Pause } => "Tap, or press any key, to pause. Esc stops.",
        { PressEffect: PressEffect.Up, HasSaidUp: true } => "Heard. It ends by itself after the last words.",
        { PressEffect: PressEffect.Up } => "Take your time; it ends by itself. Tap once you stand.",
        { PressEffect: PressEffect.There } => "Tap, or press any key, when you are there.",
        _ => "",
    };

    /// <summary>Seconds alone while two digits do, then minutes and seconds.</summary>
    private static string Clock(int seconds) => seconds < 100 ? $"{seconds}" : $"{seconds / 60}:{seconds % 60:00}";
}
