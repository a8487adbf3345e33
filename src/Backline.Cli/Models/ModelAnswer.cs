using Backline.Biomechanics;
using Backline.OpenSim;

namespace Backline.Cli.Models;

/// <summary>What <c>backline model info --json</c> says; its schema is docs/cli/model-info.schema.json.</summary>
internal sealed record ModelAnswer(
    string Name,
    int Version,
    double MassKg,
    IReadOnlyList<BodyAnswer> Bodies,
    IReadOnlyList<CoordinateAnswer> Coordinates,
    IReadOnlyList<MuscleAnswer> Muscles,
    int Ligaments,
    int PathSprings,
    int CoordinateLimits,
    int Markers,
    int WrapSurfaces,
    IReadOnlyDictionary<string, int> Ignored,
    IReadOnlyList<string> IdleForces)
{
    public static ModelAnswer Of(OsimModel read, Model model)
    {
        ModelSpecification specification = read.Specification;
        return new(
            specification.Name,
            read.Version,
            PlainNumber.Rounded(specification.Bodies.Sum(body => body.Mass), PlainNumber.AsAsked),
            [.. specification.Joints.Select(joint => BodyAnswer.Of(joint, specification))],
            [.. model.CoordinateNames.Select((_, i) => CoordinateAnswer.Of(model, i))],
            [.. specification.Muscles.Select(MuscleAnswer.Of)],
            specification.Ligaments.Count,
            specification.PathSprings.Count,
            specification.CoordinateLimits.Count,
            specification.Markers.Count,
            specification.Wraps.Count,
            read.Ignored,
            read.IdleForces);
    }
}
