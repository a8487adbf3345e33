using System.Runtime.Intrinsics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Statics;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics;

/// <summary>
/// Room for one posture's results. Call <see cref="Pose(ModelState)"/>, then what is wanted of <see cref="LayPaths"/>,
/// <see cref="FindMomentArms"/> and <see cref="FindEquilibria"/>, in this order; then read.
/// </summary>
/// <remarks>Nothing is allocated after construction. Not safe for use by several threads at once; give each its own.</remarks>
public sealed class Workspace
{
    private readonly Model _model;

    internal Workspace(Model model)
    {
        _model = model;
        SkeletonTree skeleton = model.Skeleton;
        PathTable paths = model.Paths;
        Q = new double[skeleton.CoordinateCount];
        Frames = new WideFrame[skeleton.BodyCount];
        Frames[0] = WideFrame.Of(RigidTransform.Identity);
        BodyToGround = new RigidTransform[skeleton.BodyCount + 1];
        BodyToGround[0] = RigidTransform.Identity;
        int axes = skeleton.Axes.Length + Vector256<double>.Count;
        (AxisAmount, AxisRate, AxisSine, AxisCosine) = (new double[axes], new double[axes], new double[axes], new double[axes]);
        Columns = new MobilityColumn[skeleton.CoordinateCount];
        CouplerSlope = new double[skeleton.Couplers.Length];
        CarriedMass = new double[skeleton.BodyCount];
        CarriedMoment = new Vec3[skeleton.BodyCount];
        Length = new double[paths.PathCount];
        Status = new PathStatus[paths.PathCount];
        Lines = new PathLine[paths.MostLines];
        FirstLine = new int[paths.PathCount + 1];
        Slides = new SlideTerm[6 * paths.Movings.Length];
        Nodes = new PathNode[paths.MostNodes];
        WrapOrder = new int[paths.MostWraps];
        WrapAction = new ContactAction[paths.MostWraps];
        IsWrapPlaced = new bool[paths.MostWraps];
        Meets = new MeetMemory[paths.MostWraps];
        FirstPlaces = new Vec3[2 * paths.MostWraps];
        Taut = new(Math.Max(1, paths.MostWraps));
        SurfaceToGround = new RigidTransform[paths.MostWraps + 1];
        Arm = new double[paths.ArmCoordinate.Length];
        ArmSum = new double[skeleton.CoordinateCount];
        Equilibria = new MuscleEquilibrium[model.Muscles.Muscles.Length];
    }

    // Depends on coordinates only; filled by Kinematics.Update.
    internal double[] Q { get; }                         // followers set, rad or m                     (coordinateCount)
    internal RigidTransform[] BodyToGround { get; }      // frames of the bodies; the last is no body   (bodyCount + 1)
    internal WideFrame[] Frames { get; }                 // the same for vector units                   (bodyCount)
    internal double[] AxisAmount { get; }                // angles and shifts, rad or m                 (axisCount, and room for one vector)
    internal double[] AxisRate { get; }                  // of the amounts with their coordinate        (likewise)
    internal double[] AxisSine { get; }                  // of the amounts, of meaning for angles       (likewise)
    internal double[] AxisCosine { get; }                // likewise                                    (likewise)
    internal MobilityColumn[] Columns { get; }           // motion per unit rate of a coordinate        (coordinateCount)
    internal double[] CouplerSlope { get; }              // follower's rate per leader's                (couplerCount)

    // Scratch of Gravity.
    internal double[] CarriedMass { get; }               // kg, of a body and all it carries            (bodyCount)
    internal Vec3[] CarriedMoment { get; }               // kg m, mass times centre, likewise           (bodyCount)

    // Depends on coordinates and the wrapping method; filled by PathSolver.Update.
    internal double[] Length { get; }                    // origin to insertion along the path, m       (pathCount)
    internal PathStatus[] Status { get; }                //                                             (pathCount)
    internal PathLine[] Lines { get; }                   // straight stretches between bodies           (at most lineCapacity)
    internal int[] FirstLine { get; }                    // path i owns lines [i] up to [i + 1]         (pathCount + 1)
    internal SlideTerm[] Slides { get; }                 // work of points that slide, by path          (at most slideCapacity)
    internal PathNode[] Nodes { get; }                   // corners of the path being laid              (at most nodeCapacity)
    internal int[] WrapOrder { get; }                    // order in which surfaces take their turn     (wrapCapacity)
    internal ContactAction[] WrapAction { get; }         // what each turn of the last round came to    (wrapCapacity)
    internal bool[] IsWrapPlaced { get; }                // the surface has had its contact once        (wrapCapacity)
    internal MeetMemory[] Meets { get; }                 // the last stretch each surface took          (wrapCapacity)
    internal Vec3[] FirstPlaces { get; }                 // where its contacts were first put, m        (2 x wrapCapacity)
    internal TautRoom Taut { get; }                      // scratch of shortest ways
    internal RigidTransform[] SurfaceToGround { get; }   // frames of the surfaces of the path          (wrapCapacity, and one that is none)
    internal int LineCount { get; set; }
    internal int SlideCount { get; set; }
    internal int NodeCount { get; set; }

