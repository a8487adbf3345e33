using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>Stands a body by inputs that are taken as they are, in the model's own size, and sees how it balances.</summary>
internal sealed class PostureBuilder
{
    // 1. Share of a tilt under the ball that reaches the heel; the forefoot takes the rest. Judgement.
    private const double TiltShare = 0.5;

    // 1. Of body weight: what both hands press on a chair or a block. Judgement; a press-up is about two thirds.
    internal const double StrongestHands = 0.4;

    private const double StraightArm = 0.97;     // 1. Of the arm's length, as far as it reaches.
    private const double EasyArm = 0.95;         // 1. Of the arm's length, a soft elbow.
    private const double FarthestEasy = 0.24;    // 1. Of body height: hands no farther forward than is at ease.
    private const double ToesBeyondBall = 0.06;  // 1. Of body height: what the hands' support keeps clear of.
    internal const double Grain = 1e-6;           // N. Of no account on the hands.
    private const double Near = 1e-9;            // m. Of no account at the end of the arms' reach.
    private const double PalmAboveFloor = 0.05;  // m. Arms that hang long bend so that the palms stay clear of the floor.

    private readonly StandingModel _model;
    private readonly LegSolver _legs;
    private readonly LastLegs _last;
    private readonly JointEnds _ends;

    public PostureBuilder(StandingModel model)
    {
        _model = model;
        _legs = new LegSolver(model.Legs);
        _last = new LastLegs(model);
        _ends = new JointEnds(model);
    }

    /// <summary>Another answer begins, which must not hang on what was built before.</summary>
    public void Forget() => _last.Forget();

    /// <summary>Lays the foot and guesses the joints as if all moved in one plane; the body is not built.</summary>
    public void Sketch(in StretchInputs inputs, StretchedBody body)
    {
        LayFoot(in inputs, inputs.BodyHeight / _model.Height, body);
        Guess(in inputs, body);
    }

    /// <summary>Fills the body and poses the workspace.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="body">The body; filled.</param>
    /// <param name="workspace">Left posed.</param>
    /// <returns>Whether heel and ball came to lie where they should.</returns>
    public bool Build(in StretchInputs inputs, StretchedBody body, Workspace workspace)
    {
        bool isFound = BuildLegs(in inputs, body);
        BuildUpwards(in inputs, body, workspace);
        return isFound;
    }

    /// <summary>Only the legs and the back, which say whether every joint is within its range; <see cref="BuildUpwards"/> does the rest.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="body">The body; the right side's joints are set.</param>
    /// <param name="memory">Where it may begin, and what is found is kept; <see langword="null"/> to begin from the sketch.</param>
    /// <returns>Whether heel and ball came to lie where they should, with no leg bent another way round (<see cref="JointEnds.IsFarAskew"/>).</returns>
    public bool BuildLegs(in StretchInputs inputs, StretchedBody body, LegMemory? memory = null)
    {
        double scale = inputs.BodyHeight / _model.Height;
        body.Given = inputs;
        body.Scale = scale;
        Rotation foot = LayFoot(in inputs, scale, body);
        Guess(in inputs, body);
        Vec3 heel = new(0, inputs.HeelLift / scale, _model.Landmarks.StanceHalfWidth);
        memory?.Recall(in inputs, body.Values);
        _last.Recall(in inputs, body.Values);
        bool isFound = _legs.Solve(in foot, heel, inputs.ShankInclination, body.Values) && !_ends.IsFarAskew(body);
        if (isFound)
        {
            memory?.Keep(in inputs, body.Values);
            _last.Keep(in inputs, body.Values);
        }

        return isFound;
    }

    /// <summary>The other leg, the arms and the balance of a body whose legs were built last.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="body">The body; filled.</param>
    /// <param name="workspace">Left posed.</param>
    public void BuildUpwards(in StretchInputs inputs, StretchedBody body, Workspace workspace)
    {
        Mirror(body.Values);
        workspace.Pose(body.Coordinates);
        PlaceArms(in inputs, body.Scale, body, workspace);
        workspace.Pose(body.Coordinates);
        Measure(body, workspace);
        Weigh(in inputs, body, workspace);
    }

