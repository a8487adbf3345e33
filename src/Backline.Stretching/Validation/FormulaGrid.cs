using Backline.Numerics;

namespace Backline.Stretching.Validation;

/// <summary>The published formula of passive moments at a grid of postures, so that agreement at chosen rows hides nothing between them.</summary>
/// <remarks>
/// Source: Riener and Edrich (1999), J Biomech 32:539–544, as read in public code. Exponentials of hip, knee and ankle are multiplied in it; muscles add. So no knee moment is taken with the hip beyond 45° and the ankle at 10° of
/// dorsiflexion or more, where the formula has over four times what it has for the calf with a straight hip. Bounds are those of the table of targets: 40 %, and at least 2 N m at the ankle and 4 at knee and hip.
/// </remarks>
public static class FormulaGrid
{
    private static readonly double[] Knees = [0, 10, 20, 30, 45, 60, 75, 90];
    private static readonly double[] KneesWithHip = [0, 10, 20, 30, 45, 60, 90];

    /// <summary>The formula's moments as targets, each judged: 56 at the ankle, 72 at the hip, 147 at the knee.</summary>
    public static IReadOnlyList<Target> Targets() => [.. AtAnkle(), .. AtHip(), .. AtKnee()];

    /// <summary>N m. The passive moment at the ankle, plantarflexing +.</summary>
    /// <param name="knee">deg. Flexion.</param>
    /// <param name="ankle">deg. Dorsiflexion.</param>
    public static double AtAnkle(double knee, double ankle) =>
        Math.Exp(2.1016 + (0.0843 * ankle) - (0.0176 * knee)) - Math.Exp(-7.9763 - (0.1949 * ankle) + (0.0008 * knee)) - 1.792;

    /// <summary>N m. The passive moment at the hip, flexing +.</summary>
    /// <param name="hip">deg. Flexion.</param>
    /// <param name="knee">deg. Flexion.</param>
    public static double AtHip(double hip, double knee) =>
        Math.Exp(1.4655 - (0.0034 * knee) - (0.0750 * hip)) - Math.Exp(1.3403 - (0.0226 * knee) + (0.0305 * hip)) + 8.072;

    /// <summary>N m. The passive moment at the knee, flexing +.</summary>
    /// <param name="hip">deg. Flexion.</param>
    /// <param name="knee">deg. Flexion.</param>
    /// <param name="ankle">deg. Dorsiflexion.</param>
    public static double AtKnee(double hip, double knee, double ankle) =>
        Math.Exp(1.800 + (0.0460 * ankle) - (0.0352 * knee) + (0.0217 * hip)) - Math.Exp(-3.971 + (0.0004 * ankle) + (0.0495 * knee) - (0.0128 * hip)) - 4.820 + Math.Exp(2.220 - (0.150 * knee));

    private static IEnumerable<Target> AtAnkle() =>
        from knee in Knees
        from ankle in new double[] { -20, -10, 0, 5, 10, 15, 20 }
        select Row("ankle", "anklePlantarflexingMomentNm", AtAnkle(knee, ankle), 2, 0, knee, ankle);

    private static IEnumerable<Target> AtHip() =>
        from knee in Knees
        from hip in new double[] { -10, 0, 15, 30, 45, 60, 70, 80, 90 }
        select Row("hip", "hipFlexingMomentNm", AtHip(hip, knee), 4, hip, knee, 0);

    private static IEnumerable<Target> AtKnee() =>
        from knee in KneesWithHip
        from hip in new double[] { 0, 30, 45, 60, 70, 80 }
        from ankle in new double[] { -10, 0, 10, 15, 20 }
        where hip <= 45 || ankle < 10
        select Row("knee", "kneeFlexingMomentNm", AtKnee(hip, knee, ankle), 4, hip, knee, ankle);

    private static Target Row(string joint, string output, double moment, double least, double hip, double knee, double ankle)
    {
        double tolerance = Math.Max(0.4 * Math.Abs(moment), least);
        return new()
        {
            Id = FormattableString.Invariant($"{joint}_h{hip}_k{knee}_a{ankle}"),
            Quantity = joint,
            Value = moment,
            Lower = moment - tolerance,
            Upper = moment + tolerance,
            Unit = Units.Moment,
            Use = "validate",
            Output = output,
            Posture = new(Angle.FromDegrees(hip), Angle.FromDegrees(knee), Angle.FromDegrees(ankle)),
        };
    }
}