    // Filled by MomentArmSolver.Update.
    internal double[] Arm { get; }                       // -dLength/dq, m per unit, a row per path     (armCount)
    internal double[] ArmSum { get; }                    // scratch, zero between paths                 (coordinateCount)

    // Filled by EquilibriumSolver.Update.
    internal MuscleEquilibrium[] Equilibria { get; }     //                                             (muscleCount)

    /// <summary>Puts the model in a posture: frames of all bodies, and how each coordinate moves them. Followers follow their leaders.</summary>
    /// <param name="state">The posture; unchanged.</param>
    public void Pose(ModelState state) => Pose(state.Values);

    /// <summary>Puts the model in a posture.</summary>
    /// <param name="coordinates">rad or m. In the order of <see cref="Model.CoordinateNames"/>.</param>
    /// <exception cref="ArgumentException">There are not as many values as coordinates.</exception>
    public void Pose(ReadOnlySpan<double> coordinates)
    {
        Take(coordinates);
        Kinematics.Update(_model.Skeleton, this);
    }

    /// <summary>Poses anew the bodies that come after one in <see cref="Model.BodyNames"/>, all that hang on it among them. That body and those before it stay as they were posed, whatever their coordinates are now.</summary>
    /// <param name="body">The body's number.</param>
    /// <param name="coordinates">rad or m. In the order of <see cref="Model.CoordinateNames"/>.</param>
    /// <exception cref="ArgumentException">There are not as many values as coordinates.</exception>
    public void PoseBeyond(int body, ReadOnlySpan<double> coordinates)
    {
        Take(coordinates);
        Kinematics.Update(_model.Skeleton, this, body + 1);
    }

    private void Take(ReadOnlySpan<double> coordinates)
    {
        if (coordinates.Length != Q.Length)
        {
            throw new ArgumentException($"One value a coordinate is needed, {Q.Length}, but there are {coordinates.Length}.", nameof(coordinates));
        }

        coordinates.CopyTo(Q);
    }

    /// <summary>Lays all paths: lengths, contacts, statuses.</summary>
    /// <param name="method">How paths are laid around wrap surfaces; <see cref="Model.Unsupported"/> tells what it cannot do.</param>
    public void LayPaths(WrappingMethod method) => PathSolver.Update(_model.Paths, this, method);

    /// <summary>Finds all moment arms of the paths as laid.</summary>
    public void FindMomentArms() => MomentArmSolver.Update(_model.Skeleton, _model.Paths, this);

    /// <summary>Finds the equilibrium of every muscle at its path's length.</summary>
    /// <param name="activation">1. From 0, purely passive, to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The activation is out of its range.</exception>
    public void FindEquilibria(double activation)
    {
        Model.RequireActivation(activation);
        EquilibriumSolver.Update(_model.Muscles, activation, this);
    }

    /// <summary>m. Where a body lies: from its frame to ground.</summary>
    /// <param name="body">The body's number.</param>
    public RigidTransform BodyFrame(int body) => BodyToGround[body];

    /// <summary>The value of a coordinate in this posture; a follower's is its leader's doing.</summary>
    /// <param name="coordinate">The coordinate's number.</param>
    /// <returns>rad. (or m.) The value.</returns>
    public double CoordinateValue(int coordinate) => Q[coordinate];

    /// <summary>How fast a coordinate follows in this posture: its rate per rate of the one that leads it, in the end where leaders follow too.</summary>
    /// <param name="coordinate">The coordinate's number.</param>
    /// <returns>1. (or unit per unit.) 1 for a coordinate that follows none, 0 for one that stands still while its leader moves.</returns>
    public double FollowingRate(int coordinate) => FollowingRate(coordinate, out _);

    /// <summary>m. Where a point of a body lies in ground.</summary>
    /// <param name="body">The body's number.</param>
    /// <param name="pointInBody">m. The point in the body's frame.</param>
    public Vec3 PointInGround(int body, Vec3 pointInBody) => BodyToGround[body] * pointInBody;

