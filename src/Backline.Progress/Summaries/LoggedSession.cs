using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Summaries;

/// <summary>A session with what was said of it later.</summary>
/// <param name="Id">The session's record.</param>
/// <param name="At">When it was, with the offset of the place.</param>
/// <param name="Held">Held time by muscle.</param>
/// <param name="HeldBy">Held time apart by who could tell.</param>
/// <param name="Variant">How the knees were.</param>
/// <param name="IsStopped">Whether it was stopped before its end.</param>
/// <param name="PainBefore">1. Pain before, 0–10, or <see langword="null"/>.</param>
/// <param name="PainAfter">1. Pain after, 0–10, or <see langword="null"/>.</param>
/// <param name="StopReason">Why it was stopped, or <see langword="null"/>.</param>
/// <param name="Signs">What it tells about the next one.</param>
public sealed record LoggedSession(
    Guid Id, DateTimeOffset At, MuscleTime Held, HeldTime HeldBy, string Variant, bool IsStopped, int? PainBefore, int? PainAfter, string? StopReason, SessionSigns Signs)
{
    /// <value>s. Held in all.</value>
    public double HeldSeconds => HeldBy.TotalSeconds;

    /// <value>The day where it happened.</value>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <value>Whether the clock that dated it had lost its date.</value>
    public bool IsLost => DeviceClock.HadLostItsDate(Id, At);
}
