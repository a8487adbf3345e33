using Backline.Biomechanics.Muscles;

namespace Backline.Cli.Models;

/// <summary>A muscle's numbers.</summary>
internal sealed record MuscleAnswer(
    string Name, string Kind, double MaxIsometricForceN, double OptimalFibreLengthM, double TendonSlackLengthM, double PennationDeg, bool HasRigidTendon, int PathPoints, int Wraps)
{
    public static MuscleAnswer Of(MuscleSpecification muscle) => new(
        muscle.Name,
        muscle switch { MillardMuscleSpecification => "Millard2012", ThelenMuscleSpecification => "Thelen2003", _ => "DeGroote2016" },
        muscle.MaxIsometricForce,
        muscle.OptimalFibreLength,
        muscle.TendonSlackLength,
        PlainNumber.Rounded(muscle.PennationAtOptimal * 180 / Math.PI, PlainNumber.AsAsked),
        muscle.HasRigidTendon,
        muscle.Path.Points.Count,
        muscle.Path.Wraps.Count);
}
