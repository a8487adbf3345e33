using Backline.Coaching.Measures;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>What a session made of a recording.</summary>
/// <param name="Protocol">The protocol's id.</param>
/// <param name="View">From where the person was seen in most frames.</param>
/// <param name="IsJudged">Whether anything was judged: only a side view is.</param>
/// <param name="Held">How long the hold clock ran, what was seen apart from what was not.</param>
/// <param name="DurationSeconds">s. How long the recording lasts.</param>
/// <param name="Events">What happened, of the recorded kinds.</param>
/// <param name="Rules">How long each rule was kept, broken, not seen.</param>
public sealed record CoachReport(
    string Protocol,
    View View,
    bool IsJudged,
    HeldTime Held,
    double DurationSeconds,
    IReadOnlyList<SessionEvent> Events,
    IReadOnlyList<RuleTime> Rules)
{
    /// <value>s. How long the hold clock ran, in all.</value>
    public double HeldSeconds => Math.Round(Held.TotalSeconds, 3);
}
