using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;

namespace Backline.Cli.Models;

/// <summary>A coordinate and its range, in degrees for angles and metres for lengths.</summary>
internal sealed record CoordinateAnswer(string Name, string Unit, double Default, double Min, double Max, bool IsLocked, string? Follows)
{
    public static CoordinateAnswer Of(Model model, int coordinate)
    {
        string name = model.CoordinateNames[coordinate];
        CoordinateSpecification specification = model.Specification.Joints.SelectMany(joint => joint.Coordinates).First(one => one.Name == name);
        bool isAngle = model.IsAngle(coordinate);
        double scale = isAngle ? 180 / Math.PI : 1;
        string? leader = model.Specification.Couplers.FirstOrDefault(coupler => coupler.IsEnforced && coupler.Dependent == name)?.Independent;
        return new(
            name,
            isAngle ? "deg" : "m",
            scale * specification.DefaultValue,
            scale * specification.RangeMin,
            scale * specification.RangeMax,
            specification.IsLocked,
            leader);
    }
}
