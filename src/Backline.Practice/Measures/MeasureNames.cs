using System.Collections.Frozen;

namespace Backline.Practice.Measures;

/// <summary>The measures' names in files, columns and the command line, each ending in its unit.</summary>
public static class MeasureNames
{
    private static readonly (Measure Measure, string Name)[] Names =
    [
        (Measure.TrunkInclination, "trunkInclinationDeg"),
        (Measure.HipFlexion, "hipFlexionDeg"),
        (Measure.KneeFlexion, "kneeFlexionDeg"),
        (Measure.ShankInclination, "shankInclinationDeg"),
        (Measure.FootPitch, "footPitchDeg"),
        (Measure.AnkleDorsiflexion, "ankleDorsiflexionDeg"),
        (Measure.KneeOverAnkle, "kneeOverAnkleMm"),
        (Measure.HeelHeight, "heelHeightMm"),
        (Measure.PlumbHip, "plumbHipMm"),
        (Measure.FootProgression, "footProgressionDeg"),
        (Measure.KneeMedialOffset, "kneeMedialOffsetMm"),
    ];

    private static readonly FrozenDictionary<string, Measure> ByName =
        Names.ToFrozenDictionary(pair => pair.Name, pair => pair.Measure, StringComparer.Ordinal);

    /// <summary>All measures in the order of their columns.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. Names.Select(pair => pair.Measure)];

    /// <summary>The measure's name with its unit, for example <c>kneeFlexionDeg</c>.</summary>
    /// <param name="measure">The measure.</param>
    public static string NameOf(Measure measure) => Names[(int)measure].Name;

    /// <summary>Whether the measure is an angle, in degrees; else it is a length, in millimetres.</summary>
    /// <param name="measure">The measure.</param>
    public static bool IsAngle(Measure measure) => NameOf(measure).EndsWith("Deg", StringComparison.Ordinal);

    /// <summary>The measure of this name, or <see langword="null"/> when no measure is called so.</summary>
    /// <param name="name">A name with its unit.</param>
    public static Measure? Find(string name) => ByName.TryGetValue(name, out Measure measure) ? measure : null;
}
