using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;

namespace Backline.Stretching.Legs.Tables;

/// <summary>Muscles, bands, soft stops and wrap surfaces from the tables, the right side and the middle, lengths not yet fitted to the paths.</summary>
internal sealed class PathTables(LegTables tables, SkeletonTables skeleton, KnobSet knobs)
{
    private const double Degree = Math.PI / 180;

    public IEnumerable<WrapSpecification> Wraps() => tables["wraps"].Rows.Select(row => new WrapSpecification
    {
        Name = row.Text("wrap"),
        Body = row.Text("body"),
        Shape = row.Text("shape") == "ellipsoid" ? WrapShape.Ellipsoid : WrapShape.Cylinder,
        Pose = new(row.Vector("x", "y", "z"), Degree * row.Vector("turnXDeg", "turnYDeg", "turnZDeg")),
        Dimensions = row.Vector("radius1", "radius2", "radius3"),
        Quadrant = row.Text("half") switch
        {
            "+x" => Quadrant.PositiveX,
            "-x" => Quadrant.NegativeX,
            "+y" => Quadrant.PositiveY,
            "-y" => Quadrant.NegativeY,
            _ => Quadrant.All,
        },
        Place = row.Place,
    });

    public IEnumerable<MillardMuscleSpecification> Muscles() => tables["muscles"].Rows.Select(Muscle);

    public IEnumerable<LigamentSpecification> Ligaments() => Bands("ligament").Select(row => new LigamentSpecification
    {
        Name = row.Text("band"),
        Path = PathOf(row.Text("band")),
        RestingLength = 1,
        ForceScale = row.Number("forceN"),
        ForceLength = skeleton.Curve(row.Text("curve")),
        Place = row.Place,
    });

    public IEnumerable<PathSpringSpecification> Springs() => Bands("spring").Select(row => new PathSpringSpecification
    {
        Name = row.Text("band"),
        Path = PathOf(row.Text("band")),
        Stiffness = row.Number("forceN"),
        Place = row.Place,
    });

    public IEnumerable<CoordinateLimitSpecification> Limits() => tables["limits"].Rows.Select(row =>
    {
        string name = Bare(row.Text("limit"));
        double stiffness = knobs.Factor("stiffness", name) / Degree;
        double begin = knobs.Shift("begin", name);
        return new CoordinateLimitSpecification
        {
            Name = row.Text("limit"),
            Coordinate = row.Text("coordinate"),
            LowerLimit = (row.Number("lowerDeg") - begin) * Degree,
            UpperLimit = (row.Number("upperDeg") + begin) * Degree,
            LowerStiffness = row.Number("lowerNmPerDeg") * stiffness,
            UpperStiffness = row.Number("upperNmPerDeg") * stiffness,
            Transition = row.Radians("transitionDeg"),
            Damping = 0,
            Place = row.Place,
        };
    });

    private IEnumerable<TableRow> Bands(string kind) => tables["bands"].Rows.Where(row => row.Text("kind") == kind);

    private MillardMuscleSpecification Muscle(TableRow row)
    {
        string[] names = [Bare(row.Text("muscle")), row.Text("group")];
        string[] ofCurve = CurveWith(row) is { Length: > 0 } other ? [.. names, other] : names;
        double zero = row.Number("strainAtZero") + knobs.Shift("strainShift", ofCurve);
        double width = (row.Number("strainAtOne") - row.Number("strainAtZero")) * knobs.Factor("strainWidth", ofCurve);
        return new()
        {
            Name = row.Text("muscle"),
            Path = PathOf(row.Text("muscle")),
            MaxIsometricForce = row.Number("maxForceN"),
            OptimalFibreLength = row.Number("fibreM"),
            TendonSlackLength = row.Number("tendonM") + knobs.Shift("tendonShift", names),
            PennationAtOptimal = row.Radians("pennationDeg"),
            FibreForceLength = Fibre(zero, width, knobs.Value("toeStiffness", ofCurve)),
            TendonForceLength = new() { StrainAtOneNormForce = knobs.Value("tendonStrain", names) ?? 0.049 },
            Place = row.Place,
        };
    }

    // The group whose knobs move the muscle's curve beside those of its own; empty for none.
    private string CurveWith(TableRow row)
    {
        string other = row.Text("curveWith");
        if (other.Length > 0 && !tables["muscles"].Rows.Any(one => one.Text("group") == other))
        {
            tables["muscles"].Problems.Add(row.Place.Inside("curveWith"), $"is '{other}'; a group of this table was expected, or nothing");
        }

        return other;
    }

    // Millard's last three figures go together; those not turned keep the values they have when absent.
    private static FibreForceLengthShape Fibre(double zero, double width, double? toeStiffness) => toeStiffness is null
        ? new() { StrainAtZeroForce = zero, StrainAtOneNormForce = zero + width }
        : new()
        {
            StrainAtZeroForce = zero,
            StrainAtOneNormForce = zero + width,
            StiffnessAtLowForce = toeStiffness,
            StiffnessAtOneNormForce = 2 / width,
            Curviness = 0.75,
        };

    private PathSpecification PathOf(string name) => new()
    {
        Points = [.. tables["points"].Rows.Where(row => row.Text("path") == name).OrderBy(row => row.Number("order")).Select(row => new PathPointSpecification
        {
            Name = $"{name}_p{row.Text("order")}",
            Body = row.Text("body"),
            Location = row.Vector("x", "y", "z"),
            Place = row.Place,
        })],
        Wraps = [.. tables["wrapped"].Rows.Where(row => row.Text("path") == name).Select(row => new PathWrapSpecification
        {
            Surface = row.Text("wrap"),
            FirstPoint = (int)row.Number("first"),
            LastPoint = (int)row.Number("last"),
            Place = row.Place,
        })],
    };

    private static string Bare(string name) => Mirror.HasSide(name) ? name[..^2] : name;
}