    // The foot's directions in ground: turned out within the plane of the soles, then tilted about its own length.
    private Rotation LayFoot(in StretchInputs inputs, double scale, StretchedBody body)
    {
        LandmarkPoints points = _model.Landmarks;
        double squashed = inputs.RollDiameter * (1 - inputs.RollSquash) / scale;
        double give = inputs.RollDiameter * inputs.RollSquash / scale;
        double tilt = -TiltShare * Math.Atan(2 * inputs.InnerWeight * give * inputs.BallPlacement / points.BallWidth);
        Rotation inPlane = Rotation.Identity.ThenAboutY(-inputs.TurnOut).ThenAboutX(tilt);
        double lever = (inPlane * points.HeelToBall).X;
        FootOnRoll foot = FootOnRoll.Of(lever, points.BallThickness, squashed / 2, inputs.BallPlacement, inputs.HeelLift / scale);
        body.Foot = new FootOnRoll(
            foot.Pitch, scale * foot.BallHeight, scale * foot.BallForward, scale * foot.RollCentreForward, scale * foot.RollRadius, foot.ContactSlope);
        body.PressureInward = scale * inputs.InnerWeight * points.BallWidth / 2;
        return Rotation.Identity.ThenAboutZ(foot.Pitch) * inPlane;
    }

    // All that is given, and a sagittal guess of what is sought.
    private void Guess(in StretchInputs inputs, StretchedBody body)
    {
        CoordinateNumbers c = _model.Coordinates;
        Span<double> values = body.Values;
        values.Clear();
        double tilt = inputs.PelvicTuck - inputs.HipHinge;
        values[c.PelvisTilt] = tilt;
        values[c.PelvisUp] = 0.5 * _model.Height;
        values[c.Knee] = inputs.KneeFlexion;
        values[c.Toes] = inputs.ToeLift;
        values[c.Ankle] = body.Foot.Pitch + inputs.ShankInclination;
        values[c.HipFlexion] = inputs.KneeFlexion - inputs.ShankInclination - tilt;
        values[c.HipRotation] = -inputs.TurnOut;
        values[c.Lumbar] = -(c.LumbarShare * inputs.Rounding) - inputs.PelvicTuck;
        if (c.Thorax >= 0)
        {
            values[c.Thorax] = -(1 - c.LumbarShare) * inputs.Rounding;
        }
    }

    private void Mirror(Span<double> values)
    {
        foreach ((int from, int to) in _model.MirrorPairs)
        {
            values[to] = values[from];
        }
    }

    private void PlaceArms(in StretchInputs inputs, double scale, StretchedBody body, Workspace workspace)
    {
        LandmarkPoints points = _model.Landmarks;
        CoordinateNumbers c = _model.Coordinates;
        Vec3 shoulder = points.Shoulder.InGround(workspace);
        Vec3 elbow = points.Elbow.InGround(workspace);
        double upper = Vec3.Distance(shoulder, elbow);
        double fore = Vec3.Distance(elbow, points.Palm.InGround(workspace));
        double clear = (Math.Max(body.Foot.BallForward, body.Foot.RollCentreForward + body.Foot.RollRadius) / scale) + (ToesBeyondBall * _model.Height);
        (double forward, double down) = Palm(in inputs, scale, body, shoulder, upper + fore, clear);
        ArmReach reach = ArmReach.To(upper, fore, forward, down);
        double leaned = body.Values[c.PelvisTilt] + body.Values[c.Lumbar] + (c.Thorax < 0 ? 0 : body.Values[c.Thorax]);
        body.Values[c.Arm] = reach.Raise - leaned;
        body.Values[c.Elbow] = reach.Bend;
        Mirror(body.Values);
        body.HandForward = scale * (shoulder.X + forward);
        body.SupportForward = scale * Math.Max(shoulder.X + forward, clear);
        body.HandHeight = scale * (shoulder.Y - down);
    }

