using Backline.Biomechanics.Muscles.Curves;

namespace Backline.Biomechanics.Muscles;

/// <summary>Checks muscles and packs them for computing; muscles of one shape share their curves.</summary>
internal sealed class MuscleCompiler(IReadOnlyList<MuscleSpecification> muscles, ProblemList problems)
{
    // m. OpenSim's least significant length.
    private const double SmallestFibre = 1e-15;

    // 1. Damping below this counts as none (OpenSim 4.6, MIN_NONZERO_DAMPING_COEFFICIENT).
    private const double LeastDamping = 0.001;

    private readonly List<MillardCurves> _millard = [];
    private readonly List<ThelenCurves> _thelen = [];
    private readonly List<DeGrooteCurves> _deGroote = [];
    private readonly Dictionary<object, TabulatedCurve> _tables = [];
    private readonly Dictionary<object, int> _millardIndex = [];

    public MuscleTable Compile() => new()
    {
        Muscles = [.. muscles.Select(Pack)],
        MillardCurves = [.. _millard],
        ThelenCurves = [.. _thelen],
        DeGrooteCurves = [.. _deGroote],
    };

    private MuscleRecord Pack(MuscleSpecification muscle)
    {
        int before = problems.Count;
        CheckNumbers(muscle);
        (MuscleCurveKind kind, int curves, double minLength) = muscle switch
        {
            MillardMuscleSpecification millard => (MuscleCurveKind.Millard, AddMillard(millard), millard.ActiveForceLength.MinLength * muscle.OptimalFibreLength),
            ThelenMuscleSpecification thelen => (MuscleCurveKind.Thelen, AddThelen(thelen), 0),
            DeGrooteMuscleSpecification deGroote => (MuscleCurveKind.DeGroote, AddDeGroote(deGroote), 0),
            _ => throw new ArgumentOutOfRangeException(nameof(muscle), muscle, "A muscle must be of a kind of this assembly."),
        };
        if (problems.Count > before)
        {
            return default;
        }

        double width = muscle.OptimalFibreLength * Math.Sin(muscle.PennationAtOptimal);
        double shortest = Math.Max(SmallestFibre, Math.Max(minLength, ShortestPennated(muscle, width)));
        return new()
        {
            MaxForce = muscle.MaxIsometricForce,
            OptimalLength = muscle.OptimalFibreLength,
            SlackLength = muscle.TendonSlackLength,
            Width = width,
            MinFibreLength = shortest,
            MinAlongTendon = Math.Sqrt(Math.Max(0, (shortest * shortest) - (width * width))),
            HasRigidTendon = muscle.HasRigidTendon && kind != MuscleCurveKind.Thelen,
            CurveKind = kind,
            Curves = curves,
        };
    }

    // De Groote's fibres have no largest pennation; his passive curve starts at a fifth of the optimal length.
    private static double ShortestPennated(MuscleSpecification muscle, double width)
    {
        if (muscle is DeGrooteMuscleSpecification)
        {
            return Math.Max(width, DeGrooteCurves.ShortestFibre * muscle.OptimalFibreLength);
        }

        return muscle.MaxPennation > 1e-14 ? width / Math.Sin(muscle.MaxPennation) : 0.01 * muscle.OptimalFibreLength;
    }

    private void CheckNumbers(MuscleSpecification muscle)
    {
        problems.RequireAboveZero(muscle.Place.Inside("max_isometric_force"), muscle.MaxIsometricForce, SizeBounds.SmallestForce, SizeBounds.LargestForce, "a force in newtons");
        problems.RequireAboveZero(muscle.Place.Inside("optimal_fiber_length"), muscle.OptimalFibreLength, SizeBounds.ShortestLength, SizeBounds.LongestLength, "a length in metres");
        problems.RequireAboveZero(muscle.Place.Inside("tendon_slack_length"), muscle.TendonSlackLength, SizeBounds.ShortestLength, SizeBounds.LongestLength, "a length in metres");
        problems.RequireAboveZero(muscle.Place.Inside("max_contraction_velocity"), muscle.MaxContractionVelocity, SizeBounds.SlowestFibre, SizeBounds.FastestFibre, "a velocity in optimal fibre lengths a second");
        problems.RequireWithin(muscle.Place.Inside("pennation_angle_at_optimal"), muscle.PennationAtOptimal, 0, (Math.PI / 2) - 1e-14, "an angle in radians");
        problems.RequireWithin(muscle.Place.Inside("maximum_pennation_angle"), muscle.MaxPennation, 0, Math.PI / 2, "an angle in radians");
    }

