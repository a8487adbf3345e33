using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Stretching.Loads;

namespace Backline.Web.Features.Anatomy;

/// <summary>How thick and how long muscles are drawn: by their own volume, so that a strong muscle looks strong.</summary>
internal static class PathShapes
{
    // N/m². Force of a square metre of fibres, as used for the thickness only; muscle models of the leg take 0.3 to 0.6 MPa.
    private const double SpecificTension = 0.6e6;

    // Chosen by looking: pennate fibres are short and lie along a longer belly.
    private const double ShortestBellyShare = 0.42;
    private const double ThickestBelly = 0.024; // m
    private const double BandRadius = 0.0028;   // m

    public static IReadOnlyList<DrawnPath> Of(ModelSpecification model) =>
    [
        .. model.Muscles.Select(Shape),
        .. model.Ligaments.Select(ligament => Band(ligament.Name)),
        .. model.PathSprings.Select(spring => Band(spring.Name)),
    ];

    /// <summary>The bands that are switched off in a model, in the order of its bands: springs without stiffness. A tissue's own line is none of them: its strain is told, whatever it pulls.</summary>
    /// <param name="model">The model.</param>
    public static bool[] AreOff(ModelSpecification model) =>
    [
        .. model.Ligaments.Select(_ => false),
        .. model.PathSprings.Select(spring => spring.Stiffness == 0 && TissueNames.Of(spring.Name) is null),
    ];

    private static DrawnPath Band(string name) => new(name, false, BandRadius, 0, TissueNames.Of(name) == Tissue.Nerve);

    private static DrawnPath Shape(MuscleSpecification muscle)
    {
        double volume = muscle.MaxIsometricForce / SpecificTension * muscle.OptimalFibreLength;
        double belly = Math.Max(muscle.OptimalFibreLength, ShortestBellyShare * (muscle.OptimalFibreLength + muscle.TendonSlackLength));

        // A spindle whose radius follows a half sine has half the volume of its cylinder.
        double radius = Math.Sqrt(2 * volume / (Math.PI * belly));
        return new(muscle.Name, true, Math.Min(radius, ThickestBelly), belly);
    }
}
