using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Sessions;

/// <summary>A session with all that was said of it later.</summary>
/// <param name="Record">The session's record.</param>
/// <param name="Content">What happened.</param>
/// <param name="After">The latest answers given after it, or <see langword="null"/>.</param>
/// <param name="CheckIn">The worst answer of the next day (<see cref="NextDayAnswer"/>), or <see langword="null"/>.</param>
public sealed record PastSession(PracticeRecord Record, SessionContent Content, SessionAfterContent? After, CheckInContent? CheckIn)
{
    /// <value>The latest reason given for a stop after the session was kept, or <see langword="null"/>.</value>
    public StopReasonContent? Stop { get; init; }

    /// <value>Why it was stopped, or <see langword="null"/> when it was not, or nothing was said.</value>
    public string? StopReason => Stop?.Reason ?? Content.StopReason;

    /// <value>1. Pain before, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainBefore => After?.PainBefore ?? Content.PainBefore;

    /// <value>1. Pain after, 0–10, or <see langword="null"/> when not said.</value>
    public int? PainAfter => After?.PainAfter ?? Content.PainAfter;

    /// <value>Where it was felt: ids of the body map's places.</value>
    public IReadOnlyList<string> Felt => After?.Felt ?? Content.Felt;

    /// <value>The person's own words, or <see langword="null"/>.</value>
    public string? Notes => After?.Notes ?? Content.Notes;
}
