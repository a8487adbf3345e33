using Backline.Biomechanics;
using Backline.Numerics;
using static Backline.Web.Features.Anatomy.BonePiece;

namespace Backline.Web.Features.Anatomy;

/// <summary>Pelvis, thigh, shank, foot and lower back as their bones lie in the frames that public leg models share.</summary>
/// <remarks>
/// gait2392 (CC BY 3.0) and the models after it name these bodies alike and lay their frames alike: x forward, y up, z to the right,
/// the femur's in the hip, the tibia's in the knee, the foot's at the heel. Its figures say how far it is from joint to joint and where
/// muscles end; between these the bones' thickness and bend are judged by looking, at a leg of its size. A bone is as large as its model's
/// joints lie apart, and one that does not lead from joint to joint as it does there is not known here.
/// </remarks>
internal sealed class LegBones
{
    private const double Straight = 0.9; // 1. Cosine of how far off a bone may lead, 26°.

    // m. gait2392 (CC BY 3.0): hip to knee, knee to ankle, heel's frame to the joint of the toes, and where the hip lies in the pelvis.
    private const double ThighLength = 0.396;
    private const double ShankLength = 0.43;
    private const double FootLength = 0.1788;
    private const double HipForward = -0.0707;
    private const double HipUp = -0.0661;
    private const double HipAside = 0.0835;
    private const double KneecapTendonRadius = 0.004;
    private const int Vertebrae = 5;

    private static readonly Ball Tuberosity = At(17, -68, 3, 9); // where the kneecap's tendon ends

    // Millimetres, the right side.
    private static readonly BonePiece[][] Thigh =
    [
        Chain(At(0, 0, 0, 22.5), At(-5, -22, 32, 13), At(-8, -42, 40, 16)), // head and neck
        Chain(At(-14, -6, 50, 12), At(-15, -50, 45, 15.5)), // the greater trochanter
        Chain(At(-9, -58, 32, 13), At(-18, -60, 14, 8)), // the lesser, where psoas ends
        Chain(At(-8, -42, 40, 16), At(-3, -110, 36, 14.5), At(11, -205, 27, 13.5), At(9, -300, 13, 14), At(3, -352, 5, 19)),
        [new(At(3, -352, 5, 19), At(0, -392, -20, 20), At(0, -392, 23, 20))], // spreads to the condyles
        Chain(At(8, -393, -19, 18), At(-15, -399, -22, 19)),
        Chain(At(8, -393, 21, 18), At(-15, -399, 23, 19)),
    ];

    private static readonly BonePiece[][] Shank =
    [
        [new(At(-5, -40, -20, 16), At(-5, -40, 20, 16), At(3, -82, 0, 17))], // the plateau
        Chain(At(-12, -37, -20, 14), At(-12, -37, 20, 14)),
        Chain(Tuberosity, At(8, -105, 0, 14)),
        Chain(At(3, -82, 0, 17), At(6, -150, 1, 14.5), At(4, -230, -1, 12), At(1, -330, -3, 11.5), At(0, -392, -2, 16), At(0, -404, -2, 16)),
        Chain(At(0, -400, -13, 12), At(2, -432, -25, 8)), // the inner ankle
        Chain(At(-24, -52, 32, 10), At(-14, -95, 32.5, 6.5), At(-3, -140, 32, 6), At(0, -180, 30, 6), At(-4, -260, 29, 6), At(-8, -360, 27, 6.5), At(-4, -424, 28, 9.5), At(-4, -444, 28, 7)), // the fibula
    ];

    private static readonly BonePiece[][] Talus =
    [
        Chain(At(-4, -8, -9, 15), At(-4, -8, 10, 15)), // under the shin bone
        Chain(At(-12, -18, -2, 14), At(12, -16, -8, 12), At(29, -20, -13, 13)),
    ];

    // From the heel's frame; the joint of the toes 179 mm ahead of it, its axis oblique as the balls of the feet lie.
    private static readonly BonePiece[][] Foot =
    [
        Chain(At(-2, 20, -4, 14), At(-1, -3, -4, 15.5)), // the heel bone, from the tendon to the floor
        Chain(At(-1, 8, -4, 17), At(28, 14, 2, 16), At(52, 14, 8, 14), At(74, 9, 18, 12)),
        Chain(At(36, 20, -6, 10), At(44, 24, -18, 7)), // the shelf under the talus
        [
            new(At(88, 20, -20, 11), At(80, 12, 18, 11), At(106, 18, 0, 10)), // the small bones of the arch
            new(At(88, 20, -20, 11), At(106, 18, 0, 10), At(114, 13, -22, 11)),
        ],
        Chain(At(116, 12, -22, 11), At(156, 5, -24, 7.5), At(192, -3, -26, 11.5)),
        Chain(At(116, 17, -8, 9), At(152, 8, -7, 5), At(184, -4, -7, 7.5)),
        Chain(At(108, 16, 4, 9), At(146, 6, 7, 5), At(174, -5, 8, 7.5)),
        Chain(At(96, 12, 15, 9), At(136, 3, 19, 5), At(165, -6, 21, 7.5)),
        Chain(At(69, 15, 31, 8), At(80, 8, 27, 8.5), At(126, -1, 31, 5), At(157, -7, 33, 7.5)),
    ];

