using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Stretching.Legs.Tables;

/// <summary>Bodies, joints, couplers and markers from the tables, the right side and the middle.</summary>
internal sealed class SkeletonTables(LegTables tables)
{
    // A coordinate of this name follows the one it is named after.
    private const string FollowerEnding = "_beta";

    public IEnumerable<BodySpecification> Bodies() => tables["bodies"].Rows.Select(row => new BodySpecification
    {
        Name = row.Text("body"),
        Mass = row.Number("massKg"),
        CentreOfMass = row.Vector("x", "y", "z"),
        InertiaMoments = row.Vector("ixx", "iyy", "izz"),
        Place = row.Place,
    });

    public IEnumerable<JointSpecification> Joints() => tables["joints"].Rows.Select(row => new JointSpecification
    {
        Name = row.Text("joint"),
        Kind = JointKind.Custom,
        Parent = row.Text("parent"),
        Child = row.Text("child"),
        ParentOffset = new(row.Vector("x", "y", "z"), Vec3.Zero),
        Coordinates = Coordinates(row.Text("joint")),
        Axes = Axes(row.Text("joint")),
        Place = row.Place,
    });

    public IEnumerable<CouplerSpecification> Couplers() => tables["coordinates"].Rows
        .Select(row => row.Text("coordinate")).Distinct(StringComparer.Ordinal)
        .Where(name => name.EndsWith(FollowerEnding, StringComparison.Ordinal))
        .Select(name => new CouplerSpecification
        {
            Name = "kneecap_follows_" + name[..^FollowerEnding.Length],
            Independent = name[..^FollowerEnding.Length],
            Dependent = name,
            Function = new LinearFunction(),
        });

    public IEnumerable<MarkerSpecification> Markers() => tables["markers"].Rows.Select(row => new MarkerSpecification
    {
        Name = row.Text("marker"),
        Body = row.Text("body"),
        Location = row.Vector("x", "y", "z"),
        Place = row.Place,
    });

    /// <summary>The curve of a name, through its points as OpenSim lays its spline.</summary>
    public PointsFunction Curve(string name)
    {
        TableRow[] rows = [.. tables["curves"].Rows.Where(row => row.Text("curve") == name)];
        return new() { Kind = CurveKind.SimmSpline, X = [.. rows.Select(row => row.Number("at"))], Y = [.. rows.Select(row => row.Number("value"))] };
    }

    private CoordinateSpecification[] Coordinates(string joint) => [.. Steps(joint).DistinctBy(row => row.Text("coordinate")).Select(row =>
    {
        double unit = row.Text("step") == "turn" || row.Text("curve").Length > 0 ? Math.PI / 180 : 1;
        return new CoordinateSpecification
        {
            Name = row.Text("coordinate"),
            DefaultValue = row.Number("default") * unit,
            RangeMin = row.Number("min") * unit,
            RangeMax = row.Number("max") * unit,
            Place = row.Place,
        };
    })];

    // Three turns, then three shifts; what the table does not name stands still about an axis across those before.
    private TransformAxis[] Axes(string joint)
    {
        TableRow[] steps = [.. Steps(joint)];
        return [.. Fill([.. steps.Where(row => row.Text("step") == "turn").Select(Axis)]), .. Fill([.. steps.Where(row => row.Text("step") == "shift").Select(Axis)])];
    }

    private static TransformAxis[] Fill(TransformAxis[] moving)
    {
        Vec3[] spare = [Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ];
        IEnumerable<TransformAxis> still = spare
            .OrderBy(axis => moving.Length == 0 ? 0 : moving.Max(taken => Math.Abs(Vec3.Dot(axis, taken.Axis))))
            .Select(axis => new TransformAxis { Axis = axis, Function = new ConstantFunction() });
        return [.. moving, .. still.Take(3 - moving.Length)];
    }

    private TransformAxis Axis(TableRow row) => new()
    {
        Axis = row.Vector("x", "y", "z"),
        Coordinate = row.Text("coordinate"),
        Function = row.Text("curve") is { Length: > 0 } curve ? Curve(curve) : new LinearFunction(),
        Place = row.Place,
    };

    private IEnumerable<TableRow> Steps(string joint) => tables["coordinates"].Rows.Where(row => row.Text("joint") == joint);
}
