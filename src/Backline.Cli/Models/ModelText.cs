using System.Globalization;
using Backline.Biomechanics;

namespace Backline.Cli.Models;

/// <summary>Writes answers about models for people.</summary>
internal static class ModelText
{
    public static void Write(ModelAnswer model, TextWriter output)
    {
        output.WriteLine(Invariant($"{model.Name}, version {model.Version}, {model.MassKg:0.###} kg"));
        output.WriteLine(string.Join(", ",
            Counted.Of(model.Bodies.Count, "body", "bodies"), Counted.Of(model.Coordinates.Count, "coordinate"), Counted.Of(model.Muscles.Count, "muscle"),
            Counted.Of(model.Ligaments, "ligament"), Counted.Of(model.PathSprings, "spring"), Counted.Of(model.CoordinateLimits, "soft stop"),
            Counted.Of(model.WrapSurfaces, "wrap surface"), Counted.Of(model.Markers, "marker")));
        output.WriteLine();
        foreach (BodyAnswer body in model.Bodies)
        {
            output.WriteLine(Invariant($"  {body.Name,-16} {body.MassKg,8:0.###} kg  on {body.Parent} by {body.Joint} ({body.Kind})"));
        }

        output.WriteLine();
        foreach (CoordinateAnswer coordinate in model.Coordinates)
        {
            string note = coordinate.Follows is { } leader ? $"  follows {leader}" : coordinate.IsLocked ? "  locked in the file" : "";
            string unit = coordinate.Unit is { } named ? $" {named}" : "";
            output.WriteLine($"  {coordinate.Name,-22} {PlainNumber.Of(coordinate.Min, "0.##"),9} to {PlainNumber.Of(coordinate.Max, "0.##"),8}{unit}{note}");
        }

        output.WriteLine();
        foreach (MuscleAnswer muscle in model.Muscles)
        {
            string tendon = muscle.HasRigidTendon ? "rigid" : Invariant($"{muscle.TendonSlackLengthM * 1000:0.#} mm");
            output.WriteLine(Invariant(
                $"  {muscle.Name,-18} {muscle.Kind,-12} {muscle.MaxIsometricForceN,7:0} N  fibre {muscle.OptimalFibreLengthM * 1000,6:0.#} mm  tendon {tendon,9}  {Counted.Of(muscle.PathPoints, "point")}, {Counted.Of(muscle.Wraps, "wrap")}"));
        }

        string[] unused =
        [
            .. model.Ignored.Select(pair => Invariant($"{pair.Value} {pair.Key}")),
            .. model.IdleForces.Select(name => $"{name} (the file says it applies no force)"),
        ];
        if (unused.Length > 0)
        {
            output.WriteLine();
            output.WriteLine($"not used: {string.Join(", ", unused)}");
        }
    }

    public static void Write(IReadOnlyList<ComparisonAnswer> rows, TextWriter output)
    {
        output.WriteLine("| quantity | values | limit | beyond | within | worst | at |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|---|");
        foreach (ComparisonAnswer row in rows)
        {
            output.WriteLine(Invariant(
                $"| {row.Quantity} | {row.Values} | {row.Limit:0e+0} {row.Unit} | {row.Beyond} | {row.ShareWithin * 100:0.####} % | {row.Worst:0.0e+0} | {row.WorstAt} |"));
        }
    }

    public static void Write(Model model, IReadOnlyList<WrappingDifference> differences, TextWriter output)
    {
        output.WriteLine("| muscle | largest difference | postures beyond 0.5 mm | with a status, not compared | posture of the largest |");
        output.WriteLine("|---|--:|--:|--:|---|");
        foreach (WrappingDifference difference in differences)
        {
            output.WriteLine(Invariant(
                $"| {model.MuscleNames[difference.Muscle]} | {difference.LargestMm:+0.0;−0.0} mm | {100 * difference.ShareBeyond:0.0} % | {100 * difference.ShareWithStatus:0.0} % | {PostureText(model, difference)} |"));
        }
    }

    // The coordinates that move the muscle, in degrees.
    private static string PostureText(Model model, WrappingDifference difference)
    {
        Workspace workspace = model.NewWorkspace();
        workspace.MomentArms(difference.Muscle, out ReadOnlySpan<int> coordinates);
        List<string> parts = [];
        foreach (int coordinate in coordinates)
        {
            if (model.IsAngle(coordinate) && !model.CoordinateNames[coordinate].StartsWith("pelvis", StringComparison.Ordinal))
            {
                parts.Add(Invariant($"{model.CoordinateNames[coordinate]} {difference.Posture[coordinate] * 180 / Math.PI:0}°"));
            }
        }

        return string.Join(", ", parts);
    }

    public static void Write(BenchAnswer bench, TextWriter output)
    {
        output.WriteLine(Invariant(
            $"{bench.Model}, {Counted.Of(bench.Muscles, "muscle")}, {Counted.Of(bench.Poses, "random posture")}; calibration loop {bench.CalibrationNanosecondsPerStep:0.0} ns a step"));
        output.WriteLine();
        output.WriteLine("| step | wrapping | µs a posture | in calibration steps | µs at 20.1 ns a step | bytes a posture |");
        output.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (StepAnswer step in bench.Steps)
        {
            output.WriteLine(Invariant(
                $"| {step.Step} | {step.Wrapping} | {step.MicrosecondsPerPose:0.00} | {step.CalibrationStepsPerPose:0} | {step.MicrosecondsPerPoseAtReferenceCalibration:0.00} | {step.BytesPerPose:0} |"));
        }

        output.WriteLine();
        output.WriteLine(Invariant(
            $"batch door, everything, {Counted.Of(bench.BatchThreads, "thread")}: {bench.BatchMicrosecondsPerPose:0.00} µs a posture, {bench.BatchGain:0.00} times one thread's {bench.BatchOneThreadMicrosecondsPerPose:0.00}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