    private int AddMillard(MillardMuscleSpecification muscle)
    {
        bool isUndampedElastic = !muscle.HasRigidTendon && muscle.FibreDamping < LeastDamping;
        double floor = isUndampedElastic ? Math.Max(0.1, muscle.ActiveForceLength.MinValue) : 0;
        (double concentric, double eccentric) = EndSlopes(muscle.ForceVelocity, isUndampedElastic);
        Place nowhere = new("");
        ActiveForceLengthShape active = muscle.ActiveForceLength with { Place = nowhere, MinValue = floor };
        ForceVelocityShape velocity = muscle.ForceVelocity with { Place = nowhere, ConcentricSlopeAtVmax = concentric, EccentricSlopeAtVmax = eccentric };
        FibreForceLengthShape passive = muscle.FibreForceLength with { Place = nowhere };
        TendonForceLengthShape tendon = muscle.TendonForceLength with { Place = nowhere };
        (object, object, object, object) key = (active, velocity, passive, tendon);
        if (_millardIndex.TryGetValue(key, out int index))
        {
            return index;
        }

        TabulatedCurve? activeTable = Table(active, () => MillardCurveShapes.Build(muscle.ActiveForceLength, floor, problems));
        TabulatedCurve? velocityTable = Table(velocity, () => MillardCurveShapes.Build(muscle.ForceVelocity, concentric, eccentric, problems));
        TabulatedCurve? passiveTable = Table(passive, () => MillardCurveShapes.Build(muscle.FibreForceLength, problems));
        TabulatedCurve? tendonTable = Table(tendon, () => MillardCurveShapes.Build(muscle.TendonForceLength, problems));
        if (activeTable is null || velocityTable is null || passiveTable is null || tendonTable is null)
        {
            return -1;
        }

        _millard.Add(new(activeTable, passiveTable, tendonTable, velocityTable));
        _millardIndex[key] = _millard.Count - 1;
        return _millard.Count - 1;
    }

    // A damped or rigid-tendon muscle has flat ends, an undamped elastic one ends no flatter than half the slope near them.
    private static (double Concentric, double Eccentric) EndSlopes(ForceVelocityShape shape, bool isUndampedElastic) => isUndampedElastic
        ? (Math.Max(shape.ConcentricSlopeAtVmax, 0.5 * shape.ConcentricSlopeNearVmax), Math.Max(shape.EccentricSlopeAtVmax, 0.5 * shape.EccentricSlopeNearVmax))
        : (0, 0);

    private TabulatedCurve? Table(object shape, Func<CornerCurve?> build)
    {
        if (!_tables.TryGetValue(shape, out TabulatedCurve? table) && build() is { } curve)
        {
            table = new(curve);
            _tables[shape] = table;
        }

        return table;
    }

    private int AddThelen(ThelenMuscleSpecification muscle)
    {
        problems.RequireAboveZero(muscle.Place.Inside("FmaxTendonStrain"), muscle.TendonStrainAtMaxForce, SizeBounds.SmallestStrain, SizeBounds.LargestStrain, "a strain");
        problems.RequireAboveZero(muscle.Place.Inside("FmaxMuscleStrain"), muscle.FibreStrainAtMaxForce, SizeBounds.SmallestStrain, SizeBounds.LargestStrain, "a strain");
        problems.RequireAboveZero(muscle.Place.Inside("KshapeActive"), muscle.ActiveShape, SizeBounds.SmallestShape, SizeBounds.LargestShape, "a shape factor");
        problems.RequireAboveZero(muscle.Place.Inside("KshapePassive"), muscle.PassiveShape, SizeBounds.SmallestShape, SizeBounds.LargestShape, "a shape factor");
        problems.RequireAboveZero(muscle.Place.Inside("Af"), muscle.ForceVelocityShape, SizeBounds.SmallestShape, SizeBounds.LargestShape, "a shape factor");
        problems.RequireWithin(muscle.Place.Inside("Flen"), muscle.MaxLengtheningForce, 1.0001, 100, "a force in maximal forces");
        _thelen.Add(new(muscle));
        return _thelen.Count - 1;
    }

    private int AddDeGroote(DeGrooteMuscleSpecification muscle)
    {
        problems.RequireWithin(muscle.Place.Inside("active_force_width_scale"), muscle.ActiveForceWidthScale, 1, 100, "a factor");
        problems.RequireAboveZero(muscle.Place.Inside("passive_fiber_strain_at_one_norm_force"), muscle.PassiveStrainAtOneNormForce, SizeBounds.SmallestStrain, SizeBounds.LargestStrain, "a strain");
        problems.RequireAboveZero(muscle.Place.Inside("tendon_strain_at_one_norm_force"), muscle.TendonStrainAtOneNormForce, SizeBounds.SmallestStrain, SizeBounds.LargestStrain, "a strain");
        _deGroote.Add(new(muscle));
        return _deGroote.Count - 1;
    }
}
