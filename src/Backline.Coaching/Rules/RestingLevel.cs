using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What a measure was at its lowest since the body came to rest, and how much its readings jitter.</summary>
/// <param name="Lowest">The lowest reading, smoothed.</param>
/// <param name="Last">deg or mm. The latest reading.</param>
/// <param name="At">When that was.</param>
/// <param name="Variance">deg² or mm². Of one reading about its neighbours.</param>
/// <param name="Trunk">deg. How far the trunk was bowed when the body came to rest.</param>
internal readonly record struct RestingLevel(Reading Lowest, double Last, TimeSpan At, double Variance, double Trunk)
{
    // Share of a lower reading that is believed at once, so that one low frame does not set the level.
    private const double Believed = 0.4;

    // deg. A trunk that has moved further, however slowly, takes the other landmarks along: then nothing has rested.
    private const double MostTrunk = 10;

    // s. Long enough to tell jitter from the few frames in which a heel really rises.
    private const double Memory = 1;

    /// <summary>Begins with the first reading at rest.</summary>
    public static RestingLevel Of(Reading reading, double trunk, TimeSpan now) => new(reading, reading.Value, now, 0, trunk);

    /// <summary>Takes the next reading; begins anew where the trunk has moved on, with what is known of the jitter.</summary>
    public RestingLevel With(Reading reading, double trunk, TimeSpan now)
    {
        bool hasMoved = Math.Abs(trunk - Trunk) > MostTrunk;
        Reading lowest = hasMoved ? reading : Lower(reading);
        double share = 1 - Math.Exp(-(now - At).TotalSeconds / Memory), step = reading.Value - Last;
        return new RestingLevel(lowest, reading.Value, now, Variance + (share * ((step * step / 2) - Variance)), hasMoved ? trunk : Trunk);
    }

    private Reading Lower(Reading reading) =>
        reading.Value < Lowest.Value ? reading with { Value = Lowest.Value + (Believed * (reading.Value - Lowest.Value)) } : Lowest;
}
