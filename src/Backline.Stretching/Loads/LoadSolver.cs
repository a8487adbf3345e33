using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Loads;

/// <summary>Finds who bears the moments at a leg's joints in a posture.</summary>
/// <remarks>
/// <para>Statics: weight, floor under heels and balls and hands in balance; what is left at each joint the tissues bear. Relaxed muscles, ligaments and capsules bear what their lengths say; the rest is shared between working
/// muscles so that the sum of squared activations is least, each activation from 0 to 1.</para>
/// <para>The model is one size; a person is another. Lengths go with height h, cross-sections with mass / height (a muscle's volume with mass, its fibres with height), so muscle moments go with mass and the moments of
/// weight with mass · h. In the model's own size the loads of weight are therefore multiplied by h / h₀, and all moments by m / m₀ at the end.</para>
/// <para>docs/science/loads.md. Nothing is allocated after construction.</para>
/// </remarks>
internal sealed class LoadSolver
{
    private const int JointCount = StretchLoads.JointCount;

    private readonly StandingModel _model;
    private readonly int[] _joints;              // coordinates of the joints              (jointCount)
    private readonly bool[] _isFollower;         // whether it follows another coordinate  (jointCount)
    private readonly int _muscleCount;
    private readonly double[] _slack;            // path length where each begins to pull  (muscleCount)
    private readonly double[] _forces;           // generalised forces                     (coordinateCount)
    private readonly double[] _limits;           // likewise of the soft stops             (coordinateCount)
    private readonly double[] _needed = new double[JointCount];
    private readonly double[] _bands = new double[JointCount];
    private readonly double[] _arms;             // moment arms                            (jointCount x muscleCount)
    private readonly double[] _capacity;         // moments at full activation             (jointCount x muscleCount)
    private readonly double[] _passiveForce;     // N, in the model's strength             (muscleCount)
    private readonly double[] _activeForce;      // N, at full activation                  (muscleCount)
    private readonly double[] _activation;       //                                        (muscleCount)
    private readonly double[] _right = new double[JointCount];
    private readonly double[] _unmet = new double[JointCount];
    private readonly BoxedLeastNorm _sharing;
    private readonly TissueVariation _none;

    public LoadSolver(StandingModel model)
    {
        _model = model;
        CoordinateNumbers c = model.Coordinates;
        _joints = [c.HipFlexion, c.Knee, c.Ankle, c.Subtalar, c.Toes];
        _isFollower = [.. _joints.Select(model.Model.IsFollower)];
        _muscleCount = model.Model.MuscleNames.Count;
        _slack = [.. Enumerable.Range(0, _muscleCount).Select(muscle => SlackLength.Of(model.Model, muscle))];
        _forces = new double[model.Model.CoordinateNames.Count];
        _limits = new double[_forces.Length];
        _arms = new double[JointCount * _muscleCount];
        _capacity = new double[JointCount * _muscleCount];
        _passiveForce = new double[_muscleCount];
        _activeForce = new double[_muscleCount];
        _activation = new double[_muscleCount];
        _sharing = new BoxedLeastNorm(JointCount, _muscleCount);
        _none = new TissueVariation(_muscleCount);
        Feel = new FeelRule(model);
    }

    /// <summary>How near tissues are to what people bear.</summary>
    public FeelRule Feel { get; }

    /// <summary>Fills the loads for a body, the workspace being posed as it stands.</summary>
    public void Solve(StretchedBody body, Workspace workspace, StretchLoads loads)
    {
        Gather(body, workspace);
        Bear(body, workspace, _none, loads);
    }

    /// <summary>Whether the muscles can hold a body, the workspace being posed as it stands: <see cref="StretchLoads.IsHeld"/> without the rest of the loads.</summary>
    public bool Holds(StretchedBody body, Workspace workspace)
    {
        Gather(body, workspace);
        Share(workspace, _none);
        return IsMet(body.Given.BodyMass / _model.Mass);
    }

