using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Skeleton;

namespace Backline.Cli.Models;

/// <summary>A coordinate and its range: in degrees for angles, in metres for lengths, without a unit (<see langword="null"/>) where it only drives curves.</summary>
internal sealed record CoordinateAnswer(string Name, string? Unit, double Default, double Min, double Max, bool IsLocked, string? Follows)
{
    public static CoordinateAnswer Of(Model model, int coordinate)
    {
        string name = model.CoordinateNames[coordinate];
        CoordinateSpecification specification = model.Specification.Joints.SelectMany(joint => joint.Coordinates).First(one => one.Name == name);
        bool isAngle = model.IsAngle(coordinate);
        double Shown(double value) => isAngle ? PlainNumber.Rounded(value * 180 / Math.PI, PlainNumber.AsAsked) : value;
        string? leader = model.Specification.Couplers.FirstOrDefault(coupler => coupler.IsEnforced && coupler.Dependent == name)?.Independent;
        return new(
            name,
            isAngle ? "deg" : IsLength(model.Specification, name) ? "m" : null,
            Shown(specification.DefaultValue),
            Shown(specification.RangeMin),
            Shown(specification.RangeMax),
            specification.IsLocked,
            leader);
    }

    // A length when a shift follows it in a straight line.
    private static bool IsLength(ModelSpecification specification, string coordinate)
    {
        JointSpecification joint = specification.Joints.First(joint => joint.Coordinates.Any(one => one.Name == coordinate));
        return joint.Kind != JointKind.Custom
            || joint.Axes.Skip(3).Any(axis => axis.Coordinate == coordinate && axis.Function is LinearFunction or ScaledFunction { Function: LinearFunction });
    }
}
