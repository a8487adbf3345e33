using Backline.Biomechanics.Functions;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>Checks bodies, joints and couplers and packs them for computing.</summary>
internal sealed class SkeletonCompiler(ModelSpecification specification, ProblemList problems)
{
    private readonly Dictionary<string, int> _bodyIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _coordinateIndex = new(StringComparer.Ordinal);
    private readonly List<AxisRecord> _axes = [];

    /// <summary>Which body bears a name; valid after <see cref="Compile"/>.</summary>
    public IReadOnlyDictionary<string, int> BodyIndex => _bodyIndex;

    /// <summary>Which coordinate bears a name; valid after <see cref="Compile"/>.</summary>
    public IReadOnlyDictionary<string, int> CoordinateIndex => _coordinateIndex;

    /// <summary>The packed skeleton, or <see langword="null"/> when something is wrong, which is then noted.</summary>
    public SkeletonTree? Compile()
    {
        int before = problems.Count;
        Dictionary<string, BodySpecification> bodies = CheckBodies();
        CoordinateSpecification[] coordinates = NumberCoordinates();
        List<JointSpecification> order = new JointOrder(specification, bodies, problems).Find();
        JointRecord[] joints = PackJoints(order);
        CheckUnplaced(order);
        CouplerRecord[] couplers = new CouplerCompiler(specification.Couplers, _coordinateIndex, problems).Compile();
        return problems.Count > before ? null : Pack(bodies, coordinates, order, joints, couplers);
    }

    private Dictionary<string, BodySpecification> CheckBodies()
    {
        int before = problems.Count;
        Dictionary<string, BodySpecification> bodies = new(StringComparer.Ordinal);
        foreach (BodySpecification body in specification.Bodies)
        {
            problems.RequireName(body.Place, body.Name);
            problems.RequireNotNegative(body.Place.Inside("mass"), body.Mass, SizeBounds.LargestMass, "a mass in kilograms");
            problems.RequirePoint(body.Place.Inside("mass_center"), body.CentreOfMass);
            if (body.Name == ModelSpecification.GroundName || !bodies.TryAdd(body.Name, body))
            {
                problems.Add(body.Place, $"is named '{body.Name}', as a body before it is; names that differ were expected");
            }
        }

        double mass = specification.Bodies.Sum(body => body.Mass);
        if (problems.Count == before && mass is > 0 and (< SizeBounds.SmallestMass or > SizeBounds.LargestMass))
        {
            problems.Add(new("/bodyset"), FormattableString.Invariant($"weighs {mass:G6} kg in all; 0 or from {SizeBounds.SmallestMass} to {SizeBounds.LargestMass:G6} kg were expected"));
        }

        return bodies;
    }

    private CoordinateSpecification[] NumberCoordinates()
    {
        List<CoordinateSpecification> coordinates = [];
        foreach (CoordinateSpecification coordinate in specification.Joints.SelectMany(joint => joint.Coordinates))
        {
            problems.RequireName(coordinate.Place, coordinate.Name);
            if (!_coordinateIndex.TryAdd(coordinate.Name, coordinates.Count))
            {
                problems.Add(coordinate.Place, $"is named '{coordinate.Name}', as a coordinate before it is; names that differ were expected");
            }

            if (!double.IsFinite(coordinate.DefaultValue))
            {
                problems.Add(coordinate.Place.Inside("default_value"), $"is {coordinate.DefaultValue}; a finite number was expected");
            }
            else if (Math.Abs(coordinate.DefaultValue) > SizeBounds.LargestCoordinate)
            {
                problems.RequireWithin(
                    coordinate.Place.Inside("default_value"), coordinate.DefaultValue, -SizeBounds.LargestCoordinate, SizeBounds.LargestCoordinate, "an angle in radians or a length in metres");
            }

            if (!(coordinate.RangeMin <= coordinate.RangeMax))
            {
                problems.Add(coordinate.Place.Inside("range"), $"is {coordinate.RangeMin} to {coordinate.RangeMax}; an ascending range was expected");
            }

            coordinates.Add(coordinate);
        }

        return [.. coordinates];
    }

    private JointRecord[] PackJoints(List<JointSpecification> order)
    {
        _bodyIndex[ModelSpecification.GroundName] = 0;
        var joints = new JointRecord[order.Count + 1];
        for (int i = 0; i < order.Count; i++)
        {
            _bodyIndex[order[i].Child] = i + 1;
            joints[i + 1] = PackJoint(order[i]);
        }

        return joints;
    }

    // What does not hang on the ground is a problem already; what else is wrong with it is said as well, and nobody who names it is blamed.
    private void CheckUnplaced(List<JointSpecification> order)
    {
        HashSet<JointSpecification> placed = new(order, ReferenceEqualityComparer.Instance);
        foreach (JointSpecification joint in specification.Joints.Where(joint => !placed.Contains(joint)))
        {
            AddMotion(joint);
        }

        foreach (BodySpecification body in specification.Bodies)
        {
            _bodyIndex.TryAdd(body.Name, 0);
        }
    }