    /// <summary>Everything that depends on the posture alone.</summary>
    public void Gather(StretchedBody body, Workspace workspace)
    {
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindMomentArms();
        OutsideForces(_model, body, workspace, _forces);
        workspace.FoldFollowers(_forces);
        Array.Clear(_limits);
        workspace.AddLimitForces(_limits);
        workspace.FoldFollowers(_limits);
        for (int joint = 0; joint < JointCount; joint++)
        {
            // What acts on a joint that follows another is folded into its leader, arms too: its own rows stay zero.
            if (_isFollower[joint])
            {
                continue;
            }

            int coordinate = _joints[joint];
            _needed[joint] = -body.Scale * _forces[coordinate];
            _bands[joint] = _limits[coordinate];
            for (int band = 0; band < _model.Model.BandNames.Count; band++)
            {
                _bands[joint] += workspace.BandTension(band) * workspace.BandMomentArm(band, coordinate);
            }

            for (int muscle = 0; muscle < _muscleCount; muscle++)
            {
                _arms[(joint * _muscleCount) + muscle] = workspace.MomentArm(muscle, coordinate);
            }
        }
    }

    /// <summary>Weight, floor and hands as generalised forces, in the model's own size and weight.</summary>
    public static void OutsideForces(StandingModel model, StretchedBody body, Workspace workspace, Span<double> destination)
    {
        LandmarkPoints points = model.Landmarks;
        workspace.GravityForces(destination);
        double toModel = model.Mass / body.Given.BodyMass;
        double heel = toModel * body.Balance.HeelForce / 2;
        double ball = toModel * body.Balance.ForefootForce / 2;
        double hand = toModel * body.Balance.HandForce / 2;
        workspace.AddPointLoad(points.Heel.Body, points.Heel.Place, heel * Vec3.UnitY, destination);
        workspace.AddPointLoad(points.HeelOther.Body, points.HeelOther.Place, heel * Vec3.UnitY, destination);
        workspace.AddPointLoad(points.Heel.Body, body.BallContact, ball * Vec3.UnitY, destination);
        workspace.AddPointLoad(points.HeelOther.Body, Mirrored(body.BallContact), ball * Vec3.UnitY, destination);
        workspace.AddPointLoad(points.Palm.Body, points.Palm.Place, hand * Vec3.UnitY, destination);
        workspace.AddPointLoad(points.PalmOther.Body, points.PalmOther.Place, hand * Vec3.UnitY, destination);
    }

    private static Vec3 Mirrored(Vec3 place) => new(place.X, place.Y, -place.Z);

    /// <summary>Shares the moments between tissues that may differ from the model's.</summary>
    public void Bear(StretchedBody body, Workspace workspace, TissueVariation tissue, StretchLoads loads)
    {
        double perModelMass = body.Given.BodyMass / _model.Mass;
        Share(workspace, tissue);
        for (int joint = 0; joint < JointCount; joint++)
        {
            loads.Joint(joint) = new JointLoad(
                perModelMass * _needed[joint],
                perModelMass * PassiveMoment(joint, tissue),
                perModelMass * tissue.Other * _bands[joint],
                perModelMass * (_right[joint] - _unmet[joint]),
                perModelMass * _unmet[joint]);
        }

        FillMuscles(body, workspace, tissue, loads);
        FillBands(body, workspace, tissue, loads);
        Feel.Fill(loads, tissue, body.Scale);
    }

    /// <summary>Shares the moments of the posture gathered between the muscles of a person, whose pulls are read from curves, and nothing else.</summary>
    /// <param name="body">The body.</param>
    /// <param name="relaxed">What each muscle pulls relaxed.</param>
    /// <param name="added">What full work adds to that.</param>
    /// <param name="tissue">The person.</param>
    /// <param name="activations">1. Takes that of each muscle.</param>
    /// <param name="moments">Nm. Takes what work bears, by <see cref="StretchJoint"/>.</param>
    /// <returns>Whether the muscles can hold the posture: <see cref="StretchLoads.IsHeld"/>.</returns>
    public bool Work(StretchedBody body, IReadOnlyList<PullCurve> relaxed, IReadOnlyList<PullCurve> added, TissueVariation tissue, Span<double> activations, Span<double> moments)
    {
        for (int muscle = 0; muscle < _muscleCount; muscle++)
        {
            double shift = tissue.Shift[muscle];
            Pull(muscle, tissue, relaxed[muscle].At(shift), added[muscle].At(shift));
        }

        Share(tissue);
        _activation.CopyTo(activations);
        double perModelMass = body.Given.BodyMass / _model.Mass;
        for (int joint = 0; joint < JointCount; joint++)
        {
            moments[joint] = perModelMass * (_right[joint] - _unmet[joint]);
        }

        return IsMet(perModelMass);
    }

    private bool IsMet(double perModelMass)
    {
        foreach (double unmet in _unmet)
        {
            if (!JointLoad.IsOfNoAccount(perModelMass * unmet))
            {
                return false;
            }
        }

        return true;
    }