    // Where the palm goes, from the shoulder. A support too low for the arms is raised; one out of their reach is left out.
    private (double Forward, double Down) Palm(
        in StretchInputs inputs, double scale, StretchedBody body, Vec3 shoulder, double arm, double clear)
    {
        body.HasHandsOn = false;
        double ahead = Math.Max(0, clear - shoulder.X);
        double lowest = Math.Sqrt(Math.Max(0, (StraightArm * StraightArm * arm * arm) - (ahead * ahead)));
        bool isOutOfReach = ahead >= StraightArm * arm || shoulder.Y - lowest > StretchInputRules.HighestHands / scale;
        if (inputs.HandHeight is not { } asked || isOutOfReach)
        {
            body.Given = inputs with { HandHeight = null, HandLoad = null };
            return (0, Math.Min(StraightArm * arm, Math.Max(0.3 * arm, shoulder.Y - PalmAboveFloor)));
        }

        body.HasHandsOn = true;
        double down = shoulder.Y - (asked / scale);
        if (Math.Abs(down) > lowest + Near)
        {
            down = Math.CopySign(lowest, down);
            body.Given = inputs with { HandHeight = scale * (shoulder.Y - down) };
        }

        double easy = (EasyArm * EasyArm * arm * arm) - (down * down);
        return (Math.Max(Math.Min(easy > 0 ? Math.Sqrt(easy) : 0, FarthestEasy * _model.Height), ahead), down);
    }

    private void Measure(StretchedBody body, Workspace workspace)
    {
        LandmarkPoints points = _model.Landmarks;
        CoordinateNumbers c = _model.Coordinates;
        Vec3 foot = workspace.BodyFrame(points.Heel.Body).Rotation.X;
        Vec3 shank = (points.KneeCentre.InGround(workspace) - points.AnkleCentre.InGround(workspace)).Direction();
        Vec3 trunk = points.Shoulder.InGround(workspace) - points.HipCentre.InGround(workspace);
        body.FootPitch = Math.Asin(Math.Clamp(foot.Y, -1, 1));
        body.Dorsiflexion = Math.Asin(Math.Clamp(Vec3.Dot(foot, shank), -1, 1));
        body.ToeExtension = body.Values[c.Toes];
        body.HipFlexion = body.Values[c.HipFlexion];
        body.TrunkInclination = Math.Atan2(trunk.X, trunk.Y);
    }

    private void Weigh(in StretchInputs inputs, StretchedBody body, Workspace workspace)
    {
        LandmarkPoints points = _model.Landmarks;
        body.BallContact = points.BallMiddle.Place - new Vec3(0, 0, body.PressureInward / body.Scale);
        Vec3 centre = body.Scale * workspace.CentreOfMass(out _);
        body.ForefootForward = body.Scale * workspace.PointInGround(points.Heel.Body, body.BallContact).X;
        double weight = _model.BodyWeight * inputs.BodyMass / _model.Mass;
        body.CentreForward = centre.X;
        body.CentreHeight = centre.Y;
        body.Balance = Balance.Of(
            weight, centre.X, 0, body.ForefootForward, body.SupportForward, body.HasHandsOn, inputs.HandLoad, StrongestHands * weight);
        if (body.HasHandsOn && inputs.HandLoad is { } asked && Math.Abs(body.Balance.HandForce - asked) > Grain)
        {
            body.Given = body.Given with { HandLoad = body.Balance.HandForce };
        }

        double onFeet = body.Balance.HeelForce + body.Balance.ForefootForce;
        body.PressureForward = onFeet > 0 ? body.ForefootForward * body.Balance.ForefootForce / onFeet : 0;
    }
}