    /// <summary>m. Where a marker lies in ground.</summary>
    /// <param name="marker">As in <see cref="ModelSpecification.Markers"/>.</param>
    public Vec3 MarkerInGround(MarkerSpecification marker) => BodyToGround[_model.Body(marker.Body)] * marker.Location;

    /// <summary>How a point of a body moves in ground per unit rate of each coordinate, followers not folded into leaders.</summary>
    /// <param name="body">The body's number.</param>
    /// <param name="pointInBody">m. The point in the body's frame.</param>
    /// <param name="destination">m per unit. One vector a coordinate.</param>
    public void PointJacobian(int body, Vec3 pointInBody, Span<Vec3> destination) =>
        Gravity.PointJacobian(_model.Skeleton, body, pointInBody, this, destination);

    /// <summary>How a coordinate turns what its joint carries (<see cref="Model.Carries"/>), in ground, per unit rate.</summary>
    /// <param name="coordinate">The coordinate's number. What follows it is not folded in.</param>
    /// <returns>rad per unit. About which axis, and how fast.</returns>
    public Vec3 Turning(int coordinate) => Columns[coordinate].Angular;

    /// <summary>How a coordinate moves a point of what its joint carries (<see cref="Model.Carries"/>), in ground, per unit rate.</summary>
    /// <param name="coordinate">The coordinate's number. What follows it is not folded in.</param>
    /// <param name="pointInGround">m. The point.</param>
    /// <returns>m per unit. Its velocity.</returns>
    public Vec3 Velocity(int coordinate, Vec3 pointInGround) => Columns[coordinate].Velocity(pointInGround);

    /// <summary>m. The centre of mass of the whole model, in ground.</summary>
    /// <param name="mass">kg. The mass of the whole model.</param>
    public Vec3 CentreOfMass(out double mass) => Gravity.CentreOfMass(_model.Skeleton, this, out mass);

    /// <summary>The generalised forces of gravity. What holds the posture is their negative.</summary>
    /// <param name="destination">N m or N. One number a coordinate, N m on angles; followers are not folded into leaders.</param>
    public void GravityForces(Span<double> destination) =>
        Gravity.GeneralisedForces(_model.Skeleton, _model.Specification.Gravity, this, destination);

    /// <summary>Adds the generalised forces of a load on a point of a body.</summary>
    /// <param name="body">The body's number.</param>
    /// <param name="pointInBody">m. Where it acts, in the body's frame.</param>
    /// <param name="forceInGround">N. The load, in ground.</param>
    /// <param name="destination">N m or N. One number a coordinate, N m on angles; added to.</param>
    public void AddPointLoad(int body, Vec3 pointInBody, Vec3 forceInGround, Span<double> destination) =>
        Gravity.AddPointLoad(_model.Skeleton, body, pointInBody, forceInGround, this, destination);

    /// <summary>Adds the generalised forces of the soft stops: N m on angles, N on lengths.</summary>
    /// <param name="destination">N m or N. One number a coordinate, N m on angles; added to.</param>
    public void AddLimitForces(Span<double> destination)
    {
        foreach (Ligaments.LimitRecord limit in _model.Limits)
        {
            destination[limit.Coordinate] += limit.Force(Q[limit.Coordinate]);
        }
    }

    /// <summary>Folds what acts on followers into their leaders, by the rate at which they follow, and leaves followers at zero.</summary>
    /// <param name="forces">N m or N. One number a coordinate, changed in place.</param>
    public void FoldFollowers(Span<double> forces)
    {
        for (int i = _model.Skeleton.Couplers.Length - 1; i >= 0; i--)
        {
            CouplerRecord coupler = _model.Skeleton.Couplers[i];
            forces[coupler.Independent] += CouplerSlope[i] * forces[coupler.Dependent];
            forces[coupler.Dependent] = 0;
        }
    }

    /// <summary>The length of a muscle's path, tendon included.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <returns>m. The length.</returns>
    public double MuscleLength(int muscle) => Length[muscle];

    /// <summary>What is to be known about a muscle's path beside its length.</summary>
    /// <param name="muscle">The muscle's number.</param>
    public PathStatus MusclePathStatus(int muscle) => Status[muscle];

    /// <summary>What is to be known about the path of a ligament or spring beside its length.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    public PathStatus BandPathStatus(int band) => Status[Equilibria.Length + band];

    /// <summary>The corners of a muscle's path in this posture, from origin to insertion, for drawing.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="method">How the path is laid around wrap surfaces.</param>
    /// <param name="destination">Room for the corners; <see cref="MostCorners"/> is enough for any path.</param>
    /// <returns>How many corners there are.</returns>
    /// <remarks>Lays the path anew; lengths and moment arms found before stand.</remarks>
    public int PathCorners(int muscle, WrappingMethod method, Span<PathCorner> destination) => Corners(muscle, method, destination);

