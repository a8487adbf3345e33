using System.Runtime.InteropServices;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>Packs paths for computing; <see cref="PathCheck"/> has found nothing wrong with them.</summary>
internal sealed class PathCompiler(
    SkeletonTree skeleton,
    IReadOnlyDictionary<string, int> bodyIndex,
    IReadOnlyDictionary<string, int> coordinateIndex,
    SurfaceRecord[] surfaces,
    IReadOnlyDictionary<string, int> surfaceIndex)
{
    // Stays empty: the curves have been checked.
    private readonly ProblemList _problems = new();
    private readonly List<PointRecord> _points = [];
    private readonly List<int> _firstPoint = [0];
    private readonly List<ConditionRecord> _conditions = [];
    private readonly List<MovingRecord> _movings = [];
    private readonly List<PathWrapRecord> _wraps = [];
    private readonly List<int> _firstWrap = [0];
    private readonly List<int> _wrapOrder = [];
    private readonly List<bool> _isPlain = [];
    private readonly List<double> _fixedLength = [];
    private readonly List<CrossingRecord> _crossings = [];
    private readonly List<int> _firstCrossing = [0];
    private readonly List<int> _armCoordinate = [];
    private readonly List<int> _firstArm = [0];
    private readonly List<bool> _hasCoupledArm = [];
    private readonly ArmCoordinates _arms = new(skeleton, surfaces);

    /// <summary>The packed paths, in the order given.</summary>
    public PathTable Compile(IEnumerable<PathSpecification> paths)
    {
        foreach (PathSpecification path in paths)
        {
            AddPath(path);
        }

        return Pack();
    }

    private void AddPath(PathSpecification path)
    {
        int first = _points.Count;
        _points.AddRange(path.Points.Select(PackPoint));
        _firstPoint.Add(_points.Count);
        AddWraps(path);
        int number = _isPlain.Count;
        bool isPlain = !HasActiveSurface(number) && !HasPoint(number, isOf: kind => kind != PointKind.Fixed);
        _isPlain.Add(isPlain);
        AddPlainPlan(first, isPlain);
        _hasCoupledArm.Add(_arms.AddTo(_armCoordinate, PointsOf(number), WrapsOf(number), CollectionsMarshal.AsSpan(_movings)));
        _firstArm.Add(_armCoordinate.Count);
    }

    private PointRecord PackPoint(PathPointSpecification point)
    {
        int body = bodyIndex[point.Body];
        switch (point)
        {
            case ConditionalPathPointSpecification conditional:
                _conditions.Add(new(coordinateIndex[conditional.Coordinate], conditional.RangeMin, conditional.RangeMax));
                return new(point.Location, body, PointKind.Conditional, _conditions.Count - 1);
            case MovingPathPointSpecification moving:
                return new(point.Location, body, PointKind.Moving, AddMoving(moving));
            default:
                return new(point.Location, body, PointKind.Fixed, -1);
        }
    }

    private int AddMoving(MovingPathPointSpecification moving)
    {
        _movings.Add(new(moving.Frame.ToTransform(), PackComponent(moving.X), PackComponent(moving.Y), PackComponent(moving.Z)));
        return _movings.Count - 1;
    }

    private MovingAxis PackComponent(MovingComponent component)
    {
        PiecewisePolynomial curve = FunctionCompiler.Compile(component.Function, _problems)!; // checked, so there is one
        if (component.Coordinate is null)
        {
            return new(-1, 0, 0, curve);
        }

        int coordinate = coordinateIndex[component.Coordinate];
        CoordinateSpecification range = skeleton.Coordinates[coordinate];
        return new(coordinate, range.RangeMin, range.RangeMax, curve);
    }

    private void AddWraps(PathSpecification path)
    {
        int first = _wraps.Count;
        foreach (PathWrapSpecification wrap in path.Wraps)
        {
            int count = path.Points.Count;
            _wraps.Add(new(surfaceIndex[wrap.Surface], Math.Max(1, wrap.FirstPoint) - 1, (wrap.LastPoint < 1 ? count : wrap.LastPoint) - 1, wrap.Method, -1));
        }

        _firstWrap.Add(_wraps.Count);
        _wrapOrder.AddRange(OrderFromOrigin(path, first));
    }

    // Wraps nearest the origin first: by how many joints lie between the origin's body and the surface's, then as listed.
    private int[] OrderFromOrigin(PathSpecification path, int first)
    {
        int origin = bodyIndex[path.Points[0].Body];
        int[] order = Each(_wraps.Count - first, i => i);
        Array.Sort(order, Compare);
        return order;

        int Compare(int one, int other)
        {
            int byPoint = _wraps[first + one].FirstPoint.CompareTo(_wraps[first + other].FirstPoint);
            int byJoints = byPoint != 0 ? byPoint : Joints(one).CompareTo(Joints(other));
            return byJoints != 0 ? byJoints : one.CompareTo(other);
        }

        int Joints(int wrap) => JointsBetween(origin, surfaces[_wraps[first + wrap].Surface].Body);
    }

    private int JointsBetween(int near, int far)
    {
        int joints = 0;
        for (; near != far; joints++)
        {
            if (near > far)
            {
                near = skeleton.Joints[near].Parent;
            }
            else
            {
                far = skeleton.Joints[far].Parent;
            }
        }

        return joints;
    }

    private void AddPlainPlan(int first, bool isPlain)
    {
        double length = 0;
        for (int i = first + 1; isPlain && i < _points.Count; i++)
        {
            if (_points[i - 1].Body == _points[i].Body)
            {
                length += Vec3.Distance(_points[i - 1].Location, _points[i].Location);
            }
            else
            {
                _crossings.Add(new(i - 1, i));
            }
        }

        _fixedLength.Add(length);
        _firstCrossing.Add(_crossings.Count);
    }

    private PathTable Pack()
    {
        int count = _isPlain.Count;
        int Grooves(int path) => _firstWrap[path + 1] - _firstWrap[path] > 1 ? SpansOfWraps(path) : 0;
        int Nodes(int path) => _firstPoint[path + 1] - _firstPoint[path] + (2 * SpansOfWraps(path)) + (GrooveNodes.Beyond * Grooves(path));
        int Lines(int path) => Nodes(path) + (GroovePull.MostLines * Grooves(path));
        return new()
        {
            Points = [.. _points],
            FirstPoint = [.. _firstPoint],
            StillLength = Each(_points.Count, StillLength),
            Conditions = [.. _conditions],
            Movings = [.. _movings],
            Surfaces = surfaces,
            Wraps = [.. _wraps],
            FirstWrap = [.. _firstWrap],
            WrapOrder = [.. _wrapOrder],
            IsPlain = [.. _isPlain],
            IsSolo = Each(count, IsSolo),
            PointOnSurface = PointsOnSurfaces(),
            HasMovingPoint = Each(count, HasMovingPoint),
            FixedLength = [.. _fixedLength],
            Crossings = [.. _crossings],
            FirstCrossing = [.. _firstCrossing],
            ArmCoordinate = [.. _armCoordinate],
            FirstArm = [.. _firstArm],
            HasCoupledArm = [.. _hasCoupledArm],
            MostNodes = Most(count, Nodes) + 2,
            MostLines = Each(count, Lines).Sum() + Most(count, Lines),
            MostWraps = Most(count, path => _firstWrap[path + 1] - _firstWrap[path]),
        };
    }

    // Not by Linq: over what is no class, that would be compiled anew at every start of a command.
    private static T[] Each<T>(int count, Func<int, T> of)
    {
        var all = new T[count];
        for (int i = 0; i < count; i++)
        {
            all[i] = of(i);
        }

        return all;
    }

    private static int Most(int count, Func<int, int> of)
    {
        int most = 0;
        for (int i = 0; i < count; i++)
        {
            most = Math.Max(most, of(i));
        }

        return most;
    }

    // Of the last point of a path nobody asks.
    private double StillLength(int point)
    {
        bool isStill = point + 1 < _points.Count && _points[point].Body == _points[point + 1].Body
            && _points[point].Kind != PointKind.Moving && _points[point + 1].Kind != PointKind.Moving;
        return isStill ? Vec3.Distance(_points[point].Location, _points[point + 1].Location) : -1;
    }

    private bool IsSolo(int path) => SoloPlan.IsSolo(PointsOf(path), WrapsOf(path), surfaces);

    private Vec3[] PointsOnSurfaces()
    {
        var places = new Vec3[_points.Count];
        for (int path = 0; path < _isPlain.Count; path++)
        {
            if (IsSolo(path))
            {
                SoloPlan.Fill(PointsOf(path), in surfaces[WrapsOf(path)[0].Surface], places.AsSpan(_firstPoint[path]));
            }
        }

        return places;
    }

    private ReadOnlySpan<PointRecord> PointsOf(int path) =>
        CollectionsMarshal.AsSpan(_points)[_firstPoint[path].._firstPoint[path + 1]];

    private ReadOnlySpan<PathWrapRecord> WrapsOf(int path) =>
        CollectionsMarshal.AsSpan(_wraps)[_firstWrap[path].._firstWrap[path + 1]];

    private bool HasMovingPoint(int path) => HasPoint(path, kind => kind == PointKind.Moving);

    private bool HasPoint(int path, Func<PointKind, bool> isOf)
    {
        foreach (ref readonly PointRecord point in PointsOf(path))
        {
            if (isOf(point.Kind))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasActiveSurface(int path)
    {
        foreach (ref readonly PathWrapRecord wrap in WrapsOf(path))
        {
            if (surfaces[wrap.Surface].IsActive)
            {
                return true;
            }
        }

        return false;
    }

    // A geodesic path may touch a surface in each stretch of the surface's range.
    private int SpansOfWraps(int path)
    {
        int spans = 0;
        for (int i = _firstWrap[path]; i < _firstWrap[path + 1]; i++)
        {
            spans += Math.Max(1, _wraps[i].LastPoint - _wraps[i].FirstPoint);
        }

        return spans;
    }
}
