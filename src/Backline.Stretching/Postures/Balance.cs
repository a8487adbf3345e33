namespace Backline.Stretching.Postures;

/// <summary>How a standing body's weight is shared between heels, forefeet and hands, all pressing straight down.</summary>
/// <param name="Verdict">Whether it stands alone, with hands, or not at all.</param>
/// <param name="HeelForce">N. On both heels.</param>
/// <param name="ForefootForce">N. On the balls of both feet.</param>
/// <param name="HandForce">N. On both hands.</param>
/// <param name="LeastHandForce">N. The least on both hands that lets it stand: 0 exactly where it stands alone, infinite where no hands would do.</param>
public readonly record struct Balance(BalanceVerdict Verdict, double HeelForce, double ForefootForce, double HandForce, double LeastHandForce)
{
    /// <summary>Whether it stands, alone or with its hands.</summary>
    public bool Stands => Fall == 0;

    // −1 where it falls back, 1 where it falls forward or tips that way for want of hands, 0 where it stands.
    internal int Fall => Verdict switch
    {
        BalanceVerdict.FallsBack => -1,
        BalanceVerdict.FallsForward or BalanceVerdict.NeedsHands => 1,
        _ => 0,
    };

    /// <summary>Shares the weight.</summary>
    /// <param name="weight">N. The body's weight.</param>
    /// <param name="centre">m. The centre of mass, forward.</param>
    /// <param name="heel">m. Where the heels bear.</param>
    /// <param name="ball">m. Where the balls of the feet bear; forward of the heels.</param>
    /// <param name="hand">m. Where the hands bear, or would; forward of the balls for them to be of use.</param>
    /// <param name="hasHands">Whether there is something under the hands.</param>
    /// <param name="asked">N. What the hands are asked to take; <see langword="null"/> for the least.</param>
    /// <param name="strongest">N. What hands can press.</param>
    /// <remarks>
    /// Least F ≥ 0 with heel, ball ≥ 0, heel + ball + F = W and the moments about the heel equal. One unknown is free, so the answer is a vertex: F = 0 where the centre lies between
    /// heel and ball, else F = W (centre − ball) / (hand − ball), at which the heels carry nothing. Hands that only press cannot help a body that falls back.
    /// </remarks>
    public static Balance Of(double weight, double centre, double heel, double ball, double hand, bool hasHands, double? asked, double strongest)
    {
        if (centre < heel)
        {
            return new Balance(BalanceVerdict.FallsBack, weight, 0, 0, double.PositiveInfinity);
        }

        double least = centre <= ball ? 0 : hand > centre ? weight * (centre - ball) / (hand - ball) : double.PositiveInfinity;
        if (least > strongest)
        {
            return new Balance(BalanceVerdict.FallsForward, 0, weight, 0, double.PositiveInfinity);
        }

        if (least > 0 && !hasHands)
        {
            return new Balance(BalanceVerdict.NeedsHands, 0, weight, 0, least);
        }

        double force = hasHands ? Taken(weight, centre, heel, hand, asked, least, strongest) : 0;
        double forefoot = ((weight * (centre - heel)) - (force * (hand - heel))) / (ball - heel);
        forefoot = Math.Clamp(forefoot, 0, weight - force);
        BalanceVerdict verdict = least > 0 ? BalanceVerdict.StandsWithHands : BalanceVerdict.StandsAlone;
        return new Balance(verdict, weight - force - forefoot, forefoot, force, least);
    }

    // More than lifts the forefeet off the roll cannot be put on the hands either.
    private static double Taken(double weight, double centre, double heel, double hand, double? asked, double least, double strongest)
    {
        double most = hand > heel ? Math.Min(strongest, weight * (centre - heel) / (hand - heel)) : 0;
        return Math.Clamp(asked ?? least, least, Math.Max(least, most));
    }
}
