using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Web.Features.Anatomy;

/// <summary>
/// Makes clean solids of a model's own numbers: no scanned bone is needed, and what is drawn is what is computed with.
/// </summary>
/// <remarks>
/// What a leg has is <see cref="LegBones"/>; head, chest and hands are <see cref="UpperBody"/>. Any other body is a straight bone from the joint
/// that carries it to each joint it carries; one that carries none reaches as far beyond its centre of mass as its joint lies before it.
/// Where a muscle or ligament ends beside its bone, the bone reaches out to it.
/// </remarks>
internal static class BodyShapes
{
    // Chosen by looking.
    private const double ThickestBone = 0.024;  // m
    private const double ThinnestBone = 0.007;  // m
    private const double ThickerByLength = 0.04;
    private const double ThickestShare = 0.03;  // 1. Of its length, for what is longer than bones are.
    private const double Waist = 0.55;          // 1. How thick a shaft is between its ends.
    private const double Neck = 0.22;           // 1. How far from an end it is so.
    private const double ShortestBone = 0.03;   // m
    private const double SpurTip = 0.003;       // m
    private const double SpurFoot = 0.007;      // m
    private const double TendonRadius = 0.002;  // m. A tendon drawn so thick touches what is nearer.
    private const double LongestSpur = 0.03;    // m. What ends farther off ends in flesh, or on a bone that the model does not have.

    /// <summary>The bodies, in the order of the model's names, ground first.</summary>
    public static IReadOnlyList<DrawnBody> Of(Model model)
    {
        ModelSpecification specification = model.Specification;
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        ILookup<string, JointSpecification> carried = specification.Joints.ToLookup(joint => joint.Parent, StringComparer.Ordinal);
        ILookup<string, Vec3> attachments = Attachments(specification);
        UpperBody upper = new(specification);
        LegBones leg = new(specification);
        Dictionary<string, BodySpecification> bodies = specification.Bodies.ToDictionary(body => body.Name, StringComparer.Ordinal);
        return [.. model.BodyNames.Select(name =>
        {
            if (!bodies.TryGetValue(name, out BodySpecification? body))
            {
                return new DrawnBody(name, [], []);
            }

            (Vec3 begin, Vec3[] ends) = Joints(name);
            Vec3[] fastened = [.. attachments[name]];
            if (upper.Shape(body, begin, ends) is { } shape)
            {
                return shape;
            }

            BonePiece[][] bone = leg.Of(name, begin, ends, fastened) ?? Straight(body, begin, ends);
            return new DrawnBody(name, [.. bone.Concat(Spurs([.. bone.SelectMany(part => part)], fastened)).Select(Numbers)], [], LegBones.KneecapTendon(name, bone, Joints));
        })];

        (Vec3 Joint, Vec3[] Carried) Joints(string name) =>
            (specification.Joints.FirstOrDefault(joint => joint.Child == name)?.ChildOffset.Translation ?? Vec3.Zero, [.. carried[name].Select(joint => At(joint, model, workspace))]);
    }

    /// <summary>A straight bone between two joints, thicker at its ends.</summary>
    public static BonePiece[] Shaft(Vec3 from, Vec3 to)
    {
        double length = Vec3.Distance(from, to);
        double radius = Math.Min(Math.Max(ThickestBone, ThickestShare * length), ThinnestBone + (ThickerByLength * length));
        Ball begin = new(from, radius), end = new(to, radius);
        return BonePiece.Chain(begin, Ball.Between(begin, end, Neck) with { Radius = Waist * radius }, Ball.Between(end, begin, Neck) with { Radius = Waist * radius }, end);
    }

    // Where a joint stands in the body that carries it, in the reference posture: a knee's shift may be in its motion, not in its frame.
    private static Vec3 At(JointSpecification joint, Model model, Workspace workspace)
    {
        Vec3 inGround = workspace.PointInGround(model.Body(joint.Child), joint.ChildOffset.Translation);
        return workspace.BodyFrame(model.Body(joint.Parent)).Back(inGround);
    }

    /// <summary>m. The numbers of a part's pieces.</summary>
    public static IReadOnlyList<double[]> Numbers(BonePiece[] part) => [.. part.Select(piece => piece.Numbers())];

    private static BonePiece[][] Straight(BodySpecification body, Vec3 begin, Vec3[] carried)
    {
        Vec3[] ends = carried.Length > 0
            ? carried
            : body.Mass > 0 ? [begin + (2 * (body.CentreOfMass - begin))] : [];
        return [.. ends.Where(end => Vec3.Distance(begin, end) > ShortestBone).Select(end => Shaft(begin, end))];
    }

    private static IEnumerable<BonePiece[]> Spurs(BonePiece[] bone, Vec3[] attachments) =>
        attachments.Where(_ => bone.Length > 0)
            .Select(point => (Point: point, Nearest: bone.MinBy(piece => piece.DistanceTo(point))!))
            .Where(end => end.Nearest.DistanceTo(end.Point) is > TendonRadius and < LongestSpur)
            .Select(end => Spur(end.Nearest.Nearest(end.Point), end.Point));

    private static BonePiece[] Spur(Ball root, Vec3 tip) => BonePiece.Chain(root with { Radius = Math.Min(root.Radius, SpurFoot) }, new(tip, SpurTip));

    // Where paths end, not where they only pass. What has no muscles on its left has the right's mirror picture.
    private static ILookup<string, Vec3> Attachments(ModelSpecification model)
    {
        IEnumerable<PathSpecification> paths = model.Muscles.Select(muscle => muscle.Path).Concat(model.Ligaments.Select(ligament => ligament.Path));
        PathPointSpecification[] ends = [.. paths.SelectMany(path => (PathPointSpecification[])[path.Points[0], path.Points[^1]]).Where(point => point is not MovingPathPointSpecification)];
        HashSet<string> fastened = [.. ends.Select(end => end.Body)];
        return ends
            .SelectMany(end => (IEnumerable<(string Body, Vec3 At)>)[(end.Body, end.Location), .. Mirrored(end, fastened)])
            .Distinct()
            .ToLookup(end => end.Body, end => end.At, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Body, Vec3 At)> Mirrored(PathPointSpecification end, HashSet<string> fastened)
    {
        string body = end.Body.EndsWith("_r", StringComparison.Ordinal) ? end.Body[..^2] + "_l" : end.Body;
        bool hasItsOwn = body.EndsWith("_l", StringComparison.Ordinal) && fastened.Contains(body);
        return hasItsOwn ? [] : [(body, new(end.Location.X, end.Location.Y, -end.Location.Z))];
    }
}
