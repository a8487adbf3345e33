using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>Stands a body as it is asked to, or as near to it as a body can.</summary>
/// <remarks>
/// What a joint does not allow is taken back where it was asked: the shin's lean for the ankle, the hinge for the hip, and so on, each by the excess, in rounds. A centre of mass behind the heels is brought forward by
/// more bow, one too far forward by less; where no bow does, the shins lean, and then the knees straighten. Each change is noted with what limited it. docs/science/posture.md.
/// </remarks>
internal sealed class PostureSolver
{
    private const int MostRounds = 12;
    private const int Halvings = 20;             // 60° to a ten-thousandth of a degree, so that a joint's end is one number whatever was asked.
    private const double SteepestFoot = 0.95;    // 1. Of the foot's length to the ball, how far its heel comes above the ball: upright on the ball but for 18°.

    private readonly StandingModel _model;
    private readonly PostureBuilder _builder;
    private readonly JointEnds _ends;
    private readonly AskewSearch _askew;
    private readonly BalanceSearch _balance;
    private readonly LeanSearch _lean;

    public PostureSolver(StandingModel model)
    {
        _model = model;
        _builder = new PostureBuilder(model);
        _ends = new JointEnds(model);
        _askew = new AskewSearch(_builder, _ends);
        _balance = new BalanceSearch(model, _builder, _ends);
        _lean = new LeanSearch(model, _builder, _ends, _balance);
    }

    /// <summary>Fills the body; the workspace is left posed.</summary>
    public void Solve(in StretchInputs asked, StretchedBody body, Workspace workspace)
    {
        body.Asked = asked;
        body.BeginAdjusting();
        StretchInputs given = WithinSingleJoints(in asked, body);
        body.IsFound = WithinJoints(ref given, body, workspace) && AsNearAsTheAnkleAllows(ref given, body, workspace);
        if (body.IsFound && IsFalling(body))
        {
            _balance.Stand(ref given, body, workspace);
        }

        if (body.IsFound && IsFalling(body))
        {
            _lean.Stand(ref given, body, workspace);
        }
    }

    private static bool IsFalling(StretchedBody body) => body.Balance.Verdict is BalanceVerdict.FallsBack or BalanceVerdict.FallsForward;

    // Knee, toes and the heel are asked for directly.
    private StretchInputs WithinSingleJoints(in StretchInputs asked, StretchedBody body)
    {
        double highest = SteepestFoot * (asked.BodyHeight / _model.Height) * (Rotation.Identity.ThenAboutY(-asked.TurnOut) * _model.Landmarks.HeelToBall).X;
        double heel = Math.Min(asked.HeelLift, highest);
        if (heel != asked.HeelLift)
        {
            body.Note(PostureLimit.Foot, StretchInput.HeelLift, asked.HeelLift, heel);
        }

        CoordinateNumbers c = _model.Coordinates;
        double knee = Clamped(c.Knee, asked.KneeFlexion);
        double toes = Clamped(c.Toes, asked.ToeLift);
        if (knee != asked.KneeFlexion)
        {
            body.Note(PostureLimit.Knee, StretchInput.KneeFlexion, asked.KneeFlexion, knee);
        }

        if (toes != asked.ToeLift)
        {
            body.Note(PostureLimit.Toes, StretchInput.ToeLift, asked.ToeLift, toes);
        }

        return asked with { KneeFlexion = knee, ToeLift = toes, HeelLift = heel };
    }

    private double Clamped(int coordinate, double value) => Math.Clamp(value, _model.Ranges[coordinate].Min, _model.Ranges[coordinate].Max);

    private bool WithinJoints(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            bool isBuilt = _builder.Build(in given, body, workspace);

            // One change a round, the joint nearest the floor first, since what is above it hangs on it.
            if (!_askew.TakeBack(ref given, body, isBuilt, workspace) && !TakeBackSagittal(ref given, body))
            {
                return isBuilt;
            }
        }

        return false;
    }

    // Where a foot cannot be laid as asked, the ankle's excess is not yet known, and the shin is taken back too far.
    private bool AsNearAsTheAnkleAllows(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        double asked = body.Asked.ShankInclination;
        if (given.ShankInclination == asked || _ends.Excess(_model.Coordinates.Ankle, body) != 0)
        {
            return true;
        }

        double beyond = asked;
        for (int i = 0; i < Halvings; i++)
        {
            StretchInputs middle = given with { ShankInclination = (given.ShankInclination + beyond) / 2 };
            bool fits = _builder.Build(in middle, body, workspace) && !_ends.IsBeyondAny(body);
            (given, beyond) = fits ? (middle, beyond) : (given, middle.ShankInclination);
        }

        body.Note(PostureLimit.Ankle, StretchInput.ShankInclination, asked, given.ShankInclination);
        return _builder.Build(in given, body, workspace);
    }

    private bool TakeBackSagittal(ref StretchInputs given, StretchedBody body)
    {
        CoordinateNumbers c = _model.Coordinates;
        if (_ends.Excess(c.Ankle, body) is not 0 and double ankle)
        {
            given = given with { ShankInclination = given.ShankInclination - ankle };
            body.Note(PostureLimit.Ankle, StretchInput.ShankInclination, body.Asked.ShankInclination, given.ShankInclination);
            return true;
        }

        if (_ends.Excess(c.HipFlexion, body) is not 0 and double hip)
        {
            given = given with { HipHinge = given.HipHinge - hip };
            body.Note(PostureLimit.Hip, StretchInput.HipHinge, body.Asked.HipHinge, given.HipHinge);
            return true;
        }

        double back = _ends.Excess(c.Lumbar, body) + (c.Thorax < 0 ? 0 : _ends.Excess(c.Thorax, body));
        if (back != 0)
        {
            given = given with { Rounding = given.Rounding + (1.7 * back) };
            body.Note(PostureLimit.Back, StretchInput.Rounding, body.Asked.Rounding, given.Rounding);
            return true;
        }

        return false;
    }
}
