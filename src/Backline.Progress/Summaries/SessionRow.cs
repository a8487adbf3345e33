using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Summaries;

/// <summary>A session in a month's summary: what progress needs of it, and no more.</summary>
/// <param name="Id">The session's record.</param>
/// <param name="At">When it was, with the offset of the place.</param>
/// <param name="Held">Held time by muscle.</param>
/// <param name="HeldBy">Held time apart by who could tell.</param>
/// <param name="Variant">How the knees were.</param>
/// <param name="IsStopped">Whether it was stopped before its end.</param>
/// <param name="PainBefore">1. Pain before, 0–10, or <see langword="null"/>.</param>
/// <param name="PainAfter">1. Pain after, 0–10, or <see langword="null"/>.</param>
/// <param name="StopReason">Why it was stopped, or <see langword="null"/>.</param>
/// <param name="Tingled">Whether it tingled.</param>
/// <param name="SitBone">Whether the sit-bone felt it.</param>
public sealed record SessionRow(
    Guid Id, DateTimeOffset At, MuscleTime Held, HeldTime HeldBy, string Variant, bool IsStopped, int? PainBefore, int? PainAfter, string? StopReason, bool Tingled, bool SitBone);

/// <summary>What was said after a session.</summary>
/// <param name="Session">The session's record.</param>
/// <param name="At">When it was said.</param>
/// <param name="PainBefore">1. Pain before, 0–10, or <see langword="null"/>.</param>
/// <param name="PainAfter">1. Pain after, 0–10, or <see langword="null"/>.</param>
/// <param name="Tingled">Whether it tingled.</param>
/// <param name="SitBone">Whether the sit-bone felt it.</param>
public sealed record AfterRow(Guid Session, DateTimeOffset At, int? PainBefore, int? PainAfter, bool Tingled, bool SitBone);

/// <summary>The next day's answer.</summary>
/// <param name="Session">The session's record.</param>
/// <param name="At">When it was said.</param>
/// <param name="Answer"><c>better</c>, <c>same</c>, <c>worse</c> or <c>skipped</c>.</param>
public sealed record AnswerRow(Guid Session, DateTimeOffset At, string Answer);

/// <summary>Why a session was stopped, said after the stop.</summary>
/// <param name="Session">The session's record.</param>
/// <param name="At">When it was said.</param>
/// <param name="Reason">Why.</param>
public sealed record StopRow(Guid Session, DateTimeOffset At, string Reason);
