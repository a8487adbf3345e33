using System.Globalization;
using System.Runtime.Intrinsics;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>What is computed in fewer steps than OpenSim tells it, against the way it tells it.</summary>
public sealed class OpenSimCylinderTests
{
    private const double R = 0.05;

    // m². Bounds of the square of a spiral's rise.
    private const double LeastSquare = 1e-6;
    private const double BeyondSquare = 0.01;

    private static readonly SurfaceRecord Cylinder = new()
    {
        SurfaceToBody = RigidTransform.Identity,
        Dimensions = new(R, R, 10),
        Body = 0,
        Shape = WrapShape.Cylinder,
        QuadrantAxis = 0,
        QuadrantSign = 0,
        IsActive = true,
    };

    [Fact]
    public void A_cylinder_that_is_cut_through_is_touched_at_the_nearest_of_the_four_pairs() =>
        Sample((p, q, contact) =>
        {
            var tangents = Tangents.Find(p, Square(p), q, Square(q), R);
            Vec3[] firsts = [tangents.PLeft, tangents.PRight];
            Vec3[] lasts = [tangents.QLeft, tangents.QRight];

            double nearest = firsts.Max(first => lasts.Max(last => Across(first, last)));

            Assert.Equal(nearest, Across(contact.First, contact.Last), 1e-16);
        });

    [Fact]
    public void Contacts_lie_in_the_plane_through_both_ends_and_either_edge() =>
        Sample((p, q, contact) =>
        {
            double share = Math.Sqrt(Square(p)) / (Math.Sqrt(Square(p)) + Math.Sqrt(Square(q)));
            Vec3 middle = p + (share * (q - p));
            double fromAxis = Math.Sqrt(Square(middle));
            foreach (double factor in new[] { R / fromAxis, -R / fromAxis })
            {
                Vec3 apex = new(factor * middle.X, factor * middle.Y, middle.Z);
                Vec3 normal = Vec3.Cross(p - apex, q - apex).Direction();

                // A stretch that all but touches the cylinder has its apex on itself, and one through the axis has no nearest edge:
                // there is no such plane then.
                if (Math.Abs(factor - 1) > 1e-3 && fromAxis > 1e-5)
                {
                    AssertIn(normal, p, contact.First, p.Z);
                    AssertIn(normal, p, contact.Last, q.Z);
                }
            }
        });

    [Fact]
    public void Contacts_moved_by_four_moves_at_a_time_end_where_single_moves_end()
    {
        Assert.SkipUnless(Vector256.IsHardwareAccelerated, "this machine has no vectors of four doubles");
        int[] ends = new int[101];
        Sample((p, q, contact) =>
        {
            // An end on the surface is its own contact: whether it has to move is a matter of its last digit.
            if (Across(contact.First - p, contact.First - p) < 1e-20 || Across(contact.Last - q, contact.Last - q) < 1e-20)
            {
                return;
            }

            SpiralEdges edges = new(in contact, p, q, AngleOf(contact), 1.0 / 20);
            (double first, double last) = (p.Z, q.Z);
            int moves = 0;
            for (; moves < 100 && BothMove(in edges, first, last) && IsWithin(last - first); moves++)
            {
                (first, last) = (edges.MovedFirst(first, last), edges.MovedLast(first, last));
            }

            (double wideFirst, double wideLast) = (p.Z, q.Z);
            int wideMoves = edges.MoveBoth(ref wideFirst, ref wideLast, LeastSquare, BeyondSquare, 100);

            Assert.Equal(moves, wideMoves);
            Assert.Equal(first, wideFirst, 1e-14);
            Assert.Equal(last, wideLast, 1e-14);
            Interlocked.Increment(ref ends[moves]);
        });

        // Runs that end at every one of a vector's four places, and none at all.
        Assert.True(ends[0] > 0 && Enumerable.Range(0, 4).All(place => Enumerable.Range(1, 100).Any(moves => moves % 4 == place && ends[moves] > 0)));
    }

