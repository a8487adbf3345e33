using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Web.Features.Anatomy;

/// <summary>
/// Makes clean solids of a model's own numbers: no scanned bone is needed, and what is drawn is what is computed with.
/// </summary>
/// <remarks>
/// A body is a straight bone from the joint that carries it to each joint it carries; one that carries none reaches as far
/// beyond its centre of mass as its joint lies before it. A body whose muscles attach widely beside its bones, as on the pelvis
/// and the foot, becomes a rounded solid around those points. Head, chest and hands are <see cref="UpperBody"/>.
/// </remarks>
internal static class BodyShapes
{
    // Chosen by looking: pelvis and feet of the public leg models become solids, long bones and trunks do not.
    private const double WideShare = 0.33;
    private const double ShortestBone = 0.03; // m

    /// <summary>The bodies, in the order of the model's names, ground first.</summary>
    public static IReadOnlyList<DrawnBody> Of(Model model)
    {
        ModelSpecification specification = model.Specification;
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        ILookup<string, JointSpecification> carried = specification.Joints.ToLookup(joint => joint.Parent, StringComparer.Ordinal);
        ILookup<string, Vec3> attachments = Attachments(specification);
        UpperBody upper = new(specification);
        Dictionary<string, BodySpecification> bodies = specification.Bodies.ToDictionary(body => body.Name, StringComparer.Ordinal);
        return [.. model.BodyNames.Select(name =>
        {
            if (!bodies.TryGetValue(name, out BodySpecification? body))
            {
                return new DrawnBody(name, [], [], [], Numbers(Vec3.Zero));
            }

            Vec3 begin = specification.Joints.First(joint => joint.Child == name).ChildOffset.Translation;
            Vec3[] ends = [.. carried[name].Select(joint => At(joint, model, workspace))];
            return upper.Shape(name, begin, ends) ?? Shape(body, begin, ends, [.. attachments[name]]);
        })];
    }

    // Where a joint stands in the body that carries it, in the reference posture: a knee's shift may be in its motion, not in its frame.
    private static Vec3 At(JointSpecification joint, Model model, Workspace workspace)
    {
        Vec3 inGround = workspace.PointInGround(model.Body(joint.Child), joint.ChildOffset.Translation);
        return workspace.BodyFrame(model.Body(joint.Parent)).Back(inGround);
    }

    private static DrawnBody Shape(BodySpecification body, Vec3 begin, Vec3[] carried, Vec3[] attachments)
    {
        Vec3[] ends = carried.Length > 0
            ? carried
            : body.Mass > 0 ? [begin + (2 * (body.CentreOfMass - begin))] : [];
        ends = [.. ends.Where(end => Vec3.Distance(begin, end) > ShortestBone)];

        Vec3[] around = [begin, .. ends, .. attachments];
        bool isSolid = attachments.Length >= 3 && IsWide(begin, ends, attachments);
        return new(
            body.Name,
            isSolid ? [] : [.. ends.Select(end => (double[])[begin.X, begin.Y, begin.Z, end.X, end.Y, end.Z])],
            isSolid ? [.. around.Select(Numbers)] : [],
            [],
            Numbers(begin));
    }

    // How far the points lie off the bones, against the longest bone.
    private static bool IsWide(Vec3 begin, Vec3[] ends, Vec3[] attachments)
    {
        if (ends.Length == 0)
        {
            return true;
        }

        double longest = ends.Max(end => Vec3.Distance(begin, end));
        double off = attachments.Max(point => ends.Min(end => Distance(point, begin, end)));
        return off > WideShare * longest;
    }

    private static double Distance(Vec3 point, Vec3 from, Vec3 to)
    {
        Vec3 along = to - from;
        double share = Math.Clamp(Vec3.Dot(point - from, along) / along.NormSquared, 0, 1);
        return Vec3.Distance(point, from + (share * along));
    }

    private static ILookup<string, Vec3> Attachments(ModelSpecification model)
    {
        IEnumerable<PathSpecification> paths = model.Muscles.Select(muscle => muscle.Path).Concat(model.Ligaments.Select(ligament => ligament.Path));
        return paths.SelectMany(path => path.Points).Where(point => point is not MovingPathPointSpecification)
            .ToLookup(point => point.Body, point => point.Location, StringComparer.Ordinal);
    }

    private static double[] Numbers(Vec3 point) => [point.X, point.Y, point.Z];
}
