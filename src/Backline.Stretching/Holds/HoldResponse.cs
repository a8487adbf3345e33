using Backline.Numerics;

namespace Backline.Stretching.Holds;

/// <summary>What happens within a hold and in the minutes after it: tension relaxes, the joint creeps, range is gained and fades.</summary>
/// <remarks>
/// <para>One kernel, k(t) = A (1 − exp(−t / τ₁)) + B (1 − exp(−t / τ₂)), serves both: the share of tension lost at a held angle, and, over its value at 30 s, the share of creep at a held torque. One kernel for both is what a
/// linear tissue does nearly for small k; a modelling choice. The time constants are chosen, not measured (evidence E22); A and B are fitted to two rows. docs/science/tissue.md.</para>
/// <para>Over weeks: Backline.Progress, <c>RangeForecast</c>.</para>
/// </remarks>
public static class HoldResponse
{
    // s. Chosen within the ranges 5 to 10 and 60 to 100 that satisfy the published courses; no study measured them so.
    private const double Fast = 7.5;
    private const double Slow = 80;

    // 1. Fitted: 25 % of tension lost in 30 s (Peixoto 2015, Muscle Nerve 51:761); 84 % of the creep of 30 s in the first 15 to 20 s (Ryan 2012, SJMSS 22:179).
    private const double FastShare = 0.185;
    private const double SlowShare = 0.218;

    // 1. The band of those 25 %, 18 to 32, over its middle.
    private const double LowFactor = 18.0 / 25;
    private const double HighFactor = 32.0 / 25;

    // deg and 1. Fitted: 100 s at 120 % of what is first felt as the end, 6.1 ± 4.6°; 240 s at 50 %, 3.6 ± 2.3° (Nakamura 2020, PMC7714915).
    private const double GainPerShare = 15.6;
    private const double IntensityPower = 0.765;
    private const double GainSpread = 4.6 / 6.1;

    // min. Depino 2000 (J Athl Train 35:56): a gain is told from none 3 minutes after, and no longer after 6.
    private const double FadeLow = 3;
    private const double FadeMiddle = 4.5;
    private const double FadeHigh = 6;

    /// <summary>The share of the first tension that is lost when an angle is held.</summary>
    /// <param name="held">For how long; 0 or more.</param>
    public static ShareBand TensionLost(TimeSpan held)
    {
        double middle = Kernel(Seconds(held));
        return new ShareBand(LowFactor * middle, middle, HighFactor * middle);
    }

    /// <summary>1. The share of the creep of half a minute that is reached when a torque is held.</summary>
    /// <param name="held">For how long; 0 or more. Above 1 beyond half a minute.</param>
    public static double CreepAgainst30Seconds(TimeSpan held) => Kernel(Seconds(held)) / Kernel(30);

    /// <summary>How much farther the ankle bends just after holding the calf's stretch.</summary>
    /// <param name="held">All holds together; 0 or more.</param>
    /// <param name="intensity">1. Of the stretch that is first felt as the end: 1 is there, 0.5 is gentle; 0 to 1.5.</param>
    /// <returns>One standard deviation between people to both sides. Konrad 2017 found less (4.3 % of range after 4 × 30 s).</returns>
    public static AngleBand AnkleGain(TimeSpan held, double intensity)
    {
        if (!(intensity is >= 0 and <= 1.5))
        {
            throw new ArgumentOutOfRangeException(nameof(intensity), intensity, "Intensity must be from 0 to 1.5.");
        }

        double middle = GainPerShare * Kernel(Seconds(held)) * Math.Pow(intensity, IntensityPower);
        return new AngleBand(
            Angle.FromDegrees((1 - GainSpread) * middle), Angle.FromDegrees(middle), Angle.FromDegrees((1 + GainSpread) * middle));
    }

    /// <summary>The share of such a gain that is left some time later.</summary>
    /// <param name="since">Since the hold ended; 0 or more.</param>
    public static ShareBand GainLeft(TimeSpan since)
    {
        double minutes = Seconds(since) / 60;
        return new ShareBand(Math.Exp(-minutes / FadeLow), Math.Exp(-minutes / FadeMiddle), Math.Exp(-minutes / FadeHigh));
    }

    private static double Kernel(double seconds) =>
        (FastShare * -Expm1(-seconds / Fast)) + (SlowShare * -Expm1(-seconds / Slow));

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1;

    private static double Seconds(TimeSpan time) => time >= TimeSpan.Zero
        ? time.TotalSeconds
        : throw new ArgumentOutOfRangeException(nameof(time), time, "Time must be 0 or more.");
}
