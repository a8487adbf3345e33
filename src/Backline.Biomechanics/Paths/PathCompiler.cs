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
        bool isPlain = _wraps.Skip(_firstWrap[^2]).All(wrap => !surfaces[wrap.Surface].IsActive) && _points.Skip(first).All(point => point.Kind == PointKind.Fixed);
        _isPlain.Add(isPlain);
        AddPlainPlan(first, isPlain);
        AddArms(path, first);
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
        return Enumerable.Range(0, _wraps.Count - first)
            .OrderBy(i => _wraps[first + i].FirstPoint)
            .ThenBy(i => JointsBetween(origin, surfaces[_wraps[first + i].Surface].Body))
            .ToArray();
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

    // Every coordinate between two bodies the path touches, those that slide its points, and the leaders of any that follow.
    private void AddArms(PathSpecification path, int first)
    {
        SortedSet<int> coordinates = [];
        int[] bodies = [.. _points.Skip(first).Select(point => point.Body)
            .Concat(_wraps.Skip(_firstWrap[^2]).Select(wrap => surfaces[wrap.Surface].Body)).Distinct()];
        // Where several surfaces share a path OpenSim's pulls do not balance and reach down to the ground.
        int root = path.Wraps.Count > 1 ? 0 : bodies[0];
        foreach (int body in bodies)
        {
            AddBetween(root, body, coordinates);
        }

        foreach (MovingRecord moving in _points.Skip(first).Where(point => point.Kind == PointKind.Moving).Select(point => _movings[point.Index]))
        {
            coordinates.UnionWith(new[] { moving.X.Coordinate, moving.Y.Coordinate, moving.Z.Coordinate }.Where(coordinate => coordinate >= 0));
        }

        bool isCoupled = false;
        foreach (CouplerRecord coupler in skeleton.Couplers.Reverse().Where(coupler => coordinates.Contains(coupler.Dependent)))
        {
            isCoupled = true;
            coordinates.Add(coupler.Independent);
        }

        _hasCoupledArm.Add(isCoupled);
        _armCoordinate.AddRange(coordinates);
        _firstArm.Add(_armCoordinate.Count);
    }

    private void AddBetween(int near, int far, SortedSet<int> coordinates)
    {
        while (near != far)
        {
            int outer = Math.Max(near, far);
            ref readonly JointRecord joint = ref skeleton.Joints[outer];
            for (int i = joint.FirstCoordinate; i < joint.EndCoordinate; i++)
            {
                coordinates.Add(i);
            }

            (near, far) = near > far ? (joint.Parent, far) : (near, joint.Parent);
        }
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
            StillLength = [.. Enumerable.Range(0, _points.Count).Select(StillLength)],
            Conditions = [.. _conditions],
            Movings = [.. _movings],
            Surfaces = surfaces,
            Wraps = [.. _wraps],
            FirstWrap = [.. _firstWrap],
            WrapOrder = [.. _wrapOrder],
            IsPlain = [.. _isPlain],
            IsSolo = [.. Enumerable.Range(0, count).Select(IsSolo)],
            PointOnSurface = PointsOnSurfaces(),
            HasMovingPoint = [.. Enumerable.Range(0, count).Select(HasMovingPoint)],
            FixedLength = [.. _fixedLength],
            Crossings = [.. _crossings],
            FirstCrossing = [.. _firstCrossing],
            ArmCoordinate = [.. _armCoordinate],
            FirstArm = [.. _firstArm],
            HasCoupledArm = [.. _hasCoupledArm],
            MostNodes = Enumerable.Range(0, count).Select(Nodes).DefaultIfEmpty(0).Max() + 2,
            MostLines = Enumerable.Range(0, count).Sum(Lines) + Enumerable.Range(0, count).Select(Lines).DefaultIfEmpty(0).Max(),
            MostWraps = Enumerable.Range(0, count).Select(path => _firstWrap[path + 1] - _firstWrap[path]).DefaultIfEmpty(0).Max(),
        };
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

    private bool HasMovingPoint(int path) =>
        _points.Skip(_firstPoint[path]).Take(_firstPoint[path + 1] - _firstPoint[path]).Any(point => point.Kind == PointKind.Moving);

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