    // From the joint of the toes.
    private static readonly BonePiece[][] Toes =
    [
        Chain(At(20, -2, -26, 9.5), At(36, -3, -23, 7), At(47, -4, -21, 8), At(62, -6, -18, 7)),
        Chain(At(13, -3, -8, 6.5), At(32, -1, -5, 4.5), At(50, -7, -2, 5.5)),
        Chain(At(3, -4, 8, 6.5), At(26, -1, 11, 4.5), At(47, -7, 13, 5.5)),
        Chain(At(-6, -5, 20, 6.5), At(18, -1, 23, 4.5), At(41, -6, 25, 5.5)),
        Chain(At(-15, -6, 32, 6.5), At(8, -2, 34, 4.5), At(27, -8, 35, 5.5)),
    ];

    // From the middle between the hips, as the frame's own place lies there: between the foremost points of the two wings.
    private static readonly BonePiece[][] Pelvis = HalfAndHalf(
    [
        Fan(At(-66, 16, 92, 6), At(-66, -42, 88, 16), At(-30, -26, 98, 8), At(-4, -2, 116, 7), At(-10, 26, 121, 6), At(-28, 54, 122, 6.5), At(-56, 72, 116, 7), At(-88, 80, 98, 7), At(-114, 74, 76, 7), At(-134, 54, 56, 7.5), At(-142, 32, 46, 9), At(-118, 2, 62, 9), At(-66, -42, 88, 16)), // the wing, hollow inside
        Chain(At(-4, -2, 116, 7), At(-32, -30, 97, 8), At(-62, -44, 90, 14)), // where rectus femoris begins
        Chain(At(-70, -52, 72, 19), At(-86, -66, 76, 17), At(-108, -100, 66, 15), At(-116, -112, 60, 14), At(-104, -126, 50, 11)), // down to the seat bone
        Chain(At(-104, -126, 50, 11), At(-82, -120, 30, 8), At(-44, -102, 14, 8)),
        Chain(At(-62, -60, 70, 14), At(-40, -76, 38, 8.5), At(-24, -88, 14, 9)), // over to the front
        Chain(At(-24, -88, 14, 9), At(-26, -98, 10, 9)),
        Chain(At(-24, -92, 0, 8), At(-24, -92, 12, 10)),
        [
            new(At(-104, 68, 0, 13), At(-108, 64, 34, 11), At(-138, 24, 0, 12)), // the sacrum
            new(At(-108, 64, 34, 11), At(-138, 28, 42, 9), At(-138, 24, 0, 12)),
            new(At(-138, 28, 42, 9), At(-138, 24, 0, 12), At(-152, -22, 0, 7)),
        ],
        Chain(At(-152, -22, 0, 7), At(-154, -40, 0, 4.5)),
    ]);

    private static readonly BonePiece[][] Vertebra = [Chain(At(0, 0, 0, 16), At(2, 0, 0, 17)), Chain(At(-10, 0, 0, 8), At(-44, -9, 0, 5))];

    private static readonly BonePiece[][] Kneecap = [[new(At(3, -6, -9, 7.5), At(3, -6, 9, 7.5), At(4, -26, 0, 7))]];

    private readonly double _footScale;

    public LegBones(ModelSpecification model) =>
        _footScale = model.Joints.FirstOrDefault(joint => joint.Child is "toes_r" or "toes_l") is { } toes ? toes.ParentOffset.Translation.Norm / FootLength : 1;

