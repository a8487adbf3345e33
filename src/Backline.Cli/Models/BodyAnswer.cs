using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;

namespace Backline.Cli.Models;

/// <summary>A body and the joint that carries it.</summary>
internal sealed record BodyAnswer(string Name, double MassKg, string Joint, string Kind, string Parent)
{
    public static BodyAnswer Of(JointSpecification joint, ModelSpecification specification) => new(
        joint.Child,
        specification.Bodies.First(body => body.Name == joint.Child).Mass,
        joint.Name,
        joint.Kind.ToString(),
        joint.Parent);
}
