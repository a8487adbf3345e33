using Backline.Practice.Records;

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

    /// <summary>What the answers ask for.</summary>
    /// <param name="sessions">What sessions tell, newest first.</param>
    /// <returns>The dose. Sessions nobody answered for are passed over: silence is no news.</returns>
    public static NextDose BySigns(IReadOnlyList<SessionSigns> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        SessionSigns[] answered = [.. sessions.Where(session => session.Answer is not (null or CheckInContent.Skipped))];
        int worse = answered.TakeWhile(session => session.Answer == CheckInContent.Worse).Count();
        if (worse == 0)
        {
            return AfterSigns(sessions);
        }

        // Sit-bone pain and nerve signs point at the bow; other places at the dose.
        bool isBowSuspect = answered[0].HasTingled || answered[0].HasFeltSitBone || AfterSigns(sessions).IsWithoutBow;
        return (worse, isBowSuspect) switch
        {
            (1, false) => new NextDose(LowerShare, false, false, "It was worse the day after. This time the hold is halved, to 20 seconds at the least."),
            (1, true) => new NextDose(LowerShare, true, false, "It was worse the day after. This time the hips stay straight and the hold is halved, to 20 seconds at the least."),
            _ => new NextDose(LowerShare, true, true, "It was worse the day after, twice in a row. Only the calf part is offered now. Let somebody examine the leg."),
        };
    }

    // The next time only: once the calf part alone went without a sign, the bow may come back.
    private static NextDose AfterSigns(IReadOnlyList<SessionSigns> sessions) => sessions switch
    {
        [{ HasTingled: true }, ..] => new NextDose(1, true, false, "It tingled last time. This time the hips stay straight. If it tingles again, let somebody examine the leg."),
        [{ HasFeltSitBone: true }, ..] => new NextDose(1, true, false, "The sit-bone felt it last time. This time the hips stay straight."),
        _ => Unchanged,
    };
}