    /// <summary>The bone of a body, where it is such a one.</summary>
    /// <param name="body">The body's name.</param>
    /// <param name="joint">m. Where it hangs on the one that carries it.</param>
    /// <param name="carried">m. Where it carries others.</param>
    /// <param name="attachments">m. Where muscles are fastened to it.</param>
    public BonePiece[][]? Of(string body, Vec3 joint, IReadOnlyList<Vec3> carried, IReadOnlyList<Vec3> attachments)
    {
        double side = SideOf(body);
        return body switch
        {
            "pelvis" => Hips(carried),
            "lumbar" when carried.Count == 1 => Loin(joint, carried[0]),
            "femur_r" or "femur_l" => Long(Thigh, joint, carried, -Vec3.UnitY, ThighLength, side),
            "tibia_r" or "tibia_l" => Long(Shank, joint, carried, -Vec3.UnitY, ShankLength, side),
            "calcn_r" or "calcn_l" => Long(Foot, joint, carried, Vec3.UnitX, FootLength, side),
            "talus_r" or "talus_l" => Placed(Talus, joint, _footScale, side),
            "toes_r" or "toes_l" => Placed(Toes, joint, _footScale, side),
            "patella_r" or "patella_l" when attachments.Count > 0 => Placed(Kneecap, attachments.Aggregate((sum, point) => sum + point) / attachments.Count, 1, side),
            _ => null,
        };
    }

    /// <summary>The tendon from a kneecap's lower end to the shin bone: a model moves a kneecap with the knee and has no path there.</summary>
    /// <param name="body">The body's name.</param>
    /// <param name="bone">Its bone.</param>
    /// <param name="jointsOf">m. Where a body hangs, and where it carries others.</param>
    public static DrawnTie? KneecapTendon(string body, BonePiece[][] bone, Func<string, (Vec3 Joint, Vec3[] Carried)> jointsOf)
    {
        string shin = body.Replace("patella", "tibia", StringComparison.Ordinal);
        (Vec3 knee, Vec3[] carried) = jointsOf(shin);
        return body is "patella_r" or "patella_l" && bone is [[{ Three: { } end }]] && Long([[new(Tuberosity, Tuberosity)]], knee, carried, -Vec3.UnitY, ShankLength, SideOf(body)) is [[var there]]
            ? new((end with { Radius = KneecapTendonRadius }).Numbers(), shin, (there.One with { Radius = KneecapTendonRadius }).Numbers())
            : null;
    }

    private static double SideOf(string body) => body.EndsWith("_l", StringComparison.Ordinal) ? -1 : 1;

    private static BonePiece[][]? Long(BonePiece[][] parts, Vec3 joint, IReadOnlyList<Vec3> carried, Vec3 along, double length, double side)
    {
        double reach = carried.Select(end => Vec3.Dot(end - joint, along)).DefaultIfEmpty(0).Max();
        bool leadsThere = carried.Any(end => Vec3.Dot(end - joint, along) == reach && reach > Straight * Vec3.Distance(end, joint));
        return leadsThere ? Placed(parts, joint, reach / length, side) : null;
    }

    // The hips say how broad a pelvis is, and where its frame lies in it.
    private static BonePiece[][]? Hips(IReadOnlyList<Vec3> carried)
    {
        Vec3[] hips = [.. carried.Where(joint => Math.Abs(joint.Z) > HipAside / 2)];
        if (hips.Length == 0)
        {
            return null;
        }

        double scale = hips.Average(hip => Math.Abs(hip.Z)) / HipAside;
        Vec3 there = new(HipForward, HipUp, 0), here = new(hips.Average(hip => hip.X), hips.Average(hip => hip.Y), 0);
        return Placed(Pelvis, here - (scale * there), scale, 1);
    }

    private static BonePiece[][] Loin(Vec3 below, Vec3 above) =>
        [.. Enumerable.Range(0, Vertebrae).SelectMany(i => Placed(Vertebra, below + ((i + 0.5) / Vertebrae * (above - below)), 1, 1))];

    private static BonePiece[][] Placed(BonePiece[][] parts, Vec3 origin, double scale, double side) =>
        [.. parts.Select(part => (BonePiece[])[.. part.Select(piece => piece.With(ball => new(origin + (scale * new Vec3(ball.Centre.X, ball.Centre.Y, side * ball.Centre.Z)), scale * ball.Radius)))])];

    // Plates between a middle and each two neighbours around it.
    private static BonePiece[] Fan(Ball middle, params Ball[] around) => [.. around.Zip(around.Skip(1), (one, two) => new BonePiece(middle, one, two))];

    // The right half, and the left as its mirror picture; what lies in the middle once.
    private static BonePiece[][] HalfAndHalf(BonePiece[][] right) =>
        [.. right, .. Placed([.. right.Where(part => part.Any(piece => piece.One.Centre.Z > 0 || piece.Two.Centre.Z > 0 || piece.Three?.Centre.Z > 0))], Vec3.Zero, 1, -1)];

    private static Ball At(double x, double y, double z, double radius) => new(new(x / 1000, y / 1000, z / 1000), radius / 1000);
}
