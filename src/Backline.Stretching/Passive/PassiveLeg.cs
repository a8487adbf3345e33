using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Passive;

/// <summary>
/// A relaxed leg on a table: what its muscles, ligaments and capsules do at its joints while nothing is switched on. Put it in a
/// posture with <see cref="Lay"/>, then read.
/// </summary>
/// <remarks>
/// Moments are those of tension times moment arm, plus soft stops and bands; together they are minus the slope of the stored energy.
/// Not safe for use by several threads at once; give each its own.
/// </remarks>
public sealed class PassiveLeg
{
    /// <summary>
    /// 1. The share of a muscle's maximal isometric force from which it is said to carry force. Elastography and torque both need
    /// a pull above their noise: one in four hundred is 8 N of gastrocnemius medialis, or 0.5 N m of both its heads at the ankle. As its shear modulus
    /// comes to 128 kPa at four fifths of the range (Le Sant 2017, doi:10.1111/joa.12589), where the model has it pull some 300 N, that is about 3 kPa.
    /// </summary>
    public const double OnsetShare = 0.0025;

    private readonly Workspace _workspace;
    private readonly ModelState _state;
    private readonly double[] _limits;    // N m, by soft stops              (coordinateCount)

    /// <summary>Makes room for one leg of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="side">The leg.</param>
    /// <exception cref="ModelException">The model lacks a part of the leg; all it lacks is named.</exception>
    public PassiveLeg(Model model, Side side)
    {
        Map = new(model, side);
        _workspace = model.NewWorkspace();
        _state = model.NewState();
        _limits = new double[model.CoordinateNames.Count];
    }

    /// <summary>Where the leg's parts are in the model.</summary>
    public LegMap Map { get; }

    /// <summary>The posture it lies in.</summary>
    public LegPosture Posture { get; private set; }

    /// <summary>Puts the leg in a posture: paths, moment arms, equilibria of all muscles at rest.</summary>
    /// <param name="posture">The posture; <see cref="LegPosture.OutOfRange"/> tells whether the joints can go there.</param>
    public void Lay(LegPosture posture)
    {
        Posture = posture;
        posture.Apply(Map, _state);
        _workspace.Pose(_state);
        _workspace.LayPaths(WrappingMethod.Geodesic);
        _workspace.FindMomentArms();
        _workspace.FindEquilibria(0);
        Array.Clear(_limits);
        _workspace.AddLimitForces(_limits);
    }

    /// <summary>The moment of everything passive at a joint.</summary>
    /// <param name="joint">The joint.</param>
    /// <returns>Nm. Positive where it drives the joint's own angle up: flexing hip and knee, dorsiflexing the ankle.</returns>
    public double Moment(LegJoint joint) => MuscleMoment(joint) + TissueMoment(joint);

    /// <summary>The moment of the muscles at a joint.</summary>
    /// <param name="joint">The joint.</param>
    /// <returns>Nm. Sign as in <see cref="Moment"/>.</returns>
    public double MuscleMoment(LegJoint joint)
    {
        double sum = 0;
        foreach (LegMuscle muscle in LegMuscle.All)
        {
            sum += Tension(muscle) * MomentArm(muscle, joint);
        }

        return sum;
    }

    /// <summary>The moment of ligaments, capsule and fascia at a joint.</summary>
    /// <param name="joint">The joint.</param>
    /// <returns>Nm. Sign as in <see cref="Moment"/>.</returns>
    public double TissueMoment(LegJoint joint)
    {
        double sum = StopMoment(joint);
        for (int band = 0; band < Map.Model.BandNames.Count; band++)
        {
            sum += BandMoment(band, joint);
        }

        return sum;
    }

    /// <summary>The moment of a joint's soft stops.</summary>
    /// <param name="joint">The joint.</param>
    /// <returns>Nm. Sign as in <see cref="Moment"/>.</returns>
    public double StopMoment(LegJoint joint) => _limits[Map.Coordinate(joint)];

    /// <summary>The moment of one band at a joint.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <param name="joint">The joint.</param>
    /// <returns>Nm. Sign as in <see cref="Moment"/>.</returns>
    public double BandMoment(int band, LegJoint joint) => _workspace.BandTension(band) * _workspace.BandMomentArm(band, Map.Coordinate(joint));

    /// <summary>How a muscle stands: lengths of path, fibre and tendon, and its pull.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    public MuscleEquilibrium Equilibrium(LegMuscle muscle) => _workspace.Equilibrium(Map.Muscle(muscle));

    /// <summary>The pull of a muscle at rest.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    /// <returns>N. The pull of its tendon.</returns>
    public double Tension(LegMuscle muscle) => Equilibrium(muscle).TendonForce;

    /// <summary>The length of a muscle's path, tendon included.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    /// <returns>m. The length.</returns>
    public double PathLength(LegMuscle muscle) => _workspace.MuscleLength(Map.Muscle(muscle));

    /// <summary>The moment arm of a muscle about a joint.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    /// <param name="joint">The joint.</param>
    /// <returns>m/rad. Positive where it pulls the joint's own angle up.</returns>
    public double MomentArm(LegMuscle muscle, LegJoint joint) => _workspace.MomentArm(Map.Muscle(muscle), Map.Coordinate(joint));

    /// <summary>Whether a muscle pulls too little for anybody to measure.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    public bool IsSlack(LegMuscle muscle) => Tension(muscle) < OnsetShare * MaxForce(muscle);

    /// <summary>The force of a muscle fully switched on at its best length.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    /// <returns>N. The maximal isometric force.</returns>
    public double MaxForce(LegMuscle muscle) => Specification(muscle).MaxIsometricForce;

    /// <summary>The pull of a band at rest.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <returns>N. The pull; 0 for the nerve's bed.</returns>
    public double BandTension(int band) => _workspace.BandTension(band);

    /// <summary>The length of a band.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <returns>m. The length.</returns>
    public double BandLength(int band) => _workspace.BandLength(band);

    /// <summary>The length of the bed of the sciatic and tibial nerve.</summary>
    /// <returns>m. From the pelvis to the toes.</returns>
    public double NerveLength() => _workspace.BandLength(Map.NerveBed);

    /// <summary>Where a marker of the leg lies in one of its bodies.</summary>
    /// <param name="body">The body's name, without side.</param>
    /// <param name="marker">The marker's name, without side.</param>
    /// <returns>The point in the body's frame.</returns>
    /// <exception cref="ModelException">The model lacks the body or the marker.</exception>
    public Vec3 MarkerIn(string body, string marker)
    {
        string ending = LegMap.Ending(Map.Side);
        ProblemList problems = new();
        MarkerSpecification? found = Map.Model.Specification.Markers.FirstOrDefault(one => one.Name == marker + ending);
        if (found is null)
        {
            problems.AddUnknown(new("leg"), "marker", marker + ending, Map.Model.Specification.Markers.Select(one => one.Name));
        }

        if (!Map.Model.HasBody(body + ending))
        {
            problems.AddUnknown(new("leg"), "body", body + ending, Map.Model.BodyNames);
        }

        problems.ThrowIfAny(Map.Model.Name);
        return _workspace.BodyFrame(Map.Model.Body(body + ending)).Back(_workspace.MarkerInGround(found!));   // noted above when absent
    }

    /// <summary>What a muscle was made from.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    public MuscleSpecification Specification(LegMuscle muscle) => Map.Model.Specification.Muscles[Map.Muscle(muscle)];
}