    /// <summary>The corners of the path of a ligament or spring in this posture, from end to end, for drawing.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <param name="method">How the path is laid around wrap surfaces.</param>
    /// <param name="destination">Room for the corners; <see cref="MostCorners"/> is enough for any path.</param>
    /// <returns>How many corners there are.</returns>
    public int BandCorners(int band, WrappingMethod method, Span<PathCorner> destination) =>
        Corners(Equilibria.Length + band, method, destination);

    /// <summary>The most corners a path of this model can have.</summary>
    public int MostCorners => Nodes.Length;

    /// <summary>The length of the path of a ligament or spring.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <returns>m. The length.</returns>
    public double BandLength(int band) => Length[Equilibria.Length + band];

    /// <summary>The pull of a ligament or spring.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <returns>N. The pull.</returns>
    public double BandTension(int band) => _model.Bands[band].Tension(BandLength(band));

    /// <summary>The moment arm of a muscle: minus the change of its length per change of a coordinate.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="coordinate">The coordinate's number. A follower's is that of its leader, over the rate at which it follows.</param>
    /// <returns>
    /// m/rad. (or m/m.) Positive when the muscle pulls the coordinate up. A follower that stands still while its leader moves
    /// (<see cref="FollowingRate(int)"/> is 0) has no moment arm: what is given is no finite number then, or 0 for a muscle that neither moves.
    /// </returns>
    /// <remarks>As OpenSim 4.6 has it (Simulation/MomentArmSolver.cpp, computeCouplingVector): all that is coupled moves, measured by the coordinate asked for.</remarks>
    public double MomentArm(int muscle, int coordinate) => PathMomentArm(muscle, coordinate);

    /// <summary>The moment arm of a ligament or spring.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <param name="coordinate">The coordinate's number; of a follower as in <see cref="MomentArm"/>.</param>
    /// <returns>m/rad. (or m/m.) Positive when it pulls the coordinate up.</returns>
    public double BandMomentArm(int band, int coordinate) => PathMomentArm(Equilibria.Length + band, coordinate);

    /// <summary>The coordinates that can move a muscle, leaders in place of what follows them, and its moment arms about them, in the same order.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="coordinates">The coordinates' numbers.</param>
    /// <returns>m/rad. (or m/m.) The moment arms.</returns>
    public ReadOnlySpan<double> MomentArms(int muscle, out ReadOnlySpan<int> coordinates)
    {
        PathTable paths = _model.Paths;
        int first = paths.FirstArm[muscle];
        int count = paths.FirstArm[muscle + 1] - first;
        coordinates = paths.ArmCoordinate.AsSpan(first, count);
        return Arm.AsSpan(first, count);
    }

    /// <summary>The equilibrium of a muscle.</summary>
    /// <param name="muscle">The muscle's number.</param>
    public ref readonly MuscleEquilibrium Equilibrium(int muscle) => ref Equilibria[muscle];

    private int Corners(int path, WrappingMethod method, Span<PathCorner> destination)
    {
        PathTable paths = _model.Paths;
        int lines = LineCount;
        PathSolver.LayNodes(paths, path, this, method);
        LineCount = lines;
        for (int i = 0; i < NodeCount; i++)
        {
            ref readonly PathNode node = ref Nodes[i];
            int surface = node.Wrap < 0 ? -1 : paths.Wraps[paths.FirstWrap[path] + node.Wrap].Surface;
            destination[i] = new(node.Position, node.Body, node.Point, surface, node.ArcLength);
        }

        return NodeCount;
    }

    private double PathMomentArm(int path, int coordinate)
    {
        PathTable paths = _model.Paths;
        double rate = FollowingRate(coordinate, out int leader);
        for (int i = paths.FirstArm[path]; i < paths.FirstArm[path + 1]; i++)
        {
            if (paths.ArmCoordinate[i] == leader)
            {
                return Arm[i] / rate;
            }
        }

        return 0;
    }

    // Leaders stand first, so that a leader that itself follows is met after its follower.
    private double FollowingRate(int coordinate, out int leader)
    {
        CouplerRecord[] couplers = _model.Skeleton.Couplers;
        double rate = 1;
        leader = coordinate;
        for (int i = couplers.Length - 1; i >= 0; i--)
        {
            if (couplers[i].Dependent == leader)
            {
                rate *= CouplerSlope[i];
                leader = couplers[i].Independent;
            }
        }

        return rate;
    }
}
