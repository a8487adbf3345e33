using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What a measure usually is since the body came to rest, how much its readings jitter, and where it is now.</summary>
/// <param name="Usual">The mean of the readings, apart from those that have risen.</param>
/// <param name="Now">deg or mm. The latest reading, calmed the more the readings jitter.</param>
/// <param name="At">When that was.</param>
/// <param name="Variance">deg² or mm². Of one reading about the usual.</param>
/// <param name="Trunk">deg. How far the trunk was bowed when the body came to rest.</param>
/// <remarks>
/// The lowest reading would not do for a level: in a minute of a picture that jitters by two pixels it lies 10 mm below what
/// is usual, and every heel seems up.
/// </remarks>
internal readonly record struct RestingLevel(Reading Usual, double Now, TimeSpan At, double Variance, double Trunk)
{
    // deg. A trunk that has moved further, however slowly, takes the other landmarks along: then nothing has rested.
    private const double MostTrunk = 10;

    // A reading this near to the limit, as a share of it, may be a fault's beginning: it does not become the usual.
    private const double Rising = 0.9;

    // s. Tried 1 to 3: long enough for a mean, short enough to follow what settles after the bow.
    private const double Memory = 2;

    // s. Readings that jitter by as much as 0.7 of the rise's own error are calmed so long; steady ones not at all.
    private const double Calming = 0.3;

    /// <summary>Begins with the first reading at rest.</summary>
    public static RestingLevel Of(Reading reading, double trunk, TimeSpan now) => new(reading, reading.Value, now, 0, trunk);

    /// <summary>Takes the next reading; begins anew where the trunk has moved on, with what is known of the jitter.</summary>
    public RestingLevel With(Reading reading, double trunk, WatchedLimit limit, TimeSpan now)
    {
        if (Math.Abs(trunk - Trunk) > MostTrunk)
        {
            return new RestingLevel(reading, reading.Value, now, Variance, trunk);
        }

        double seconds = (now - At).TotalSeconds, error = limit.SettledError ?? 0;
        double jitter = error > 0 ? Math.Min(1, 2 * Variance / (error * error)) : 1;
        double calmed = Now + (Share(seconds, Calming * jitter) * (reading.Value - Now)), away = reading.Value - Usual.Value;
        if (away >= Rising * limit.Band.Max)
        {
            return this with { Now = calmed, At = now };
        }

        double share = Share(seconds, Memory);
        var usual = new Reading(Usual.Value + (share * away), away < 0 ? reading.StandardError : Usual.StandardError);
        return new RestingLevel(usual, calmed, now, Variance + (share * ((away * away) - Variance)), Trunk);
    }

    private static double Share(double seconds, double memory) => memory > 1e-6 ? 1 - Math.Exp(-seconds / memory) : 1;
}
