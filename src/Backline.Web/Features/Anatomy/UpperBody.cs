using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Web.Features.Anatomy;

/// <summary>Head, chest and hands of a model that says where they are: by its shoulders, and the markers <c>crown</c>, <c>ear</c>, <c>palm</c> and <c>fingertip</c>.</summary>
/// <remarks>Muscles of the leg do not reach so far up, so a joint and a mass are all else that such a model knows of them. How long they are is the model's; how broad for that, judgement by looking at people: a head is two thirds as broad as high. A trunk without shoulders lies around its centre of mass.</remarks>
internal sealed class UpperBody
{
    private const double HeadHeight = 0.94;   // 1. Half of it, of the way from the ear to the crown: the chin is not quite so far below the ear.
    private const double HeadDepth = 0.76;    // 1. Likewise.
    private const double HeadBreadth = 0.62;
    private const double ChestBreadth = 0.85; // 1. Of half the breadth from shoulder to shoulder.
    private const double ChestDepth = 0.66;
    private const double Ribs = 0.35;         // 1. How far the lowest ribs hang below the joint under the chest, of the way from there to the shoulders.
    private const double RibsOverLoin = 0.1; // 1. How far above the joint the lowest ribs are where the trunk begins at the pelvis, likewise.
    private const double TrunkHeight = 0.75; // 1. Half of it, of the way from the waist to the centre of mass.
    private const double TrunkDepth = 0.33;  // 1. Likewise.
    private const double TrunkBreadth = 0.5;
    private const double HandCurl = 0.5;      // 1. How far beyond the palm's middle a resting hand reaches, of what outstretched fingers do: the model's wrist lies as far before it as they end behind it.
    private const double HandBreadth = 0.42;  // 1. Of the way from the palm's middle to the fingertips.
    private const double HandDepth = 0.2;

    private const double Least = 0.01;        // m. What is shorter is none.

    private readonly ILookup<string, MarkerSpecification> _markers;

    public UpperBody(ModelSpecification model) => _markers = model.Markers.ToLookup(marker => marker.Body, StringComparer.Ordinal);

    /// <summary>The chest with its neck and head, or the forearm with its hand, where the body is such a one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="joint">m. Where it hangs on the one that carries it.</param>
    /// <param name="carried">m. Where it carries others.</param>
    public DrawnBody? Shape(BodySpecification body, Vec3 joint, IReadOnlyList<Vec3> carried) => body.Name switch
    {
        "thorax" or "torso" when carried.Count == 2 && Vec3.Distance(joint, 0.5 * (carried[0] + carried[1])) > Least => Chest(body.Name, joint, carried[0], carried[1]),
        "thorax" or "torso" when carried.Count == 0 && Vec3.Distance(joint, body.CentreOfMass) > Least => Trunk(body, joint),
        _ => Ends(body.Name, "palm", "fingertip") is { } hand ? Forearm(body.Name, joint, hand.From, hand.To) : null,
    };

    private static DrawnBody Trunk(BodySpecification body, Vec3 waist)
    {
        Vec3 up = body.CentreOfMass - waist;
        return new(body.Name, [BodyShapes.Numbers(BodyShapes.Shaft(waist, body.CentreOfMass))], [Egg(body.CentreOfMass, TrunkHeight * up, TrunkDepth * up.Norm, TrunkBreadth * up.Norm)]);
    }

    private DrawnBody Chest(string body, Vec3 waist, Vec3 one, Vec3 other)
    {
        Vec3 between = 0.5 * (one + other);
        double half = 0.5 * Vec3.Distance(one, other);
        bool hasLoin = body == "torso"; // or a loin of its own carries it
        Vec3 lowest = waist + ((hasLoin ? RibsOverLoin : -Ribs) * (between - waist));
        double[] chest = Egg(0.5 * (lowest + between), 0.5 * (between - lowest), ChestDepth * half, ChestBreadth * half);
        if (Ends(body, "ear", "crown") is not { } head)
        {
            return new(body, [BodyShapes.Numbers(BodyShapes.Shaft(one, other)), BodyShapes.Numbers(BodyShapes.Shaft(waist, between))], [chest]);
        }

        Vec3 up = HeadHeight * (head.To - head.From);
        double high = Vec3.Distance(head.To, head.From);
        return new(
            body,
            [BodyShapes.Numbers(BodyShapes.Shaft(one, other)), BodyShapes.Numbers(BodyShapes.Shaft(between, head.From))],
            [chest, Egg(head.To - up, up, HeadDepth * high, HeadBreadth * high)]);
    }

    private static DrawnBody Forearm(string body, Vec3 elbow, Vec3 palm, Vec3 tip)
    {
        Vec3 along = tip - palm, wrist = palm - along, knuckles = palm + (HandCurl * along);
        return new(
            body,
            [BodyShapes.Numbers(BodyShapes.Shaft(elbow, wrist))],
            [Egg(0.5 * (wrist + knuckles), 0.5 * (knuckles - wrist), HandBreadth * along.Norm, HandDepth * along.Norm)]);
    }

    private (Vec3 From, Vec3 To)? Ends(string body, string from, string to) =>
        Place(body, from) is { } one && Place(body, to) is { } other && Vec3.Distance(one, other) > Least ? (one, other) : null;

    // A name may end with its side.
    private Vec3? Place(string body, string marker) =>
        _markers[body].FirstOrDefault(one => one.Name == marker || one.Name == marker + "_r" || one.Name == marker + "_l")?.Location;

    // The first half axis lies as far forward as it can, the third to the side.
    private static double[] Egg(Vec3 middle, Vec3 up, double forward, double side)
    {
        Vec3 upward = up.Direction();
        Vec3 across = Vec3.UnitX - (Vec3.Dot(Vec3.UnitX, upward) * upward);
        Vec3 ahead = across.Norm > Least ? across.Direction() : upward.AnyPerpendicular();
        return [.. Numbers(middle), .. Numbers(forward * ahead), .. Numbers(up), .. Numbers(side * Vec3.Cross(ahead, upward))];
    }

    private static double[] Numbers(Vec3 point) => [point.X, point.Y, point.Z];
}
