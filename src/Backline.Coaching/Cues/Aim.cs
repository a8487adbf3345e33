using Backline.Practice.Measures;

namespace Backline.Coaching.Cues;

/// <summary>Which way a word moves the body.</summary>
/// <param name="Measure">What is to change.</param>
/// <param name="IsLess">Whether it is to become less.</param>
internal readonly record struct Aim(Measure Measure, bool IsLess)
{
    /// <summary>Down into the bow.</summary>
    public static Aim Bow { get; } = new(Measure.TrunkInclination, false);

    /// <summary>Up from it.</summary>
    public static Aim Rise { get; } = Bow.Opposite;

    /// <summary>The other way.</summary>
    public Aim Opposite => this with { IsLess = !IsLess };
}