    /// <summary>
    /// A later point level with the cylinder's middle, as of a muscle on the centre line of a hinge: the first contact stays level with its
    /// end, the last one slides.
    /// </summary>
    /// <remarks>
    /// Figures: OpenSim's own WrapCylinder.cpp and WrapMath.cpp (opensim-core 0435b08), compiled with Simbody 3.7 and asked for each path
    /// alone; the length of the whole path with 15 digits, the levels of its contacts with 6 decimals. In the first three rows the later
    /// point lies beside that level, or both ends do not part from it, or only the earlier is level: there OpenSim slides both, or none has to.
    /// </remarks>
    [Theory]
    [InlineData("-0.1 0.03 0.08", "0.1 0.02 1e-9", 0, 0, 0.044569, 0.034241, 0.221626094977106)]
    [InlineData("-0.1 0.03 0", "0.1 0.02 0", 0, 0, 0, 0, 0.206682793721821)]
    [InlineData("0.1 0.02 0", "-0.1 0.03 0.08", 0, 0, 0.034241, 0.044569, 0.221626095338092)]
    [InlineData("-0.1 0.03 0.08", "0.1 0.02 0", 0, 0, 0.08, 0.034241, 0.239604527226261)]
    [InlineData("-0.1 0.03 -0.08", "0.1 0.02 0", 0, 0, -0.08, -0.034241, 0.23960452722626)]
    [InlineData("-0.12 -0.03 0.1", "0.09 -0.04 0", 1, 1, 0.1, 0.026227, 0.311208647887835)]
    [InlineData("-0.06 -0.03 0.1", "0.055 -0.04 0", 1, 1, 0.1, 0.007879, 0.257389254822098)]
    [InlineData("-0.12 0.04 -0.06", "0.09 0.04 0", 1, -1, -0.06, -0.015041, 0.297588738328978)]
    [InlineData("-0.01 -0.12 0.1", "0.02 0.11 0", 0, -1, 0.1, 0.037585, 0.295990747041467)]
    [InlineData("-0.03 -0.12 0.1", "-0.02 0.11 0", 0, 1, 0.1, 0.033885, 0.311599623965574)]
    public void A_later_point_level_with_the_middle_lets_only_the_last_contact_slide(
        string from, string to, int quadrantAxis, int quadrantSign, double firstLevel, double lastLevel, double length)
    {
        SurfaceRecord cylinder = Cylinder with { Dimensions = new(R, R, 0.4), QuadrantAxis = quadrantAxis, QuadrantSign = quadrantSign };
        Vec3 p = Point(from);
        Vec3 q = Point(to);

        ContactAction action = OpenSimCylinder.Meet(in cylinder, p, q, true, out Contact contact);

        Assert.NotEqual(ContactAction.None, action);
        Assert.Equal(firstLevel, contact.First.Z, 5.1e-7);
        Assert.Equal(lastLevel, contact.Last.Z, 5.1e-7);
        Assert.Equal(length, (contact.First - p).Norm + contact.ArcLength + (q - contact.Last).Norm, 1e-12);
    }

    private static Vec3 Point(string text)
    {
        double[] numbers = [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers[2]);
    }

    private static bool IsWithin(double rise) => rise * rise is >= LeastSquare and < BeyondSquare;

    private static bool BothMove(in SpiralEdges edges, double first, double last)
    {
        double step = edges.Share * (last - first);
        return !edges.First.IsTangent(first, first + step)
            && !edges.Last.IsTangent(last, edges.MovedFirst(first, last) + (last - first - step));
    }

    // Random stretches that cut through the cylinder.
    private static void Sample(Action<Vec3, Vec3, Contact> check) =>
        Gen.Double[-0.15, 0.15].Array[6].Sample(
            numbers =>
            {
                Vec3 p = new(numbers[0], numbers[1], numbers[2]);
                Vec3 q = new(numbers[3], numbers[4], numbers[5]);
                if (OpenSimCylinder.Meet(in Cylinder, p, q, true, out Contact contact) == ContactAction.Mandatory)
                {
                    check(p, q, contact);
                }
            },
            iter: 5000);

    // A contact that was not slid stays level with its end.
    private static void AssertIn(Vec3 normal, Vec3 p, Vec3 contact, double ownZ)
    {
        if (contact.Z != ownZ)
        {
            Assert.Equal(0, Vec3.Dot(normal, contact - p), 1e-12);
        }
    }

    private static double AngleOf(Contact contact) => Math.Atan2(
        (contact.First.X * contact.Last.Y) - (contact.First.Y * contact.Last.X), Across(contact.First, contact.Last));

    private static double Across(Vec3 left, Vec3 right) => (left.X * right.X) + (left.Y * right.Y);

    private static double Square(Vec3 point) => Across(point, point);
}