    private void Share(Workspace workspace, TissueVariation tissue)
    {
        Model model = _model.Model;
        for (int muscle = 0; muscle < _muscleCount; muscle++)
        {
            double length = tissue.ModelPath(muscle, workspace.MuscleLength(muscle));
            double passive = model.Equilibrium(muscle, 0, length).TendonForce;
            Pull(muscle, tissue, passive, model.Equilibrium(muscle, 1, length).TendonForce - passive);
        }

        Share(tissue);
    }

    // Both of the model's muscle.
    private void Pull(int muscle, TissueVariation tissue, double relaxed, double added)
    {
        _passiveForce[muscle] = tissue.RelaxedPull(muscle, relaxed);
        _activeForce[muscle] = tissue.Strength[muscle] * Math.Max(0, added);
        for (int joint = 0; joint < JointCount; joint++)
        {
            _capacity[(joint * _muscleCount) + muscle] = Arm(joint, muscle, tissue) * _activeForce[muscle];
        }
    }

    // What tissues do not bear relaxed, the muscles share; what they cannot is unmet.
    private void Share(TissueVariation tissue)
    {
        for (int joint = 0; joint < JointCount; joint++)
        {
            _right[joint] = _needed[joint] - (tissue.Other * _bands[joint]) - PassiveMoment(joint, tissue);
        }

        _sharing.Solve(_capacity, _right, _activation, _unmet);
    }

    /// <summary>m/rad, in the model's own size. A muscle's moment arm in the posture gathered; 0 about a joint that follows another.</summary>
    public double Arm(int joint, int muscle) => _arms[(joint * _muscleCount) + muscle];

    /// <summary>Nm, in the model's own size. What ligaments, fascia and capsules bear in the posture gathered.</summary>
    public double BandMoment(int joint) => _bands[joint];

    /// <summary>What the posture does to a ligament, a fascia or the nerve's bed, the workspace being posed as it stands.</summary>
    /// <param name="body">The body.</param>
    /// <param name="workspace">In its posture.</param>
    /// <param name="band">Which.</param>
    /// <param name="other">1. Multiplies its pull.</param>
    public BandLoad Band(StretchedBody body, Workspace workspace, int band, double other)
    {
        double strength = body.Given.BodyMass / _model.Mass / body.Scale;
        double length = workspace.BandLength(band);
        return new BandLoad(
            body.Scale * length,
            body.Scale * (length - _model.NeutralBandLengths[band]),
            strength * other * workspace.BandTension(band),
            workspace.BandPathStatus(band));
    }

    private double Arm(int joint, int muscle, TissueVariation tissue) =>
        tissue.Arm(_arms[(joint * _muscleCount) + muscle], joint == (int)StretchJoint.Ankle);

    private double PassiveMoment(int joint, TissueVariation tissue)
    {
        double sum = 0;
        for (int muscle = 0; muscle < _muscleCount; muscle++)
        {
            sum += Arm(joint, muscle, tissue) * _passiveForce[muscle];
        }

        return sum;
    }

    private void FillMuscles(StretchedBody body, Workspace workspace, TissueVariation tissue, StretchLoads loads)
    {
        double strength = body.Given.BodyMass / _model.Mass / body.Scale;
        for (int muscle = 0; muscle < _muscleCount; muscle++)
        {
            double length = workspace.MuscleLength(muscle);
            double maximal = _model.Model.Specification.Muscles[muscle].MaxIsometricForce;
            loads.Muscle(muscle) = new MuscleLoad(
                body.Scale * length,
                body.Scale * (length - _model.NeutralLengths[muscle]),
                body.Scale * (length - tissue.Shift[muscle] - _slack[muscle]),
                _model.Model.Equilibrium(muscle, 0, length - tissue.Shift[muscle]).NormFibreLength,
                strength * _passiveForce[muscle],
                _passiveForce[muscle] / maximal,
                _activation[muscle],
                strength * _activation[muscle] * _activeForce[muscle],
                workspace.MusclePathStatus(muscle));
        }
    }

    private void FillBands(StretchedBody body, Workspace workspace, TissueVariation tissue, StretchLoads loads)
    {
        for (int band = 0; band < _model.Model.BandNames.Count; band++)
        {
            loads.Band(band) = Band(body, workspace, band, tissue.Other);
        }
    }
}
