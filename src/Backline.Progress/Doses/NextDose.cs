using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Doses;

/// <summary>What the next session should be like after the answers to the earlier ones.</summary>
/// <param name="HoldShare">1. Share of the chosen hold to aim at; 1 for all of it, above 0.</param>
/// <param name="IsWithoutBow">Whether the calf part alone is offered.</param>
/// <param name="SeeSomebody">Whether it is time to show it to a professional.</param>
/// <param name="Reason">Why, in words for the person; empty when nothing changes.</param>
/// <remarks>
/// Coach judgement on a known risk: with pain at the sit bone a bow can make things worse a day later, so the bow goes
/// first there; elsewhere the hold is halved first. Tingling or a felt sit bone takes the bow out of the next session by itself. See evidence, section H and the design fact on sit-bone pain.
/// </remarks>
public sealed record NextDose(double HoldShare, bool IsWithoutBow, bool SeeSomebody, string Reason)
{
    /// <summary>The body map's place that asks for the calf part alone.</summary>
    public const string SitBone = "sit-bone";

    /// <summary>The body map's place, and the reason to stop, that tell of a nerve.</summary>
    public const string Tingling = "tingling";

    /// <summary>1. Share of the hold after a worse day.</summary>
    public const double LowerShare = 0.5;

    /// <summary>Nothing changes.</summary>
    public static NextDose Unchanged { get; } = new(1, false, false, "");

    /// <summary>What answers and signs ask for.</summary>
    /// <param name="log">What was done and said; as of now (<see cref="PracticeLog.AsOf"/>), or no worse day is ever past.</param>
    /// <returns>
    /// The dose. It goes by days of practice. Days nobody answered for are passed over: silence is no news, until one worse day
    /// is past (<see cref="WorseDay"/>). Two in a row stand until a day is answered otherwise, also where safe answers to the safety
    /// questions were given since: those end the advice to be examined, not the lower dose.
    /// </returns>
    public static NextDose Of(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        LoggedSession[] newestFirst = [.. log.Sessions.Reverse()];
        IReadOnlyList<PracticeDay> worse = PracticeDay.WorseInARow(newestFirst);
        NextDose bySigns = AfterSigns(newestFirst);
        if (worse.Count == 0 || (worse.Count == 1 && WorseDay.IsPast(worse[0], log)))
        {
            return bySigns;
        }

        // Sit-bone pain and nerve signs point at the bow; other places at the dose.
        bool isBowSuspect = worse[0].HasTingled || worse[0].HasFeltSitBone || bySigns.IsWithoutBow;
        return (worse.Count, isBowSuspect) switch
        {
            (1, false) => new NextDose(LowerShare, false, false, "It was worse the day after. This time the hold is halved, to 20 seconds at the least."),
            (1, true) => new NextDose(LowerShare, true, false, "It was worse the day after. This time the hips stay straight and the hold is halved, to 20 seconds at the least."),
            _ => AfterSeveral(worse.Count, StopRule.ClearedAt(log) >= worse[0].AnsweredAt),
        };
    }

    private static NextDose AfterSeveral(int days, bool isSettled)
    {
        string told = $"It was worse the day after, {(days == 2 ? "twice" : $"{days} times")}.";
        return isSettled
            ? new NextDose(LowerShare, true, false, $"{told} Until a day is better or the same, only the calf part is offered, with the hold halved, to 20 seconds at the least.")
            : new NextDose(LowerShare, true, true, $"{told} Only the calf part is offered now, with the hold halved, to 20 seconds at the least. Let somebody examine the leg.");
    }

    // The next time only: once the calf part alone went without a sign, the bow may come back. One stopped at once tells nothing without a sign.
    private static NextDose AfterSigns(LoggedSession[] newestFirst) => newestFirst.FirstOrDefault(IsTelling)?.Signs switch
    {
        { HasTingled: true } => new NextDose(1, true, false, "It tingled last time. This time the hips stay straight. If it tingles again, let somebody examine the leg."),
        { HasFeltSitBone: true } => new NextDose(1, true, false, "The sit-bone felt it last time. This time the hips stay straight."),
        _ => Unchanged,
    };

    private static bool IsTelling(LoggedSession session) =>
        session.Signs is { HasTingled: true } or { HasFeltSitBone: true } || PracticeSpan.IsPractice(session);
}
