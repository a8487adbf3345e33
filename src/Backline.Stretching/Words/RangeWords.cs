using System.Globalization;
using Backline.Numerics;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Words;

/// <summary>Joints bent farther than the leg model is meant for, in words; docs/science/leg.md, range of validity.</summary>
public static class RangeWords
{
    private static readonly (string Joint, double Least, double Most)[] Meant = [("hip", -20, 110), ("knee", 0, 90), ("ankle", -40, 40)]; // deg.

    /// <summary>One sentence for each joint of a solved stretch that is beyond; none where all lie within.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static IReadOnlyList<string> Beyond(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        StretchedBody body = result.Body;
        return Beyond(Angle.FromRadians(body.HipFlexion), Angle.FromRadians(body.Given.KneeFlexion), Angle.FromRadians(body.Dorsiflexion));
    }

    /// <summary>One sentence for each joint beyond; none where all lie within.</summary>
    /// <param name="hip">Flexion, pelvis on thigh.</param>
    /// <param name="knee">Flexion.</param>
    /// <param name="ankle">Dorsiflexion.</param>
    public static IReadOnlyList<string> Beyond(Angle hip, Angle knee, Angle ankle) =>
        [.. Meant.Zip((double[])[hip.Degrees, knee.Degrees, ankle.Degrees], Of).OfType<string>()];

    // What is told in whole degrees lies beyond only where it looks so.
    private static string? Of((string Joint, double Least, double Most) meant, double degrees) =>
        Math.Round(degrees) >= meant.Least && Math.Round(degrees) <= meant.Most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The {meant.Joint} is at {Math.Round(degrees):0}°, beyond the {meant.Least:0} to {meant.Most:0}° that the leg model is meant for: its numbers there are less sure than their bands say.");
}
