using Backline.Coaching.Measures;
using Backline.Practice.Measures;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A drawn person at a moment: what a good camera would read; absent values are hidden joints.</summary>
internal sealed record Body(double? Trunk, double? Knee, double? Shank, double? Heel)
{
    public static Body Upright { get; } = new(5, 4, 4, 0);

    public static Body SoftKnees { get; } = new(9, 20, 11, 0);

    public static Body Bowed { get; } = new(72, 20, -2, 0);

    public double AngleError { get; init; } = 3;

    public double HeelError { get; init; } = 9;

    public Readings Readings
    {
        get
        {
            List<(Measure, Reading)> seen = [];
            Add(Measure.TrunkInclination, Trunk, AngleError);
            Add(Measure.KneeFlexion, Knee, AngleError);
            Add(Measure.ShankInclination, Shank, Math.Min(AngleError, 3));
            Add(Measure.HeelHeight, Heel, HeelError);
            return Coaching.Measures.Readings.Of([.. seen]);

            void Add(Measure measure, double? value, double error)
            {
                if (value is { } number)
                {
                    seen.Add((measure, new Reading(number, error)));
                }
            }
        }
    }

    /// <summary>The posture on the way from this to another, 0..1.</summary>
    public Body Towards(Body other, double share) => this with
    {
        Trunk = Between(Trunk, other.Trunk, share),
        Knee = Between(Knee, other.Knee, share),
        Shank = Between(Shank, other.Shank, share),
        Heel = Between(Heel, other.Heel, share),
    };

    private static double? Between(double? from, double? to, double share) => from + ((to - from) * share);
}