    private JointRecord PackJoint(JointSpecification joint)
    {
        int firstTurn = _axes.Count;
        int firstShift = AddMotion(joint);
        int firstCoordinate = joint.Coordinates.Count == 0 ? 0 : _coordinateIndex[joint.Coordinates[0].Name];
        return new()
        {
            Parent = _bodyIndex[joint.Parent],
            FrameToParent = joint.ParentOffset.ToTransform(),
            ChildToFrame = joint.ChildOffset.ToTransform().Inverse(),
            IsFrameTurned = joint.ParentOffset.Orientation != Vec3.Zero,
            IsChildTurned = joint.ChildOffset.Orientation != Vec3.Zero,
            FirstTurn = firstTurn,
            FirstShift = firstShift,
            EndShift = _axes.Count,
            FirstCoordinate = firstCoordinate,
            EndCoordinate = firstCoordinate + joint.Coordinates.Count,
            IsOnEllipsoid = joint.Kind == JointKind.Ellipsoid,
            EllipsoidRadii = joint.Kind == JointKind.Ellipsoid ? joint.EllipsoidRadii : Vec3.Zero,
        };
    }

    // Adds a joint's turns, then its shifts; says where the shifts begin.
    private int AddMotion(JointSpecification joint)
    {
        CheckOffset(joint.Place, joint.ParentOffset);
        CheckOffset(joint.Place, joint.ChildOffset);
        JointAxes.Split(joint, problems, out IReadOnlyList<TransformAxis> turns, out IReadOnlyList<TransformAxis> shifts);
        AddAxes(joint, turns);
        int firstShift = _axes.Count;
        AddAxes(joint, shifts);
        return firstShift;
    }

    private void CheckOffset(Place place, FrameOffset offset)
    {
        problems.RequirePoint(place, offset.Translation);
        problems.RequireFinite(place, offset.Orientation, "three angles in radians");
    }

    // A turn that never turns and a shift that never shifts are left out; the order of the rest stands.
    private void AddAxes(JointSpecification joint, IReadOnlyList<TransformAxis> axes)
    {
        foreach (TransformAxis axis in axes)
        {
            if (Pack(joint, axis) is { } record && !(record.Coordinate < 0 && record.Value([], out _) == 0))
            {
                _axes.Add(record);
            }
        }
    }

    private AxisRecord? Pack(JointSpecification joint, TransformAxis axis)
    {
        PiecewisePolynomial? curve = FunctionCompiler.Compile(axis.Function, problems);
        int coordinate = -1;
        if (axis.Coordinate is { } name && !OwnCoordinate(joint, axis, name, out coordinate))
        {
            return null;
        }

        if (!axis.Axis.IsFinite || !(axis.Axis.Norm > 0) || !double.IsFinite(axis.Axis.Norm))
        {
            problems.Add(axis.Place.Inside("axis"), $"is {axis.Axis}; a direction was expected");
            return null;
        }

        if (curve is null)
        {
            return null;
        }

        Vec3 direction = axis.Axis.Direction();
        AxisTurn turn = direction == Vec3.UnitX ? AxisTurn.AboutX
            : direction == Vec3.UnitY ? AxisTurn.AboutY
            : direction == Vec3.UnitZ ? AxisTurn.AboutZ
            : AxisTurn.AboutAny;
        double intercept = curve.Value(0, out double slope);
        return coordinate < 0
            ? new(direction, turn, -1, 0, intercept, null)
            : new(direction, turn, coordinate, slope, intercept, curve.Order <= 2 && curve.Knots.Length == 1 ? null : curve);
    }

    private bool OwnCoordinate(JointSpecification joint, TransformAxis axis, string name, out int coordinate)
    {
        coordinate = -1;
        if (joint.Coordinates.Any(own => own.Name == name))
        {
            coordinate = _coordinateIndex[name];
            return true;
        }

        problems.AddUnknown(axis.Place.Inside("coordinates"), "coordinate of this joint", name, joint.Coordinates.Select(own => own.Name));
        return false;
    }

    private SkeletonTree Pack(
        Dictionary<string, BodySpecification> bodies,
        CoordinateSpecification[] coordinates,
        List<JointSpecification> order,
        JointRecord[] joints,
        CouplerRecord[] couplers)
    {
        BodySpecification[] sorted = [.. order.Select(joint => bodies[joint.Child])];
        return new()
        {
            BodyNames = [ModelSpecification.GroundName, .. sorted.Select(body => body.Name)],
            Joints = joints,
            Axes = [.. _axes],
            Mass = [0, .. sorted.Select(body => body.Mass)],
            CentreOfMass = [Vec3.Zero, .. sorted.Select(body => body.CentreOfMass)],
            Coordinates = coordinates,
            IsRotation = Rotations(joints, coordinates.Length),
            CarriedBody = CarriedBodies(joints, coordinates.Length),
            Couplers = couplers,
        };
    }

    // A coordinate is an angle when some turn is the coordinate itself, or its negative, as OpenSim 4.6 has it (CustomJoint.cpp,
    // constructCoordinates) and files in degrees take it; else it is a length or, where it only drives curves, a number without unit.
    private bool[] Rotations(JointRecord[] joints, int count)
    {
        bool[] rotations = new bool[count];
        foreach (JointRecord joint in joints.Skip(1))
        {
            for (int i = joint.FirstTurn; i < joint.FirstShift; i++)
            {
                if (_axes[i].Coordinate >= 0)
                {
                    rotations[_axes[i].Coordinate] |= _axes[i].IsPure;
                }
            }
        }

        return rotations;
    }

    private static int[] CarriedBodies(JointRecord[] joints, int count)
    {
        int[] carried = new int[count];
        for (int body = 1; body < joints.Length; body++)
        {
            for (int i = joints[body].FirstCoordinate; i < joints[body].EndCoordinate; i++)
            {
                carried[i] = body;
            }
        }

        return carried;
    }
}
